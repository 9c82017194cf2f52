package acquaint.app.followups;

import static acquaint.tables.Tables.ANSWER;
import static acquaint.tables.Tables.FOLLOW_UP;

import acquaint.app.contacts.ContactUse;
import acquaint.app.platform.Changes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Keeps a contact from being removed while a reminder is about them. Answers to what Today suggested say nothing
 * without them and go along.
 */
@Component
class ContactsInFollowUps implements ContactUse {

    private final FollowUpStore followUps;
    private final AnswerStore answers;

    ContactsInFollowUps(FollowUpStore followUps, AnswerStore answers) {
        this.followUps = followUps;
        this.answers = answers;
    }

    @Override
    public Map<UUID, String> of(DSLContext sql, UUID account, Collection<UUID> contacts) {
        Map<UUID, String> reasons = new HashMap<>();
        sql.selectDistinct(FOLLOW_UP.CONTACT_ID)
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.ACCOUNT_ID.eq(account).and(FOLLOW_UP.CONTACT_ID.in(contacts)))
                .forEach(row -> reasons.put(
                        row.value1(),
                        "You set a reminder about them since, so the person stays. You can put them in the trash."));
        return reasons;
    }

    @Override
    public void removing(Changes act, Collection<UUID> contacts) {
        act.removeAll(
                answers,
                act.sql()
                        .select(ANSWER.ID)
                        .from(ANSWER)
                        .where(ANSWER.ACCOUNT_ID.eq(act.account()).and(ANSWER.CONTACT_ID.in(contacts)))
                        .fetch(ANSWER.ID));
    }

    @Override
    public void leaving(Changes act, Map<UUID, String> names) {
        act.removeAll(
                followUps,
                act.sql()
                        .select(FOLLOW_UP.ID)
                        .from(FOLLOW_UP)
                        .where(FOLLOW_UP.ACCOUNT_ID.eq(act.account()).and(FOLLOW_UP.CONTACT_ID.in(names.keySet())))
                        .fetch(FOLLOW_UP.ID));
    }
}
