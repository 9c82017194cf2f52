package acquaint.app.interactions;

import static acquaint.tables.Tables.COMMITMENT;

import acquaint.app.contacts.SearchIndex;
import acquaint.app.interactions.Commitment.Status;
import acquaint.app.platform.Store;
import acquaint.tables.tables.records.CommitmentRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Commitments in their table. */
@Component
class CommitmentStore implements Store<Commitment> {

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
        sql.selectFrom(COMMITMENT)
                .where(COMMITMENT.ACCOUNT_ID.eq(account).and(COMMITMENT.ID.in(ids)))
                .forEach(row -> found.put(row.getId(), commitment(row)));
        return found;
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
