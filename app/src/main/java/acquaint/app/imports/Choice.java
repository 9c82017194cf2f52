package acquaint.app.imports;

/**
 * What of a file shall be committed, besides the rows that were left out one by one.
 *
 * @param onlyNew whether people who are known stay as they are
 * @param tag given to everybody of the file; empty for none
 */
public record Choice(boolean onlyNew, String tag) {

    /** Everything, without a tag. */
    public static final Choice ALL = new Choice(false, "");

    public Choice {
        tag = tag.strip();
    }
}
