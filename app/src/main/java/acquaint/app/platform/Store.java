package acquaint.app.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of user data lies in its tables. Modules write through {@link Changes}, never through a store, so that
 * each write is in the change log and can be undone.
 *
 * @param <T> the thing as a record; it is what the change log keeps, as JSON
 */
public interface Store<T> {

    /** The name in the change log; never changes once released. */
    String entity();

    /** The record's class. */
    Class<T> type();

    /** The record's id. */
    UUID id(T value);

    /** What stands in the tables for these ids; those that are missing are missing from the answer. */
    Map<UUID, T> load(DSLContext sql, UUID account, Collection<UUID> ids);

    /** Makes the tables, and the search index where the thing can be found, say what {@code after} says. */
    void write(DSLContext sql, UUID account, List<Replacement<T>> replacements);

    /**
     * What cannot be removed now because later work stands on it, with a sentence for the user. Asked when an undo
     * would remove things.
     */
    default Map<UUID, String> inTheWay(DSLContext sql, UUID account, Collection<UUID> ids) {
        return Map.of();
    }

    /**
     * Removes, within the same action, what has no meaning without things that are about to be removed. Undo then
     * brings back both.
     */
    default void removing(Changes act, Collection<UUID> ids) {}

    /**
     * The same thing, which stays, without a reference to things that went for good.
     *
     * @param gone those things, each with the name by which it may still be mentioned
     */
    default T without(T value, Map<UUID, String> gone) {
        return value;
    }

    /**
     * One thing's state before and after.
     *
     * @param before what stands in the tables, null for a new thing
     * @param after what shall stand there, null for a thing to be removed
     */
    record Replacement<T>(
            UUID id, @Nullable T before, @Nullable T after) {}
}
