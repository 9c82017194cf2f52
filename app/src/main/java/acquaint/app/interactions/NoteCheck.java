package acquaint.app.interactions;

import acquaint.app.contacts.NewName;
import acquaint.app.interactions.NotePeople.People;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with a filled-in composer, by field, and when it says things happened. */
final class NoteCheck {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_OCCASION = 200;
    private static final int LONGEST_PROMISE = 500;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Map<String, String> errors = new LinkedHashMap<>();
    private final ZoneId zone;
    private final Instant now;
    private final Instant at;

    /** @param otherwise when it happened if the form does not say */
    NoteCheck(NoteForm form, People people, ZoneId zone, Instant otherwise, Instant now) {
        this.zone = zone;
        this.now = now;
        checkText(form);
        checkPeople(form, people);
        this.at = when(form, otherwise);
        if (form.occasion().length() > LONGEST_OCCASION) {
            errors.put("occasion", "That is long for a place or an event. Put the rest into the note.");
        }
        checkPromises(form.promises());
    }

    Map<String, String> errors() {
        return errors;
    }

    Instant at() {
        return at;
    }

    /** Whether the form shows the minute of that time still. */
    boolean unchanged(Instant before) {
        return before.truncatedTo(ChronoUnit.MINUTES).equals(at.truncatedTo(ChronoUnit.MINUTES));
    }

    private void checkText(NoteForm form) {
        if (form.text().length() > LONGEST_TEXT) {
            errors.put(
                    "text", "That is more than 20,000 characters. Keep the heart of it here; it is all still below.");
        }
    }

    private void checkPeople(NoteForm form, People people) {
        if (people.missing()) {
            errors.put(
                    "who",
                    "Somebody you chose is no longer among your people. Look at the names below and keep it again.");
        } else if (form.typedNames().stream().anyMatch(NewName::isSentence)) {
            errors.put("who", "That reads like a sentence. Leave the names here, and write the rest into the note.");
        } else if (people.isEmpty()) {
            errors.put(
                    form.text().isEmpty() ? "text" : "who",
                    form.text().isEmpty()
                            ? "Write one line about what happened, and with whom."
                            : "With whom was it? One name is enough.");
        } else if (people.size() > NoteForm.MOST_PEOPLE) {
            errors.put("who", "That is more than " + NoteForm.MOST_PEOPLE + " people. Make it two notes.");
        } else if (people.names().stream().anyMatch(name -> name.length() > NotePeople.LONGEST_NAME)) {
            errors.put("who", "One of the names is very long. Put a comma between names.");
        }
    }

    private Instant when(NoteForm form, Instant otherwise) {
        LocalDate today = NoteWords.day(now, zone);
        LocalDate day = day(form.on(), today);
        LocalTime time = time(form.time());
        if (form.on().isEmpty() && form.time().isEmpty()) {
            return otherwise;
        }
        if (time == null) {
            time = day.equals(today) ? now.atZone(zone).toLocalTime() : LocalTime.NOON;
        }
        Instant said = day.atTime(time).atZone(zone).toInstant();
        if (said.isAfter(now) && errors.get("on") == null) {
            errors.put(
                    day.isAfter(today) ? "on" : "time",
                    "That is still to come in " + zone.getId() + ". Note it when it has happened.");
        } else if (day.isBefore(EARLIEST)) {
            errors.put("on", "That is very long ago. Look at the year.");
        }
        return said;
    }

    private LocalDate day(String text, LocalDate today) {
        if (text.isEmpty()) {
            return today;
        }
        Optional<LocalDate> day = DayWords.goneBy(text, today);
        if (day.isEmpty()) {
            errors.put(
                    "on",
                    DayWords.toCome(text, today).isPresent()
                            ? "That day is still to come. Note it when it has happened."
                            : "“" + text + "” is no day we can read. Try “yesterday”, “Monday” or “12 Nov”.");
        }
        return day.orElse(today);
    }

    private @Nullable LocalTime time(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            String[] parts = text.split("[:.h]");
            return LocalTime.of(
                    Integer.parseInt(parts[0].strip()), parts.length > 1 ? Integer.parseInt(parts[1].strip()) : 0);
        } catch (NumberFormatException | DateTimeException noTime) {
            errors.put("time", "“" + text + "” is no time we can read. Try 14:05.");
            return null;
        }
    }

    private void checkPromises(List<PromiseRow> rows) {
        errors.putAll(promiseErrors(rows, NoteWords.day(now, zone)));
    }

    /** What is wrong with confirmed promises, by the number of the line. */
    static Map<String, String> promiseErrors(List<PromiseRow> rows, LocalDate on) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            PromiseRow row = rows.get(i);
            if (row.keep() && row.text().isEmpty()) {
                errors.put("promise-" + i + "-text", "What was promised?");
            } else if (row.keep() && row.text().length() > LONGEST_PROMISE) {
                errors.put("promise-" + i + "-text", "Say it in fewer words; the note keeps the rest.");
            }
            if (row.keep() && !row.due().isEmpty() && due(row.due(), on).isEmpty()) {
                errors.put("promise-" + i + "-due", dueError(row.due()));
            }
        }
        return errors;
    }

    static String dueError(String due) {
        return "“" + due + "” is no day we can read. Try “Friday” or “12 Nov”, or leave it empty.";
    }

    /** The day somebody typed or picked for a promise. */
    static Optional<LocalDate> due(String text, LocalDate on) {
        return text.isBlank()
                ? Optional.empty()
                : DayWords.toCome(text, on).filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
    }
}
