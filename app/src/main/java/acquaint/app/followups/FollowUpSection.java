package acquaint.app.followups;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.ContactSection;
import acquaint.app.followups.TodayRow.Later;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The reminders about a contact, on their page, with the line that sets another one. */
@Component
public class FollowUpSection implements ContactSection {

    private static final int AFTER_PROMISES = 20;

    private final FollowUps followUps;
    private final Clock clock;

    FollowUpSection(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    /** A reminder as a line. */
    public record Line(String id, String day, boolean due, String reason) {}

    @Override
    public List<Section> of(Account account, Contact contact) {
        if (contact.trashed()) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), account.zone());
        List<Line> lines = followUps.open(account.id(), contact.id()).stream()
                .map(one -> new Line(
                        one.id().toString(),
                        Days.label(one.dueOn(), today),
                        !one.dueOn().isAfter(today),
                        one.reason()))
                .toList();
        return List.of(new Section(
                "reminders",
                "Reminders",
                Area.NEXT,
                AFTER_PROMISES,
                "followups/section",
                Map.of("lines", lines, "form", FollowUpForm.blank(contact, today), "later", Later.than(today))));
    }
}
