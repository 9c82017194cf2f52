package acquaint.formats;

/**
 * What one person is to another.
 *
 * @param origin where it stood
 * @param from the one
 * @param to the other
 * @param relation what {@code from} is to {@code to}, in the source's words, lower case: {@code
 *     spouse}, {@code colleague}
 * @param raw the text it was read from
 */
public record RelationRecord(Origin origin, Party from, Party to, String relation, String raw) implements FormatRecord {

    /** Cuts the raw text to {@link Limits#RAW_CHARS}. */
    public RelationRecord {
        raw = Limits.raw(raw);
    }
}
