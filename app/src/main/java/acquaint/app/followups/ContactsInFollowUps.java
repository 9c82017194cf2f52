package acquaint.app.followups;

import static acquaint.tables.Tables.ANSWER;
import static acquaint.tables.Tables.FOLLOW_UP;

import acquaint.app.contacts.ContactUse;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps a contact from being removed for good while a reminder or an answer is about them. */
@Component
class ContactsInFollowUps implements ContactUse {

    @Override
    public Map<UUID, String> of(DSLContext sql, UUID account, Collection<UUID> contacts) {
        Map<UUID, String> reasons = new HashMap<>();
        sql.selectDistinct(ANSWER.CONTACT_ID)
                .from(ANSWER)
                .where(ANSWER.ACCOUNT_ID.eq(account).and(ANSWER.CONTACT_ID.in(contacts)))
                .forEach(row -> reasons.put(
                        row.value1(),
                        "You answered about them on Today since, so the person stays. You can put them in the trash."));
        sql.selectDistinct(FOLLOW_UP.CONTACT_ID)
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.ACCOUNT_ID.eq(account).and(FOLLOW_UP.CONTACT_ID.in(contacts)))
                .forEach(row -> reasons.put(
                        row.value1(),
                        "You set a reminder about them since, so the person stays. You can put them in the trash."));
        return reasons;
    }
}
