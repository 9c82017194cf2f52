package acquaint.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a calendar, a session of a programme, an event.
 *
 * @param origin where it stood
 * @param title or empty
 * @param start when it begins, or null
 * @param end when it ends, or null; of whole days the last day
 * @param location or empty
 * @param url its page, or empty
 * @param description plain text, or empty
 * @param recurrence the rule (RFC 5545, 3.3.10) by which it repeats, as written; or empty
 * @param cancelled whether it was called off
 * @param participants who takes part, in the order of the source; rooms and equipment left out
 * @param raw the text it was read from
 */
public record EventRecord(
        Origin origin,
        String title,
        @Nullable Moment start,
        @Nullable Moment end,
        String location,
        String url,
        String description,
        String recurrence,
        boolean cancelled,
        List<Participant> participants,
        String raw)
        implements FormatRecord {

    /** Copies the list, and cuts the raw text to {@link Limits#RAW_CHARS}. */
    public EventRecord {
        participants = List.copyOf(participants);
        raw = Limits.raw(raw);
    }

    /**
     * Somebody who takes part.
     *
     * @param party who
     * @param role as what
     * @param answer what they answered to the invitation
     */
    public record Participant(Party party, AttendeeRecord.Role role, Answer answer) {}

    /** What somebody answered to an invitation. */
    public enum Answer {
        /** Comes. */
        ACCEPTED,
        /** Perhaps comes. */
        TENTATIVE,
        /** Does not come. */
        DECLINED,
        /** Has not answered, or the source does not tell. */
        NONE
    }
}
