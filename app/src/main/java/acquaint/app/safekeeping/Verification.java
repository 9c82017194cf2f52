package acquaint.app.safekeeping;

import static acquaint.tables.Tables.ACCOUNT;
import static acquaint.tables.Tables.CHANGE_LOG;
import static acquaint.tables.Tables.CHANGE_SEQUENCE;

import acquaint.app.platform.Invalid;
import acquaint.tables.DefaultSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * Tells whether a database is whole: its file, what refers to what, the change log against the tables, and the search
 * index against both. Reads only.
 */
public final class Verification {

    private static final int DETAILS = 10;

    /** Where each kind of thing lies, by its name in the change log. */
    private static final Map<String, String> TABLES = Map.of(
            "contact",
            "contact",
            "interaction",
            "interaction",
            "commitment",
            "commitment",
            "follow-up",
            "follow_up",
            "answer",
            "answer",
            "offer",
            "offer");

    private final DSLContext sql;
    private final List<String> findings = new ArrayList<>();

    private Verification(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What was found.
     *
     * @param findings what is wrong, a sentence each; empty when all is well
     * @param people how many contacts there are
     * @param changes how many changes the log holds
     */
    public record Report(List<String> findings, long people, long changes) {}

    /**
     * Checks a SQLite file.
     *
     * @throws Invalid when there is no such file
     */
    public static Report of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Invalid("There is no database at “" + file + "”.");
        }
        try (Connection connection = SqliteFile.open(file)) {
            connection.createStatement().execute("pragma query_only = true");
            return of(connection, SQLDialect.SQLITE);
        } catch (SQLException | DataAccessException e) {
            return new Report(List.of("“" + file + "” cannot be read as a database: " + e.getMessage()), 0, 0);
        }
    }

    /** Checks a PostgreSQL database. */
    public static Report of(String url) {
        try (Connection connection = DriverManager.getConnection(url)) {
            return of(connection, SQLDialect.POSTGRES);
        } catch (SQLException | DataAccessException e) {
            throw new Invalid("The database cannot be read: " + e.getMessage());
        }
    }

    private static Report of(Connection connection, SQLDialect dialect) {
        Settings settings = new Settings().withRenderSchema(false).withRenderCatalog(false);
        return new Verification(DSL.using(connection, dialect, settings)).report(dialect == SQLDialect.SQLITE);
    }

    private Report report(boolean sqlite) {
        if (sqlite) {
            file();
        }
        if (sql.meta().getTables("change_log").isEmpty()) {
            findings.add("This is no database of Acquaint.");
            return new Report(findings, 0, 0);
        }
        owners();
        changeLog();
        TABLES.forEach(this::logged);
        search(sqlite);
        none(
                "select count(*) from contact c where c.photo is not null and not exists (select 1 from picture p"
                        + " where p.account_id = c.account_id and p.hash = c.photo)",
                "%d people have a photo that is missing.");
        return new Report(
                List.copyOf(findings), count("select count(*) from contact"), count("select count(*) from change_log"));
    }

    /** The file itself. */
    private void file() {
        sql.fetch("pragma integrity_check(" + DETAILS + ")").stream()
                .map(row -> row.get(0, String.class))
                .filter(text -> !text.equals("ok"))
                .forEach(text -> findings.add("The file is damaged: " + text));
        sql.fetch("pragma foreign_key_check").stream()
                .limit(DETAILS)
                .forEach(row -> findings.add(
                        "A row of %s refers to a row of %s that is missing.".formatted(row.get(0), row.get(2))));
    }

    /** Everything belongs to an account. */
    private void owners() {
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            Field<UUID> owner = table.field(DSL.name("account_id"), UUID.class);
            if (owner != null && !table.equals(ACCOUNT)) {
                int orphans = sql.fetchCount(
                        table, owner.notIn(DSL.select(ACCOUNT.ACCOUNT_ID).from(ACCOUNT)));
                if (orphans > 0) {
                    findings.add("%d rows of %s belong to no account.".formatted(orphans, table.getName()));
                }
            }
        }
    }

    /** Numbers from 1 without a gap, up to the last one given out; each change belongs to an action. */
    private void changeLog() {
        Map<UUID, Long> given =
                sql.selectFrom(CHANGE_SEQUENCE).fetchMap(CHANGE_SEQUENCE.ACCOUNT_ID, CHANGE_SEQUENCE.LAST_SEQ);
        sql.select(CHANGE_LOG.ACCOUNT_ID, DSL.count(), DSL.min(CHANGE_LOG.SEQ), DSL.max(CHANGE_LOG.SEQ))
                .from(CHANGE_LOG)
                .groupBy(CHANGE_LOG.ACCOUNT_ID)
                .forEach(row -> {
                    long last = given.getOrDefault(row.value1(), 0L);
                    given.remove(row.value1());
                    long highest = row.value4();
                    if (row.value3() != 1L || row.value2() != highest || highest != last) {
                        findings.add(
                                "The change log of account %s has a gap: %d changes, numbered %d to %d, and %d given out."
                                        .formatted(row.value1(), row.value2(), row.value3(), row.value4(), last));
                    }
                });
        given.forEach((account, last) -> findings.add(
                "The change log of account %s is missing: %d changes were made.".formatted(account, last)));
        none(
                "select count(*) from change_log c where not exists (select 1 from action a"
                        + " where a.account_id = c.account_id and a.id = c.action_id)",
                "%d changes belong to no action.");
        none(
                "select count(*) from action a where a.undone_by is not null and not exists (select 1 from action b"
                        + " where b.account_id = a.account_id and b.id = a.undone_by)",
                "%d actions were undone by one that is missing.");
    }

    /** Each thing stands in its table when, and only when, the log's last word on it says so. */
    private void logged(String entity, String table) {
        String last = " c.entity = '" + entity + "' and c.seq = (select max(l.seq) from change_log l"
                + " where l.account_id = c.account_id and l.entity = c.entity and l.entity_id = c.entity_id)";
        none(
                "select count(*) from change_log c where c.after is not null and" + last
                        + " and not exists (select 1 from " + table
                        + " t where t.account_id = c.account_id and t.id = c.entity_id)",
                "%d things are missing (" + entity + ") that were never removed.");
        none(
                "select count(*) from " + table + " t where not exists (select 1 from change_log c"
                        + " where c.account_id = t.account_id and c.entity_id = t.id and c.after is not null and" + last
                        + ")",
                "%d things are there (" + entity + ") of which the change log does not know.");
    }

    private void search(boolean sqlite) {
        for (String entity : List.of("contact", "interaction", "commitment", "offer")) {
            String there =
                    switch (entity) {
                        case "contact" -> " t.trashed_at is null and";
                        case "offer" -> " t.status = 'confirmed' and";
                        default -> "";
                    };
            none(
                    "select count(*) from " + entity + " t where" + there + " not exists (select 1 from search_entry e"
                            + " where e.account_id = t.account_id and e.entity = '" + entity
                            + "' and e.entity_id = t.id)",
                    "%d things cannot be found by searching (" + entity + ").");
            none(
                    "select count(*) from search_entry e where e.entity = '" + entity
                            + "' and not exists (select 1 from " + entity
                            + " t where t.account_id = e.account_id and t.id = e.entity_id)",
                    "%d entries of the search lead nowhere (" + entity + ").");
        }
        if (sqlite) {
            none(
                    "select count(*) from search_entry e where not exists"
                            + " (select 1 from search_text_docsize d where d.id = e.number)",
                    "%d entries of the search have no words.");
            none(
                    "select count(*) from search_text_docsize d where not exists"
                            + " (select 1 from search_entry e where e.number = d.id)",
                    "%d words of the search belong to nothing.");
        }
    }

    private void none(String query, String sentence) {
        long count = count(query);
        if (count > 0) {
            findings.add(sentence.formatted(count));
        }
    }

    private long count(String query) {
        return sql.fetchSingle(query).get(0, Long.class);
    }
}
