package acquaint.app.safekeeping;

import static acquaint.tables.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import acquaint.app.App;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.accounts.Accounts;
import acquaint.app.platform.Database;
import acquaint.app.platform.Home;
import acquaint.app.platform.Invalid;
import acquaint.app.platform.Jobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesTest {

    @TempDir
    Path folder;

    @Test
    void aCopyMadeWhileTheDatabaseIsInUseHoldsEverythingAcknowledgedAndIsWhole() {
        try (App app = App.start("--acquaint.database-url=" + Db.SQLITE.freshUrl())) {
            Account account = app.newAccount();
            Path copy = folder.resolve("copy.db");
            Copies.make(app.get(Database.class).file().orElseThrow(), copy);
            assertThat(Verification.of(copy).findings()).isEmpty();
            try (Database copied = Database.open(copy)) {
                boolean there = copied.read(sql -> sql.fetchExists(ACCOUNT, ACCOUNT.ACCOUNT_ID.eq(account.id())));
                assertThat(there).isTrue();
            }
            assertThatThrownBy(() -> Copies.make(copy, copy)).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void aCopyIsMadeEveryDayAndOnlySevenDaysAndFourWeeksStay() throws IOException {
        try (App app = App.start("--acquaint.database-url=" + Db.SQLITE.freshUrl())) {
            for (int day = 0; day < 60; day++) {
                app.get(Jobs.class).runDue();
                app.clock().forward(Duration.ofDays(1));
            }
            Path copies = app.get(Home.class).copies();
            try (Stream<Path> files = Files.list(copies)) {
                List<String> names = files.map(file -> file.getFileName().toString())
                        .sorted()
                        .toList();
                // The 60th day is Thursday, 31 December 2026; Sundays end the weeks.
                assertThat(names)
                        .containsExactly(
                                "acquaint-2026-12-06.db",
                                "acquaint-2026-12-13.db",
                                "acquaint-2026-12-20.db",
                                "acquaint-2026-12-25.db",
                                "acquaint-2026-12-26.db",
                                "acquaint-2026-12-27.db",
                                "acquaint-2026-12-28.db",
                                "acquaint-2026-12-29.db",
                                "acquaint-2026-12-30.db",
                                "acquaint-2026-12-31.db");
            }
        }
    }

    @Test
    void whenDaysWereMissedTheLastOfEachWeekStays() {
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            days.add(LocalDate.of(2026, 1, 1).plusDays(i * 5L));
        }
        LocalDate today = LocalDate.of(2026, 8, 1);
        assertThat(Copies.kept(days, today)).hasSizeBetween(7, 11).contains(LocalDate.of(2026, 7, 15));
    }

    @Test
    void restoringBringsTheCopyBackAndKeepsWhatItReplaced() {
        App app = App.start("--acquaint.database-url=" + Db.SQLITE.freshUrl());
        Path database = app.get(Database.class).file().orElseThrow();
        Path copy = folder.resolve("copy.db");
        String early = app.newAccount().email();
        Copies.make(database, copy);
        String late = app.newAccount().email();

        assertThatThrownBy(() -> Restore.restore(copy, database, app.clock()))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("Acquaint is running");
        assertThat(app.get(Accounts.class).find(late)).isPresent();
        app.close();

        Path replaced = Restore.restore(copy, database, app.clock()).orElseThrow();
        try (App again = App.start("--acquaint.database-url=jdbc:sqlite:" + database)) {
            assertThat(again.get(Accounts.class).find(early)).isPresent();
            assertThat(again.get(Accounts.class).find(late)).isEmpty();
        }
        try (App before = App.start("--acquaint.database-url=jdbc:sqlite:" + replaced)) {
            assertThat(before.get(Accounts.class).find(late)).isPresent();
        }
    }

    @Test
    void aFileThatIsNoWholeCopyIsRefusedAndChangesNothing() throws IOException {
        App app = App.start("--acquaint.database-url=" + Db.SQLITE.freshUrl());
        Path database = app.get(Database.class).file().orElseThrow();
        String email = app.newAccount().email();
        app.close();
        Path text = Files.writeString(folder.resolve("notes.txt"), "no database at all".repeat(1000));
        Path broken = folder.resolve("broken.db");
        Copies.make(database, broken);
        byte[] bytes = Files.readAllBytes(broken);
        java.util.Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 7);
        Files.write(broken, bytes);
        for (Path bad : List.of(text, broken, folder.resolve("missing.db"))) {
            assertThatThrownBy(() -> Restore.restore(bad, database, app.clock()))
                    .as("%s", bad)
                    .isInstanceOf(Invalid.class);
        }
        try (App again = App.start("--acquaint.database-url=jdbc:sqlite:" + database)) {
            assertThat(again.get(Accounts.class).find(email)).isPresent();
        }
    }
}
