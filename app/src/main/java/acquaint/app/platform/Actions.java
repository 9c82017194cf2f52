package acquaint.app.platform;

import static acquaint.tables.Tables.ACTION;

import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an account did, as a list. */
@Component
public class Actions {

    private final Database database;

    Actions(Database database) {
        this.database = database;
    }

    /**
     * The actions of an account, newest first.
     *
     * @param after the last action of the page before; null for the first page
     */
    public List<Action> latest(UUID account, @Nullable UUID after, int limit) {
        return database.read(sql -> sql.selectFrom(ACTION)
                .where(ACTION.ACCOUNT_ID.eq(account))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(ACTION.DONE_AT, ACTION.ID)
                                        .lt(DSL.select(ACTION.DONE_AT, ACTION.ID)
                                                .from(ACTION)
                                                .where(ACTION.ACCOUNT_ID
                                                        .eq(account)
                                                        .and(ACTION.ID.eq(after)))))
                .orderBy(ACTION.DONE_AT.desc(), ACTION.ID.desc())
                .limit(limit)
                .fetch(ActionRows::action));
    }
}
