package acquaint.app.contacts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How alive a relationship is, in a word. The rule is a first, simple one and says no more than it knows, which is how
 * often and how lately something was noted:
 *
 * <ul>
 *   <li>strong: five times or more, the last one within 90 days
 *   <li>warm: at least twice with the last one within a year, or once within 90 days
 *   <li>faint: anything else that was noted
 *   <li>none: nothing was noted
 * </ul>
 */
public enum Strength {
    STRONG("strong"),
    WARM("warm"),
    FAINT("faint"),
    NONE("");

    private static final Duration LATELY = Duration.ofDays(90);
    private static final Duration THIS_YEAR = Duration.ofDays(365);
    private static final int OFTEN = 5;

    private final String word;

    Strength(String word) {
        this.word = word;
    }

    /** The word that pages show; empty for none. */
    public String word() {
        return word;
    }

    /** The strength by the number of interactions and the time of the last one. */
    public static Strength of(int interactions, @Nullable Instant lastAt, Instant now) {
        if (interactions == 0 || lastAt == null) {
            return NONE;
        }
        Duration since = Duration.between(lastAt, now);
        boolean lately = since.compareTo(LATELY) <= 0;
        if (lately) {
            return interactions >= OFTEN ? STRONG : WARM;
        }
        return interactions > 1 && since.compareTo(THIS_YEAR) <= 0 ? WARM : FAINT;
    }
}
