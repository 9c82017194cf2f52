package acquaint.app.contacts;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** What another module keeps about contacts, so that a contact it stands on is not removed under it. */
public interface ContactUse {

    /** Those of the contacts that are in use, each with a sentence that says by what. */
    Map<UUID, String> of(DSLContext sql, UUID account, Collection<UUID> contacts);
}
