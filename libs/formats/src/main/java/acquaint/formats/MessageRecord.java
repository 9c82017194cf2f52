package acquaint.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message between people.
 *
 * @param origin where it stood
 * @param medium how it went
 * @param direction whether the owner of the export sent or received it
 * @param from who wrote it; {@link Party#isEmpty()} when the source does not tell
 * @param to to whom, copies included, in the order of the source; may be empty
 * @param at when, or null
 * @param subject or empty; of mail only where {@link Options#subjects()} asks for it
 * @param text or empty; only where {@link Options#texts()} asks for it, and of mail never
 * @param conversation what the system calls the exchange it belongs to, or empty
 * @param raw the text it was read from, without what was not asked for
 */
public record MessageRecord(
        Origin origin,
        Medium medium,
        Direction direction,
        Party from,
        List<Party> to,
        @Nullable Moment at,
        String subject,
        String text,
        String conversation,
        String raw)
        implements FormatRecord {

    /** Copies the list, and cuts the raw text to {@link Limits#RAW_CHARS}. */
    public MessageRecord {
        to = List.copyOf(to);
        raw = Limits.raw(raw);
    }

    /** How a message went. */
    public enum Medium {
        /** E-mail. */
        EMAIL,
        /** A network's or messenger's message, to one or many. */
        CHAT,
        /** A request to connect, with or without words. */
        INVITATION
    }

    /** Which way a message went, seen from the owner of the export. */
    public enum Direction {
        /** The owner wrote it. */
        SENT,
        /** The owner got it. */
        RECEIVED,
        /** The source does not tell. */
        UNKNOWN
    }
}
