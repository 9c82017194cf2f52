package acquaint.formats;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a reading may take in, and what it may know.
 *
 * @param subjects whether the subjects of mail are read
 * @param texts whether the texts of chat messages are read; mail's never are
 * @param owner names, e-mail addresses and ids of the person whose export it is, for sources that
 *     do not tell which of the people in them that is; whatever their case
 * @param mappings how the user mapped tables before: a table of the same {@link
 *     ColumnMapping#shape()} is read so again
 */
public record Options(boolean subjects, boolean texts, Set<String> owner, List<ColumnMapping> mappings) {

    /** No subjects of mail, the texts of chats, the owner as the source tells, columns as guessed. */
    public static final Options DEFAULT = new Options(false, true, Set.of(), List.of());

    /** Copies set and list. */
    public Options {
        owner = Set.copyOf(owner);
        mappings = List.copyOf(mappings);
    }

    /** The same, with or without the subjects of mail. */
    public Options withSubjects(boolean value) {
        return new Options(value, texts, owner, mappings);
    }

    /** The same, with or without the texts of chats. */
    public Options withTexts(boolean value) {
        return new Options(subjects, value, owner, mappings);
    }

    /** The same, told who the owner is. */
    public Options withOwner(Set<String> value) {
        return new Options(subjects, texts, value, mappings);
    }

    /** The same, told how tables are mapped. */
    public Options withMappings(List<ColumnMapping> value) {
        return new Options(subjects, texts, owner, value);
    }

    /** How the user mapped tables of this shape; empty when never. */
    Optional<ColumnMapping> mapping(String shape) {
        return mappings.stream().filter(one -> one.shape().equals(shape)).findFirst();
    }
}
