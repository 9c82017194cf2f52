package acquaint.app.help;

import static acquaint.tables.Tables.ENDORSEMENT;
import static acquaint.tables.Tables.OFFER;

import acquaint.app.contacts.SearchIndex;
import acquaint.app.help.Offer.Status;
import acquaint.app.platform.Asked;
import acquaint.app.platform.Row;
import acquaint.app.platform.Store;
import acquaint.tables.tables.records.EndorsementRecord;
import acquaint.tables.tables.records.OfferRecord;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Offers in their tables; those that are confirmed can be found by their words. */
@Component
class OfferStore implements Store<Offer> {

    /** Offers of one person that a page takes. */
    private static final int MOST = 500;

    private static final Asked<Offer> BY_ID = Asked.ofIds(
            ids -> select().where(OFFER.ACCOUNT_ID.eq(Asked.ID).and(OFFER.ID.in(Asked.ids(ids)))), OfferStore::offer);

    private static final Asked<Offer> OF_CONTACTS = Asked.ofIds(
            ids -> select().where(OFFER.ACCOUNT_ID.eq(Asked.ID).and(OFFER.CONTACT_ID.in(Asked.ids(ids))))
                    .orderBy(OFFER.FOLDED),
            OfferStore::offer);

    private static final Asked<Offer> MINE = Asked.of(
            () -> select().where(OFFER.ACCOUNT_ID.eq(Asked.ID).and(OFFER.CONTACT_ID.isNull()))
                    .orderBy(OFFER.FOLDED)
                    .limit(DSL.inline(MOST)),
            OfferStore::offer);

    private static final Asked<Map.Entry<UUID, Endorser>> ENDORSERS = Asked.ofIds(
            ids -> DSL.select(
                            ENDORSEMENT.OFFER_ID,
                            ENDORSEMENT.BY_ME,
                            ENDORSEMENT.CONTACT_ID,
                            ENDORSEMENT.NAME,
                            ENDORSEMENT.ENDORSED_AT)
                    .from(ENDORSEMENT)
                    .where(ENDORSEMENT.ACCOUNT_ID.eq(Asked.ID).and(ENDORSEMENT.OFFER_ID.in(Asked.ids(ids))))
                    .orderBy(ENDORSEMENT.OFFER_ID, ENDORSEMENT.POSITION),
            row -> Map.entry(row.id(), new Endorser(row.flag(), row.idOrNull(), row.text(), row.timeOrNull())));

    private final SearchIndex search;

    OfferStore(SearchIndex search) {
        this.search = search;
    }

    @Override
    public String entity() {
        return "offer";
    }

    @Override
    public Class<Offer> type() {
        return Offer.class;
    }

    @Override
    public UUID id(Offer offer) {
        return offer.id();
    }

    @Override
    public Map<UUID, Offer> load(DSLContext sql, UUID account, Collection<UUID> ids) {
        Map<UUID, Offer> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            endorsed(sql, account, BY_ID.all(sql, account, ids)).forEach(one -> found.put(one.id(), one));
        }
        return found;
    }

    /** What these contacts can help with, in the order of the alphabet. */
    static List<Offer> of(DSLContext sql, UUID account, Collection<UUID> contacts) {
        return contacts.isEmpty() ? List.of() : endorsed(sql, account, OF_CONTACTS.all(sql, account, contacts));
    }

    /** What the account's owner can help with. */
    static List<Offer> mine(DSLContext sql, UUID account) {
        return endorsed(sql, account, MINE.all(sql, account));
    }

    private static List<Offer> endorsed(DSLContext sql, UUID account, List<Offer> offers) {
        if (offers.isEmpty()) {
            return offers;
        }
        Map<UUID, List<Endorser>> endorsers = Asked.grouped(
                ENDORSERS.all(sql, account, offers.stream().map(Offer::id).toList()));
        return offers.stream()
                .map(one -> endorsers.containsKey(one.id())
                        ? new Offer(
                                one.id(),
                                one.contact(),
                                one.text(),
                                one.status(),
                                endorsers.get(one.id()),
                                one.source(),
                                one.createdAt())
                        : one)
                .toList();
    }

    @Override
    public void write(DSLContext sql, UUID account, List<Replacement<Offer>> replacements) {
        sql.deleteFrom(OFFER)
                .where(OFFER.ACCOUNT_ID.eq(account))
                .and(OFFER.ID.in(replacements.stream()
                        .filter(one -> one.before() != null)
                        .map(Replacement::id)
                        .toList()))
                .execute();
        List<OfferRecord> offers = new ArrayList<>();
        List<EndorsementRecord> endorsements = new ArrayList<>();
        List<SearchIndex.Entry> entries = new ArrayList<>();
        List<UUID> unfound = new ArrayList<>();
        for (Replacement<Offer> one : replacements) {
            Offer after = one.after();
            if (after != null) {
                offers.add(row(account, after));
                endorsements.addAll(rows(account, after));
            }
            if (after != null && after.status() == Status.CONFIRMED) {
                entries.add(new SearchIndex.Entry(one.id(), "", after.text(), one.before() == null));
            } else if (one.before() != null) {
                unfound.add(one.id());
            }
        }
        sql.batchInsert(offers).execute();
        sql.batchInsert(endorsements).execute();
        search.remove(sql, account, entity(), unfound);
        search.put(sql, account, entity(), entries);
    }

    /** Lets the mention of somebody who goes for good be a name. */
    @Override
    public Offer without(Offer offer, Map<UUID, String> gone) {
        return offer.without(gone.keySet());
    }

    /** How a status stands in the table; the partial index of what is suggested depends on it. */
    static String text(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static OfferRecord row(UUID account, Offer offer) {
        return new OfferRecord(
                account,
                offer.id(),
                offer.contact(),
                offer.text(),
                Offer.folded(offer.text()),
                text(offer.status()),
                offer.source(),
                offer.createdAt());
    }

    private static List<EndorsementRecord> rows(UUID account, Offer offer) {
        List<EndorsementRecord> rows = new ArrayList<>();
        for (Endorser one : offer.endorsers()) {
            rows.add(new EndorsementRecord(
                    account, offer.id(), rows.size(), one.me(), one.contact(), one.name(), one.at()));
        }
        return rows;
    }

    private static SelectJoinStep<?> select() {
        return DSL.select(OFFER.ID, OFFER.CONTACT_ID, OFFER.TEXT, OFFER.STATUS, OFFER.SOURCE, OFFER.CREATED_AT)
                .from(OFFER);
    }

    private static Offer offer(Row row) throws SQLException {
        return new Offer(
                row.id(),
                row.idOrNull(),
                row.text(),
                Status.valueOf(row.text().toUpperCase(Locale.ROOT)),
                List.of(),
                row.text(),
                row.time());
    }
}
