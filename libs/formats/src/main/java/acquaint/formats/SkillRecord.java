package acquaint.formats;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is good at.
 *
 * @param origin where it stood
 * @param who is good at it
 * @param skill in the source's words
 * @param endorsedBy who says so; null when {@code who} does
 * @param at when it was said, or null
 * @param raw the text it was read from
 */
public record SkillRecord(
        Origin origin,
        Party who,
        String skill,
        @Nullable Party endorsedBy,
        @Nullable Moment at,
        String raw) implements FormatRecord {

    /** Cuts the raw text to {@link Limits#RAW_CHARS}. */
    public SkillRecord {
        raw = Limits.raw(raw);
    }
}
