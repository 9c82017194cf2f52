package acquaint.app.interactions;

import static acquaint.tables.Tables.COMMITMENT;
import static acquaint.tables.Tables.PARTICIPANT;

import acquaint.app.contacts.ContactUse;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps a contact from being removed for good while something is noted with them. */
@Component
class ContactsInInteractions implements ContactUse {

    @Override
    public Map<UUID, String> of(DSLContext sql, UUID account, Collection<UUID> contacts) {
        Map<UUID, String> reasons = new HashMap<>();
        sql.selectDistinct(COMMITMENT.CONTACT_ID)
                .from(COMMITMENT)
                .where(COMMITMENT.ACCOUNT_ID.eq(account).and(COMMITMENT.CONTACT_ID.in(contacts)))
                .forEach(row -> reasons.put(
                        row.value1(),
                        "Something was promised since, so the person stays. You can put them in the trash."));
        sql.selectDistinct(PARTICIPANT.CONTACT_ID)
                .from(PARTICIPANT)
                .where(PARTICIPANT.ACCOUNT_ID.eq(account).and(PARTICIPANT.CONTACT_ID.in(contacts)))
                .forEach(row -> reasons.put(
                        row.value1(),
                        "You noted a conversation since, so the person stays. You can put them in the trash."));
        return reasons;
    }
}
