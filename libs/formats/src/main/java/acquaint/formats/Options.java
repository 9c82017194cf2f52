package acquaint.formats;

import java.util.Set;

/**
 * What a reading may take in, and what it may know.
 *
 * @param subjects whether the subjects of mail are read
 * @param texts whether the texts of chat messages are read; mail's never are
 * @param owner names, e-mail addresses and ids of the person whose export it is, for sources that
 *     do not tell which of the people in them that is; whatever their case
 */
public record Options(boolean subjects, boolean texts, Set<String> owner) {

    /** No subjects of mail, the texts of chats, the owner as the source tells. */
    public static final Options DEFAULT = new Options(false, true, Set.of());

    /** Copies the set. */
    public Options {
        owner = Set.copyOf(owner);
    }

    /** The same, with or without the subjects of mail. */
    public Options withSubjects(boolean value) {
        return new Options(value, texts, owner);
    }

    /** The same, with or without the texts of chats. */
    public Options withTexts(boolean value) {
        return new Options(subjects, value, owner);
    }

    /** The same, told who the owner is. */
    public Options withOwner(Set<String> value) {
        return new Options(subjects, texts, value);
    }
}
