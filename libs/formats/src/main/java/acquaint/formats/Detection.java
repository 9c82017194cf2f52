package acquaint.formats;

/**
 * Which system wrote a source, and why one thinks so.
 *
 * @param system {@link System#UNKNOWN} when none is recognised
 * @param confidence 0 (a guess, or unknown) to 1 (no doubt)
 * @param reason a sentence for the user; when unknown, also what to do about it
 */
public record Detection(System system, double confidence, String reason) {

    /** Checks the range of the confidence. */
    public Detection {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside 0..1: " + confidence);
        }
    }

    /** Not recognised, for this reason. */
    static Detection unknown(String reason) {
        return new Detection(System.UNKNOWN, 0, reason);
    }

    /** Whether any system was recognised. */
    public boolean known() {
        return system != System.UNKNOWN;
    }
}
