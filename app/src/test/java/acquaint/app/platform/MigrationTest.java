package acquaint.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.ContactQuery;
import acquaint.app.contacts.ContactRow;
import acquaint.app.contacts.Contacts;
import acquaint.app.contacts.Search;
import acquaint.app.demo.Demo;
import acquaint.app.demo.DemoNetwork;
import acquaint.app.imports.Choice;
import acquaint.app.imports.Imports;
import acquaint.app.interactions.Interaction;
import acquaint.app.interactions.Interactions;
import acquaint.app.safekeeping.Verification;
import acquaint.formats.Source;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A database that was filled under an earlier schema is read, verified and written after the newest migrations: that of
 * the version before, and the first that anybody may have.
 *
 * <p>The data is written by the application as it is and then copied, table by table and column by column as far as the
 * earlier schema has them, into an empty database of that schema.
 */
class MigrationTest {

    private static final MigrationVersion FIRST = MigrationVersion.fromVersion("6");

    static Stream<Arguments> earlier() {
        return Stream.of(Db.values()).flatMap(db -> {
            List<MigrationVersion> all = Stream.of(flyway(db, db.freshUrl(), MigrationVersion.LATEST)
                            .info()
                            .all())
                    .map(MigrationInfo::getVersion)
                    .sorted()
                    .toList();
            return Stream.of(FIRST, all.get(all.size() - 2)).distinct().map(version -> Arguments.of(db, version));
        });
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void aFilledDatabaseOfAnEarlierVersionGoesOn(Db db, MigrationVersion version) throws SQLException {
        String newest = db.freshUrl();
        String older = db.freshUrl();
        Filled filled;
        try (App app = App.start("--acquaint.database-url=" + newest)) {
            filled = fill(app);
        }
        flyway(db, older, version).migrate();
        copy(newest, older);

        try (App app = App.start("--acquaint.database-url=" + older)) {
            Verification.Report report =
                    app.get(Database.class).file().map(Verification::of).orElseGet(() -> Verification.of(older));
            assertThat(report.findings()).isEmpty();
            assertThat(read(app, filled.account())).isEqualTo(filled);
            assertWorks(app, filled);
        }
    }

    /** What is read before and after. */
    private record Filled(
            Account account,
            List<ContactRow> list,
            Map<UUID, Contact> contacts,
            Map<UUID, Interaction> interactions,
            List<Action> actions) {}

    private static Filled fill(App app) {
        Account account = app.newAccount();
        app.get(Demo.class).load(account.id(), DemoNetwork.of(7, 60, 200, LocalDate.of(2026, 11, 2)));
        byte[] card = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Mina Rahimi\r\nEND:VCARD\r\n".getBytes(StandardCharsets.UTF_8);
        Imports imports = app.get(Imports.class);
        UUID file = imports.stage(account, Source.of("phone.vcf", () -> new ByteArrayInputStream(card)))
                .file()
                .id();
        imports.commit(account, file, Choice.ALL);
        return read(app, account);
    }

    private static Filled read(App app, Account account) {
        Contacts contacts = app.get(Contacts.class);
        List<ContactRow> list = contacts.list(account.id(), ContactQuery.everybody(100));
        List<UUID> notes = app.get(Database.class).read(sql -> sql.select(DSL.field("id", UUID.class))
                .from("interaction")
                .fetch(row -> UUID.fromString(row.get(0, String.class))));
        return new Filled(
                account,
                list,
                contacts.find(account.id(), list.stream().map(ContactRow::id).toList()),
                app.get(Interactions.class).find(account.id(), notes),
                app.get(Actions.class).latest(account.id(), null, 10));
    }

    private static void assertWorks(App app, Filled filled) {
        UUID account = filled.account().id();
        assertThat(filled.list()).hasSize(61);
        assertThat(filled.interactions()).hasSize(200);
        assertThat(app.get(Search.class).find(filled.account(), "rahimi", 5)).isNotEmpty();
        ContactRow mina = filled.list().stream()
                .filter(row -> row.name().equals("Mina Rahimi"))
                .findFirst()
                .orElseThrow();
        ChangeLog changes = app.get(ChangeLog.class);
        assertThat(changes.history(account, "contact", mina.id(), 5))
                .singleElement()
                .extracting(ChangeLog.Entry::cause)
                .extracting(Cause::by, Cause::name)
                .containsExactly(Cause.By.IMPORT, "phone.vcf");
        changes.undo(account, app.get(Contacts.class).tag(account, List.of(mina.id()), "met"));
        changes.undo(account, filled.actions().getFirst().id());
        assertThat(app.get(Contacts.class).find(account, mina.id())).isEmpty();
    }

    private static Flyway flyway(Db db, String url, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(url, null, null)
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + (db == Db.SQLITE ? "sqlite" : "postgresql"))
                .target(target)
                .load();
    }

    private static void copy(String from, String to) throws SQLException {
        try (Connection source = DriverManager.getConnection(from);
                Connection target = DriverManager.getConnection(to);
                Statement statement = target.createStatement()) {
            if (to.startsWith("jdbc:postgresql:")) {
                statement.execute("set session_replication_role = replica");
            }
            target.setAutoCommit(false);
            for (String table : tables(target)) {
                // The words of SQLite's search lie in tables of its own; they are copied as they are.
                if (!table.equals("search_text") && !table.equals("flyway_schema_history")) {
                    copy(source, target, table);
                }
            }
            target.commit();
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        DSLContext sql = DSL.using(connection);
        String query = connection.getMetaData().getURL().startsWith("jdbc:sqlite:")
                ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
                : "select table_name from information_schema.tables where table_schema = 'public'";
        return sql.fetch(query).map(row -> row.get(0, String.class));
    }

    private static void copy(Connection source, Connection target, String table) throws SQLException {
        List<String> columns = new ArrayList<>(columns(target, table));
        columns.retainAll(columns(source, table));
        if (columns.isEmpty()) {
            return;
        }
        String names = String.join(", ", columns);
        String places = String.join(", ", columns.stream().map(column -> "?").toList());
        try (Statement reading = source.createStatement();
                ResultSet rows = reading.executeQuery("select " + names + " from " + table);
                Statement clearing = target.createStatement();
                PreparedStatement writing =
                        target.prepareStatement("insert into " + table + " (" + names + ") values (" + places + ")")) {
            clearing.executeUpdate("delete from " + table);
            while (rows.next()) {
                for (int i = 1; i <= columns.size(); i++) {
                    writing.setObject(i, rows.getObject(i));
                }
                writing.addBatch();
            }
            writing.executeBatch();
        }
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                columns.add(none.getMetaData().getColumnName(i));
            }
        }
        return columns;
    }
}
