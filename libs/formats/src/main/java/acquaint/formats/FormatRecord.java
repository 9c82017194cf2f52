package acquaint.formats;

/** One thing that a source told. More kinds come with the systems that tell them. */
public sealed interface FormatRecord permits PersonRecord {

    /** What a record is about. */
    enum Kind {
        /** A {@link PersonRecord}. */
        PERSON
    }

    /** Where it stood. */
    Origin origin();

    /** What it is about, for counting. */
    default Kind kind() {
        return switch (this) {
            case PersonRecord person -> Kind.PERSON;
        };
    }
}
