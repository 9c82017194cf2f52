package acquaint.app.imports;

import static acquaint.tables.Tables.SOURCE_HAPPENING;

import acquaint.app.accounts.Account;
import acquaint.app.platform.Changes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What an import tells of one kind, in the order of its files, of the parts that shall be taken. */
final class ToldRows {

    private static final int ROWS = 500;

    private final JsonMapper json;
    private final Account account;
    private final UUID file;

    ToldRows(JsonMapper json, Account account, UUID file) {
        this.json = json;
        this.account = account;
        this.file = file;
    }

    /** One of them. */
    record Told(int position, String system, @Nullable Instant at, Happening happening) {}

    /** Calls with some hundred at a time. */
    void each(Changes changes, Kind kind, Consumer<List<Told>> page) {
        int last = -1;
        List<Told> rows;
        while (!(rows = next(changes, kind, last)).isEmpty()) {
            page.accept(rows);
            last = rows.getLast().position();
        }
    }

    private List<Told> next(Changes changes, Kind kind, int last) {
        return changes.sql()
                .select(
                        SOURCE_HAPPENING.POSITION,
                        SOURCE_HAPPENING.SYSTEM,
                        SOURCE_HAPPENING.HAPPENED_AT,
                        SOURCE_HAPPENING.RECORD)
                .from(SOURCE_HAPPENING)
                .where(SOURCE_HAPPENING.ACCOUNT_ID.eq(account.id()).and(SOURCE_HAPPENING.IMPORT_ID.eq(file)))
                .and(SOURCE_HAPPENING.KIND.eq(kind.name()))
                .and(SOURCE_HAPPENING.POSITION.gt(last))
                .and(Parts.happeningTaken())
                .orderBy(SOURCE_HAPPENING.POSITION)
                .limit(ROWS)
                .fetch(row -> new Told(
                        row.value1(), row.value2(), row.value3(), json.readValue(row.value4(), Happening.class)));
    }
}
