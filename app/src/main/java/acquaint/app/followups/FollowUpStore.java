package acquaint.app.followups;

import static acquaint.tables.Tables.FOLLOW_UP;

import acquaint.app.followups.FollowUp.Status;
import acquaint.app.platform.Asked;
import acquaint.app.platform.Row;
import acquaint.app.platform.Store;
import acquaint.tables.tables.records.FollowUpRecord;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Follow-ups in their table. */
@Component
class FollowUpStore implements Store<FollowUp> {

    private static final int MOST_A_CONTACT = 100;

    private static final Asked<FollowUp> BY_ID = Asked.ofIds(
            ids -> select().where(FOLLOW_UP.ACCOUNT_ID.eq(Asked.ID).and(FOLLOW_UP.ID.in(Asked.ids(ids)))),
            FollowUpStore::followUp);

    private static final Asked<FollowUp> OPEN = Asked.of(
            () -> select().where(FOLLOW_UP.ACCOUNT_ID.eq(Asked.ID).and(FOLLOW_UP.CONTACT_ID.eq(Asked.ID)))
                    .and(FOLLOW_UP.STATUS.eq(DSL.inline("open")))
                    .orderBy(FOLLOW_UP.DUE_ON, FOLLOW_UP.ID)
                    .limit(DSL.inline(MOST_A_CONTACT)),
            FollowUpStore::followUp);

    @Override
    public String entity() {
        return "follow-up";
    }

    @Override
    public Class<FollowUp> type() {
        return FollowUp.class;
    }

    @Override
    public UUID id(FollowUp followUp) {
        return followUp.id();
    }

    @Override
    public Map<UUID, FollowUp> load(DSLContext sql, UUID account, Collection<UUID> ids) {
        Map<UUID, FollowUp> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            BY_ID.all(sql, account, ids).forEach(one -> found.put(one.id(), one));
        }
        return found;
    }

    /** The open ones about a contact, the next first. */
    static List<FollowUp> open(DSLContext sql, UUID account, UUID contact) {
        return OPEN.all(sql, account, contact);
    }

    @Override
    public void write(DSLContext sql, UUID account, List<Replacement<FollowUp>> replacements) {
        sql.deleteFrom(FOLLOW_UP)
                .where(FOLLOW_UP.ACCOUNT_ID.eq(account))
                .and(FOLLOW_UP.ID.in(replacements.stream()
                        .filter(one -> one.before() != null)
                        .map(Replacement::id)
                        .toList()))
                .execute();
        sql.batchInsert(replacements.stream()
                        .map(Replacement::after)
                        .filter(Objects::nonNull)
                        .map(one -> row(account, one))
                        .toList())
                .execute();
    }

    /** How a status stands in the table; the partial index of the open ones depends on it. */
    static String text(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static SelectJoinStep<?> select() {
        return DSL.select(
                        FOLLOW_UP.ID,
                        FOLLOW_UP.CONTACT_ID,
                        FOLLOW_UP.REASON,
                        FOLLOW_UP.DUE_ON,
                        FOLLOW_UP.STATUS,
                        FOLLOW_UP.CREATED_AT,
                        FOLLOW_UP.CLOSED_AT)
                .from(FOLLOW_UP);
    }

    private static FollowUp followUp(Row row) throws SQLException {
        return new FollowUp(
                row.id(),
                row.id(),
                row.text(),
                row.day(),
                Status.valueOf(row.text().toUpperCase(Locale.ROOT)),
                row.time(),
                row.timeOrNull());
    }

    private static FollowUpRecord row(UUID account, FollowUp followUp) {
        return new FollowUpRecord(
                account,
                followUp.id(),
                followUp.contact(),
                followUp.reason(),
                followUp.dueOn(),
                text(followUp.status()),
                followUp.createdAt(),
                followUp.closedAt());
    }
}
