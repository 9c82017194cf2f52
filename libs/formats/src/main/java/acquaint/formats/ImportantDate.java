package acquaint.formats;

/**
 * A day that matters to somebody.
 *
 * @param kind which day
 * @param label what the source calls it; empty for the known kinds
 * @param date may lack its year
 */
public record ImportantDate(Kind kind, String label, PartialDate date) {

    /** Which day. */
    public enum Kind {
        /** Day of birth. */
        BIRTHDAY,
        /** Wedding or the like. */
        ANNIVERSARY,
        /** Day of death. */
        DEATH,
        /** Any other; the label tells. */
        OTHER
    }
}
