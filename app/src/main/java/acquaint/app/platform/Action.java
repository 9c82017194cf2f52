package acquaint.app.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a user did, in one transaction.
 *
 * @param kind what sort of thing it was: {@code edit}, {@code import}, {@code undo}, …
 * @param summary what happened, as a sentence for the user: "Added Mina Rahimi."
 * @param undoes the action that this one took back
 * @param undoneBy the action that took this one back
 */
public record Action(
        UUID id,
        String kind,
        String summary,
        Instant at,
        @Nullable UUID undoes,
        @Nullable UUID undoneBy) {

    /** What makes things go for good. */
    static final String PURGE = "purge";

    /** What an action was that was about nothing but things that went for good. */
    static final String GONE = "gone";

    /** Whether it can still be taken back. */
    public boolean undoable() {
        return undoneBy == null && !kind.equals(PURGE) && !kind.equals(GONE);
    }
}
