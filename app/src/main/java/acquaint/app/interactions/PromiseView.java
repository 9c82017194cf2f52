package acquaint.app.interactions;

import acquaint.app.contacts.ContactNames.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise as the pages show it.
 *
 * @param day "today", "since 28 October", "1 December", or empty
 * @param pressing whether the day has come
 * @param rests "until Friday" while it is snoozed, or empty
 * @param closed "kept on 3 October", "dropped on 3 October", or empty while it is open
 */
public record PromiseView(
        UUID id,
        Named contact,
        boolean byMe,
        String text,
        String day,
        boolean pressing,
        String rests,
        String closed,
        @Nullable UUID note) {

    public boolean open() {
        return closed.isEmpty();
    }

    /** The address of something about this promise. */
    public String at(String what) {
        return "/promises/" + id + what;
    }
}
