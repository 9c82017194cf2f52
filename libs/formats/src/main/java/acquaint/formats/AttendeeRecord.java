package acquaint.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the list of an event. Rows that were refunded, declined, cancelled or are still
 * waiting are no attendees; readers leave them out.
 *
 * @param person who; its origin and raw row are the record's
 * @param event name of the event, or empty when the source does not tell
 * @param role what they do there
 * @param ticket name of the ticket or group, or empty
 * @param registered when they signed up, or null
 * @param checkedIn when they came, or null; some systems tell only that they came
 * @param came whether they were checked in
 * @param answers what they answered to the organiser's questions, in the order of the source
 */
public record AttendeeRecord(
        PersonRecord person,
        String event,
        Role role,
        String ticket,
        @Nullable Moment registered,
        @Nullable Moment checkedIn,
        boolean came,
        List<Answer> answers)
        implements FormatRecord {

    /** Copies the list. */
    public AttendeeRecord {
        answers = List.copyOf(answers);
    }

    /** What somebody does at an event. */
    public enum Role {
        /** Comes. */
        ATTENDEE,
        /** Speaks, moderates, performs. */
        SPEAKER,
        /** Organises or hosts it. */
        ORGANISER
    }

    /**
     * An answer to an organiser's question.
     *
     * @param question as the source writes it
     * @param answer as the source writes it, not empty
     */
    public record Answer(String question, String answer) {}

    @Override
    public Origin origin() {
        return person.origin();
    }

    @Override
    public String raw() {
        return person.raw();
    }
}
