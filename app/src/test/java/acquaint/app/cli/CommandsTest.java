package acquaint.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.accounts.Account;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a shell calls them, within this process and on a home of their own. */
class CommandsTest {

    private static final String CARDS = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mina Rahimi\r\nEMAIL:mina@nordlys.example\r\n"
            + "BDAY:1980-02-31\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:李娜\r\nTEL:+351910000001\r\nEND:VCARD\r\n";

    @TempDir
    private Path folder;

    private Account account;
    private Path cards;

    /** What a command answered. */
    private record Answer(int code, String out, String err) {}

    @BeforeEach
    void makeAHome() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        System.setProperty("acquaint.home", home.toString());
        try (App app = start()) {
            account = app.newAccount();
        }
        cards = Files.writeString(folder.resolve("cards.vcf"), CARDS);
    }

    @AfterEach
    void leaveIt() {
        System.clearProperty("acquaint.home");
    }

    @Test
    void peopleAreTriedBroughtInKnownAgainWrittenOutAndTakenBack() throws IOException {
        Answer tried = run("import", "--dry-run", cards.toString());
        assertThat(tried.code()).isZero();
        assertThat(tried.out()).contains("cards.vcf: 2 new, 0 learn something, 0 known already. Nothing was changed.");
        assertThat(tried.err()).contains("cards.vcf, line 5: “1980-02-31” is no date");

        Answer done = run("import", cards.toString(), folder.resolve("none.vcf").toString());
        assertThat(done.code()).isEqualTo(1);
        assertThat(done.out()).contains("2 new");
        assertThat(done.err()).contains("There is no file “", "none.vcf”.");
        assertThat(run("import", cards.toString()).out()).contains("0 new, 0 learn something, 2 known already");

        assertThat(run("export").out()).contains("FN:Mina Rahimi", "FN:李娜").startsWith("BEGIN:VCARD");
        for (String format : List.of("csv", "json")) {
            Path file = folder.resolve("out." + format);
            assertThat(run("export", "--format", format, "-o", file.toString()).code())
                    .isZero();
            assertThat(Files.readString(file)).contains("mina@nordlys.example", "李娜");
        }
        Answer nowhere = run("export", "-o", folder.resolve("no/folder/out.vcf").toString());
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(nowhere.err()).contains("could not be written").doesNotContain("\tat ");

        String id = done.out().replaceAll("(?s).*--undo (\\S+).*", "$1");
        assertThat(run("import", "--undo", id).out()).contains("Taken back.");
        assertThat(run("export").out()).doesNotContain("Mina");
    }

    @Test
    void ofTwoAccountsOneIsNamed() {
        String other;
        try (App app = start()) {
            other = app.newAccount().email();
        }
        Answer which = run("import", cards.toString());
        assertThat(which.code()).isEqualTo(1);
        assertThat(which.err()).contains("Say whose with --account: ", account.email(), other);
        assertThat(run("import", "--account", "nobody@mail.example", cards.toString())
                        .err())
                .contains("Nobody here has the e-mail address nobody@mail.example.");
        assertThat(run("import", "--account", other, cards.toString()).code()).isZero();
        assertThat(run("export", "--account", other).out()).contains("Mina");
        assertThat(run("export", "--account", account.email()).out()).doesNotContain("Mina");
    }

    @Test
    void wrongUsageIsSaidWithTheUsage() {
        assertThat(run("import").code()).isEqualTo(2);
        assertThat(run("import").err()).contains("Name the files to bring in", "Usage: acquaint import");
        assertThat(run("export", "--format", "docx").code()).isEqualTo(2);
        assertThat(run("nonesuch").code()).isEqualTo(2);
    }

    @Test
    void aCopyIsMadeCheckedAndBroughtBack() {
        Path copy = folder.resolve("copy.db");
        assertThat(run("backup", copy.toString()).out()).contains("The copy is " + copy);
        run("import", cards.toString());
        assertThat(run("verify").out()).contains("All is well: 2 people");
        assertThat(run("verify", copy.toString()).out()).contains("All is well: 0 people");
        assertThat(run("restore", copy.toString()).out())
                .contains("Brought back " + copy, "The database it replaced is");
        assertThat(run("verify").out()).contains("All is well: 0 people");
    }

    @Test
    void aCopyOfAnOlderAcquaintIsBroughtUpToDateAndOneOfANewerIsRefused() throws SQLException {
        Path older = folder.resolve("older.db");
        Path newer = folder.resolve("newer.db");
        run("backup", older.toString());
        run("backup", newer.toString());
        change(
                older,
                "drop table endorsement",
                "drop table offer",
                "drop table import_part",
                "drop table source_happening",
                "drop table column_mapping",
                "alter table import_file drop column texts",
                "alter table import_file drop column subjects",
                "alter table import_file drop column strangers",
                "alter table source_record drop column system",
                "alter table source_record drop column kind",
                "alter table source_record drop column mutual",
                "alter table import_warning drop column file_name",
                "delete from flyway_schema_history where cast(version as real) >= 9");
        change(
                newer,
                "insert into flyway_schema_history select 999, '999', 'later', type, script, 1, installed_by,"
                        + " installed_on, 1, 1 from flyway_schema_history where version = '1'");
        Answer refused = run("restore", newer.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("newer.db” was made by a newer Acquaint than this one. Update Acquaint");
        assertThat(run("restore", cards.toString()).code()).isEqualTo(1);
        assertThat(run("verify").code()).isZero();
        Answer brought = run("restore", older.toString());
        assertThat(brought.err()).isEmpty();
        assertThat(brought.code()).isZero();
        assertThat(run("verify").out()).contains("All is well");
    }

    @Test
    void aFileIsShownWithoutADatabase() throws IOException {
        Answer shown = run("read", cards.toString());
        assertThat(shown.out()).contains("Mina Rahimi", "mina@nordlys.example", "李娜");
        assertThat(shown.err()).contains("cards.vcf, line 5: “1980-02-31” is no date");
        assertThat(run("read", "--json", cards.toString()).out().lines())
                .filteredOn(line -> line.startsWith("{"))
                .hasSize(2);
        Path pdf = Files.writeString(folder.resolve("cv.pdf"), "%PDF-1.7\n");
        Answer refused = run("read", pdf.toString());
        assertThat(refused.code()).isNotZero();
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("“cv.pdf” is a PDF document");
    }

    private App start() {
        return App.start("--acquaint.database-url=jdbc:sqlite:" + folder.resolve("home/acquaint.db"));
    }

    private static void change(Path database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static Answer run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, UTF_8));
        System.setErr(new PrintStream(complained, true, UTF_8));
        try {
            int code = Main.commandLine().execute(new ArrayList<>(List.of(arguments)).toArray(String[]::new));
            return new Answer(code, said.toString(UTF_8), complained.toString(UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
