package acquaint.app.contacts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the list of people shall show.
 *
 * @param words each must occur in the contact, at least as a beginning; empty for all
 * @param tags every one of them
 * @param organisation where they are now, or empty
 * @param locality where they live or work, or empty
 * @param condition one of the fixed questions
 * @param after the last contact of the page before; null for the first page
 */
public record ContactQuery(
        String words,
        List<String> tags,
        String organisation,
        String locality,
        Condition condition,
        Sort sort,
        @Nullable Cursor after,
        int limit) {

    /** Questions that can be asked with one tap. */
    public enum Condition {
        ANY,
        /** No interaction has been noted. */
        NEVER_TALKED,
        /** Nothing was noted about them since they came with an import. */
        NOT_ANNOTATED,
        /** There is no way to reach them. */
        NO_CHANNEL,
        /** In the trash. */
        TRASHED
    }

    /** The order of the list. */
    public enum Sort {
        NAME,
        LAST_CONTACT,
        ADDED
    }

    /**
     * Where a page ended: the value it was sorted by, and the id.
     *
     * @param key the folded name, or milliseconds as text
     */
    public record Cursor(String key, UUID id) {

        /** As it stands in an address. */
        public String text() {
            return id + "~" + key;
        }

        /** What {@link #text()} gave; null for anything else. */
        public static @Nullable Cursor parse(@Nullable String text) {
            if (text == null || text.length() < 38 || text.charAt(36) != '~') {
                return null;
            }
            try {
                return new Cursor(text.substring(37), UUID.fromString(text.substring(0, 36)));
            } catch (IllegalArgumentException noId) {
                return null;
            }
        }
    }

    /** Whoever's card holds these words. */
    static ContactQuery words(String words) {
        return new ContactQuery(words, List.of(), "", "", Condition.ANY, Sort.NAME, null, 0);
    }

    /** Everybody, by name. */
    public static ContactQuery everybody(int limit) {
        return new ContactQuery("", List.of(), "", "", Condition.ANY, Sort.NAME, null, limit);
    }
}
