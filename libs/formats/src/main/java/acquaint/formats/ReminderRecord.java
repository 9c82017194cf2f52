package acquaint.formats;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Something to do about somebody, once or again and again.
 *
 * @param origin where it stood
 * @param type what sort
 * @param about whom
 * @param at when, or when for the first or next time; or null
 * @param every after how long again; null for once
 * @param title what is to be done, or empty
 * @param text more about it, or empty
 * @param raw the text it was read from
 */
public record ReminderRecord(
        Origin origin,
        Type type,
        Party about,
        @Nullable Moment at,
        @Nullable Period every,
        String title,
        String text,
        String raw)
        implements FormatRecord {

    /** Cuts the raw text to {@link Limits#RAW_CHARS}. */
    public ReminderRecord {
        raw = Limits.raw(raw);
    }

    /** What sort of reminder. */
    public enum Type {
        /** To do something. */
        TASK,
        /** To be in touch, without saying what about. */
        STAY_IN_TOUCH
    }
}
