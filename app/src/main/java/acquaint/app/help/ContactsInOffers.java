package acquaint.app.help;

import static acquaint.tables.Tables.ENDORSEMENT;
import static acquaint.tables.Tables.OFFER;

import acquaint.app.contacts.ContactUse;
import acquaint.app.help.Offer.Status;
import acquaint.app.platform.Changes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Keeps a contact from being removed when the user has said what they can help with. What was merely suggested of them
 * goes along with them, and what they said of others stays with their name.
 */
@Component
class ContactsInOffers implements ContactUse {

    private final OfferStore offers;

    ContactsInOffers(OfferStore offers) {
        this.offers = offers;
    }

    @Override
    public Map<UUID, String> of(DSLContext sql, UUID account, Collection<UUID> people) {
        Map<UUID, String> reasons = new HashMap<>();
        sql.selectDistinct(OFFER.CONTACT_ID)
                .from(OFFER)
                .where(OFFER.ACCOUNT_ID.eq(account).and(OFFER.CONTACT_ID.in(people)))
                .and(OFFER.STATUS.eq(OfferStore.text(Status.CONFIRMED)))
                .forEach(row -> reasons.put(
                        row.value1(),
                        "You said since what they can help with, so the person stays."
                                + " You can put them in the trash."));
        return reasons;
    }

    @Override
    public void removing(Changes act, Collection<UUID> people) {
        letGo(act, people);
    }

    @Override
    public void leaving(Changes act, Map<UUID, String> names) {
        letGo(act, names.keySet());
    }

    private void letGo(Changes act, Collection<UUID> people) {
        UUID account = act.account();
        act.removeAll(
                offers,
                act.sql()
                        .select(OFFER.ID)
                        .from(OFFER)
                        .where(OFFER.ACCOUNT_ID.eq(account).and(OFFER.CONTACT_ID.in(people)))
                        .fetch(OFFER.ID));
        List<UUID> endorsed = act.sql()
                .selectDistinct(ENDORSEMENT.OFFER_ID)
                .from(ENDORSEMENT)
                .where(ENDORSEMENT.ACCOUNT_ID.eq(account).and(ENDORSEMENT.CONTACT_ID.in(people)))
                .fetch(ENDORSEMENT.OFFER_ID);
        act.putAll(
                offers,
                offers.load(act.sql(), account, endorsed).values().stream()
                        .map(offer -> offer.without(people))
                        .toList());
    }
}
