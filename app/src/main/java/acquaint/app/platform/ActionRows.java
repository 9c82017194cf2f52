package acquaint.app.platform;

import static acquaint.tables.Tables.ACTION;
import static acquaint.tables.Tables.CHANGE_LOG;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Actions and their changes in their tables. */
final class ActionRows {

    private ActionRows() {}

    static void insert(DSLContext sql, UUID account, Action action, Cause cause) {
        sql.insertInto(ACTION)
                .set(ACTION.ACCOUNT_ID, account)
                .set(ACTION.ID, action.id())
                .set(ACTION.KIND, action.kind())
                .set(ACTION.SUMMARY, action.summary())
                .set(ACTION.DONE_AT, action.at())
                .set(ACTION.UNDOES, action.undoes())
                .set(ACTION.CAUSE, cause.by().name())
                .set(ACTION.CAUSE_NAME, cause.name())
                .set(ACTION.CAUSE_ID, cause.id())
                .execute();
    }

    static boolean exists(DSLContext sql, UUID account, UUID action) {
        return sql.fetchExists(ACTION, ACTION.ACCOUNT_ID.eq(account).and(ACTION.ID.eq(action)));
    }

    static Optional<Action> find(DSLContext sql, UUID account, UUID action) {
        return sql.selectFrom(ACTION)
                .where(ACTION.ACCOUNT_ID.eq(account).and(ACTION.ID.eq(action)))
                .fetchOptional(ActionRows::action);
    }

    /** What happened to one thing, newest first. */
    static List<ChangeLog.Entry> history(DSLContext sql, UUID account, String entity, UUID id, int limit) {
        return sql.select()
                .from(CHANGE_LOG)
                .join(ACTION)
                .on(ACTION.ACCOUNT_ID.eq(CHANGE_LOG.ACCOUNT_ID).and(ACTION.ID.eq(CHANGE_LOG.ACTION_ID)))
                .where(CHANGE_LOG.ACCOUNT_ID.eq(account))
                .and(CHANGE_LOG.ENTITY.eq(entity))
                .and(CHANGE_LOG.ENTITY_ID.eq(id))
                .orderBy(CHANGE_LOG.SEQ.desc())
                .limit(limit)
                .fetch(row -> new ChangeLog.Entry(change(row), action(row), cause(row)));
    }

    static Action action(Record row) {
        return new Action(
                row.get(ACTION.ID),
                row.get(ACTION.KIND),
                row.get(ACTION.SUMMARY),
                row.get(ACTION.DONE_AT),
                row.get(ACTION.UNDOES),
                row.get(ACTION.UNDONE_BY));
    }

    private static Cause cause(Record row) {
        return new Cause(Cause.By.valueOf(row.get(ACTION.CAUSE)), row.get(ACTION.CAUSE_NAME), row.get(ACTION.CAUSE_ID));
    }

    static Change change(Record row) {
        return new Change(
                row.get(CHANGE_LOG.SEQ),
                row.get(CHANGE_LOG.ACTION_ID),
                row.get(CHANGE_LOG.ENTITY),
                row.get(CHANGE_LOG.ENTITY_ID),
                row.get(CHANGE_LOG.LOGGED_AT),
                row.get(CHANGE_LOG.BEFORE),
                row.get(CHANGE_LOG.AFTER));
    }
}
