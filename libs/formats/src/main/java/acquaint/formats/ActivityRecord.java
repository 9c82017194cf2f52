package acquaint.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something its owner wrote down: a note about somebody, a conversation, a call, a gift.
 *
 * @param origin where it stood
 * @param type what sort
 * @param with about or with whom; at least one
 * @param at when, or null
 * @param title or empty
 * @param text or empty
 * @param raw the text it was read from
 */
public record ActivityRecord(
        Origin origin,
        Type type,
        List<Party> with,
        @Nullable Moment at,
        String title,
        String text,
        String raw) implements FormatRecord {

    /** Copies the list, and cuts the raw text to {@link Limits#RAW_CHARS}. */
    public ActivityRecord {
        with = List.copyOf(with);
        raw = Limits.raw(raw);
    }

    /** What sort of thing was written down. */
    public enum Type {
        /** A note. */
        NOTE,
        /** Something done together. */
        MEETING,
        /** A call. */
        CALL
    }
}
