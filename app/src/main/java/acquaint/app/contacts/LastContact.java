package acquaint.app.contacts;

import static acquaint.tables.Tables.CONTACT;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lists show of the interactions with each contact. Derived from them, hence not in the change log. */
@Component
public class LastContact {

    /**
     * The interactions with a contact in short.
     *
     * @param lastAt when the last one was; null when there is none
     */
    public record Summary(@Nullable Instant lastAt, int count) {}

    /** Writes the summaries down with the contacts. */
    public void note(DSLContext sql, UUID account, Map<UUID, Summary> summaries) {
        if (summaries.isEmpty()) {
            return;
        }
        var batch = sql.batch(sql.update(CONTACT)
                .set(CONTACT.LAST_CONTACT_AT, Instant.EPOCH)
                .set(CONTACT.INTERACTIONS, 0)
                .where(CONTACT.ACCOUNT_ID.eq(account).and(CONTACT.ID.eq(account))));
        summaries.forEach((contact, summary) -> batch.bind(
                summary.lastAt() == null ? Instant.EPOCH : summary.lastAt(), summary.count(), account, contact));
        batch.execute();
    }
}
