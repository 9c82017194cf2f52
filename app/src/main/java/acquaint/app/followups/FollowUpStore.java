package acquaint.app.followups;

import static acquaint.tables.Tables.FOLLOW_UP;

import acquaint.app.followups.FollowUp.Status;
import acquaint.app.platform.Store;
import acquaint.tables.tables.records.FollowUpRecord;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Follow-ups in their table. */
@Component
class FollowUpStore implements Store<FollowUp> {

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
        sql.selectFrom(FOLLOW_UP)
                .where(FOLLOW_UP.ACCOUNT_ID.eq(account).and(FOLLOW_UP.ID.in(ids)))
                .forEach(row -> found.put(row.getId(), followUp(row)));
        return found;
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

    static FollowUp followUp(FollowUpRecord row) {
        return new FollowUp(
                row.getId(),
                row.getContactId(),
                row.getReason(),
                row.getDueOn(),
                Status.valueOf(row.getStatus().toUpperCase(Locale.ROOT)),
                row.getCreatedAt(),
                row.getClosedAt());
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
