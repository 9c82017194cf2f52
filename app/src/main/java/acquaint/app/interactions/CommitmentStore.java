package acquaint.app.interactions;

import static acquaint.tables.Tables.COMMITMENT;

import acquaint.app.contacts.SearchIndex;
import acquaint.app.interactions.Commitment.Status;
import acquaint.app.platform.Asked;
import acquaint.app.platform.Row;
import acquaint.app.platform.Store;
import acquaint.tables.tables.records.CommitmentRecord;
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

/** Commitments in their table. */
@Component
class CommitmentStore implements Store<Commitment> {

    private static final int MOST_WITH_ONE = 200;

    private static final Asked<Commitment> BY_ID = Asked.ofIds(
            ids -> select().where(COMMITMENT.ACCOUNT_ID.eq(Asked.ID).and(COMMITMENT.ID.in(Asked.ids(ids)))),
            CommitmentStore::commitment);

    private static final Asked<Commitment> WITH = Asked.of(
            () -> select().where(COMMITMENT.ACCOUNT_ID.eq(Asked.ID).and(COMMITMENT.CONTACT_ID.eq(Asked.ID)))
                    .orderBy(
                            COMMITMENT.STATUS.ne(DSL.inline("open")),
                            COMMITMENT.DUE_ON.asc().nullsLast(),
                            COMMITMENT.CREATED_AT.desc())
                    .limit(DSL.inline(MOST_WITH_ONE)),
            CommitmentStore::commitment);

    private final SearchIndex search;

    CommitmentStore(SearchIndex search) {
        this.search = search;
    }

    @Override
    public String entity() {
        return "commitment";
    }

    @Override
    public Class<Commitment> type() {
        return Commitment.class;
    }

    @Override
    public UUID id(Commitment commitment) {
        return commitment.id();
    }

    @Override
    public Map<UUID, Commitment> load(DSLContext sql, UUID account, Collection<UUID> ids) {
        Map<UUID, Commitment> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            BY_ID.all(sql, account, ids).forEach(one -> found.put(one.id(), one));
        }
        return found;
    }

    /** What was promised with a contact: what is open first, by day, then what was closed, newest first. */
    static List<Commitment> with(DSLContext sql, UUID account, UUID contact) {
        return WITH.all(sql, account, contact);
    }

    @Override
    public void write(DSLContext sql, UUID account, List<Replacement<Commitment>> replacements) {
        sql.deleteFrom(COMMITMENT)
                .where(COMMITMENT.ACCOUNT_ID.eq(account))
                .and(COMMITMENT.ID.in(replacements.stream()
                        .filter(one -> one.before() != null)
                        .map(Replacement::id)
                        .toList()))
                .execute();
        List<CommitmentRecord> rows = new ArrayList<>();
        List<SearchIndex.Entry> entries = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        for (Replacement<Commitment> one : replacements) {
            Commitment after = one.after();
            if (after == null) {
                gone.add(one.id());
            } else {
                rows.add(row(account, after));
                entries.add(new SearchIndex.Entry(one.id(), "", after.text(), one.before() == null));
            }
        }
        sql.batchInsert(rows).execute();
        search.remove(sql, account, entity(), gone);
        search.put(sql, account, entity(), entries);
    }

    /** How a status stands in the table; the partial index of the open ones depends on it. */
    static String text(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static CommitmentRecord row(UUID account, Commitment commitment) {
        return new CommitmentRecord(
                account,
                commitment.id(),
                commitment.interaction(),
                commitment.contact(),
                commitment.byMe(),
                commitment.text(),
                commitment.dueOn(),
                text(commitment.status()),
                commitment.snoozedUntilOn(),
                commitment.createdAt(),
                commitment.closedAt());
    }

    private static SelectJoinStep<?> select() {
        return DSL.select(
                        COMMITMENT.ID,
                        COMMITMENT.INTERACTION_ID,
                        COMMITMENT.CONTACT_ID,
                        COMMITMENT.BY_ME,
                        COMMITMENT.TEXT,
                        COMMITMENT.DUE_ON,
                        COMMITMENT.STATUS,
                        COMMITMENT.SNOOZED_UNTIL_ON,
                        COMMITMENT.CREATED_AT,
                        COMMITMENT.CLOSED_AT)
                .from(COMMITMENT);
    }

    private static Commitment commitment(Row row) throws SQLException {
        return new Commitment(
                row.id(),
                row.idOrNull(),
                row.id(),
                row.flag(),
                row.text(),
                row.dayOrNull(),
                Status.valueOf(row.text().toUpperCase(Locale.ROOT)),
                row.dayOrNull(),
                row.time(),
                row.timeOrNull());
    }

    static Commitment commitment(CommitmentRecord row) {
        return new Commitment(
                row.getId(),
                row.getInteractionId(),
                row.getContactId(),
                row.getByMe(),
                row.getText(),
                row.getDueOn(),
                Status.valueOf(row.getStatus().toUpperCase(Locale.ROOT)),
                row.getSnoozedUntilOn(),
                row.getCreatedAt(),
                row.getClosedAt());
    }
}
