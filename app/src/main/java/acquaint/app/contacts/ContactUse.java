package acquaint.app.contacts;

import acquaint.app.platform.Changes;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** What another module keeps about contacts, so that a contact it stands on is not removed under it. */
public interface ContactUse {

    /** Those of the contacts that are in use, each with a sentence that says by what. */
    default Map<UUID, String> of(DSLContext sql, UUID account, Collection<UUID> contacts) {
        return Map.of();
    }

    /** Removes what means nothing without the contacts that are about to be removed; undo brings back both. */
    default void removing(Changes act, Collection<UUID> contacts) {}

    /**
     * Lets go of contacts who leave for good: what is about nobody else is removed, the rest keeps their name alone.
     *
     * @param names what they were called
     */
    default void leaving(Changes act, Map<UUID, String> names) {}
}
