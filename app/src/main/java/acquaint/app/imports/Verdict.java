package acquaint.app.imports;

/** What becomes of a row of a file. */
public enum Verdict {
    /** Somebody not known yet. */
    NEW("new"),
    /** Another row of the same file about somebody who is new with it. */
    AGAIN("new, another row"),
    /** Somebody known, about whom the row tells more. */
    KNOWN("known, learns more"),
    /** Somebody known, about whom the row tells nothing new. */
    UNCHANGED("known already"),
    /** Neither a name nor a way to reach anybody: kept, but no contact comes of it. */
    NOTHING("nothing to go by");

    private final String title;

    Verdict(String title) {
        this.title = title;
    }

    /** As it is shown beside a row. */
    public String title() {
        return title;
    }

    /** Whether committing such a row changes anything. */
    boolean changes() {
        return this == NEW || this == AGAIN || this == KNOWN;
    }
}
