package acquaint.app.interactions;

import static acquaint.tables.Tables.COMMITMENT;
import static acquaint.tables.Tables.PARTICIPANT;

import acquaint.app.contacts.ContactUse;
import acquaint.app.platform.Changes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Keeps a contact from being removed while something is noted with them. When they leave for good, notes and promises
 * with nobody else leave with them; a note that names others keeps their name.
 */
@Component
class ContactsInInteractions implements ContactUse {

    private final InteractionStore interactions;
    private final CommitmentStore commitments;

    ContactsInInteractions(InteractionStore interactions, CommitmentStore commitments) {
        this.interactions = interactions;
        this.commitments = commitments;
    }

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

    @Override
    public void leaving(Changes act, Map<UUID, String> names) {
        UUID account = act.account();
        act.removeAll(
                commitments,
                act.sql()
                        .select(COMMITMENT.ID)
                        .from(COMMITMENT)
                        .where(COMMITMENT.ACCOUNT_ID.eq(account).and(COMMITMENT.CONTACT_ID.in(names.keySet())))
                        .fetch(COMMITMENT.ID));
        List<UUID> notes = act.sql()
                .selectDistinct(PARTICIPANT.INTERACTION_ID)
                .from(PARTICIPANT)
                .where(PARTICIPANT.ACCOUNT_ID.eq(account).and(PARTICIPANT.CONTACT_ID.in(names.keySet())))
                .fetch(PARTICIPANT.INTERACTION_ID);
        List<UUID> removed = new ArrayList<>();
        List<Interaction> kept = new ArrayList<>();
        interactions.load(act.sql(), account, notes).forEach((id, note) -> {
            if (note.namesBesides(names.keySet())) {
                kept.add(note.without(names));
            } else {
                removed.add(id);
            }
        });
        act.removeAll(interactions, removed);
        act.putAll(interactions, kept);
    }
}
