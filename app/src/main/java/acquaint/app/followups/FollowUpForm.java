package acquaint.app.followups;

import acquaint.app.contacts.Contact;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as somebody types it.
 *
 * @param action where the form goes
 * @param back the page to return to
 * @param errorField {@code reason}, {@code on}, or empty when nothing is wrong
 */
public record FollowUpForm(
        String action, String name, String back, String reason, String on, String errorField, String error) {

    private static final int LONGEST = 500;

    static FollowUpForm blank(Contact contact, LocalDate today) {
        return new FollowUpForm(
                "/follow-ups?contact=" + contact.id(),
                contact.name().display(),
                "/people/" + contact.id(),
                "",
                today.plusWeeks(1).toString(),
                "",
                "");
    }

    public boolean wrong(String field) {
        return errorField.equals(field);
    }

    boolean valid() {
        return errorField.isEmpty();
    }

    /** The day, once the form is valid. */
    LocalDate day() {
        return LocalDate.parse(on.strip());
    }

    /** The same with what is wrong with it. */
    FollowUpForm checked(LocalDate today) {
        if (reason.isBlank()) {
            return wrong("reason", "What shall it remind you of? A few words are enough.");
        }
        if (reason.length() > LONGEST) {
            return wrong("reason", "That is long for a reminder. " + LONGEST + " characters fit.");
        }
        LocalDate day = parse(on);
        if (day == null) {
            return wrong("on", "Choose a day, such as " + today.plusWeeks(1) + ".");
        }
        if (day.isBefore(today) || day.isAfter(FollowUps.farthest(today))) {
            return wrong("on", "Choose today or a day within the next ten years.");
        }
        return this;
    }

    private FollowUpForm wrong(String field, String message) {
        return new FollowUpForm(action, name, back, reason, on, field, message);
    }

    private static @Nullable LocalDate parse(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
