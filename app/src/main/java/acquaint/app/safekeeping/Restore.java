package acquaint.app.safekeeping;

import acquaint.app.platform.Database;
import acquaint.app.platform.Invalid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Brings a copy back in place of the database. */
public final class Restore {

    private Restore() {}

    /**
     * Replaces the database by a copy, which is checked first. The database that is replaced stays beside it.
     *
     * @return where the replaced database lies; empty when there was none
     * @throws Invalid when the copy is not whole, or somebody uses the database
     */
    public static Optional<Path> restore(Path copy, Path database, Clock clock) {
        if (!Files.isRegularFile(copy)) {
            throw new Invalid("There is no file “" + copy + "”.");
        }
        Path ready = database.resolveSibling(database.getFileName() + ".restoring");
        try {
            Files.deleteIfExists(ready);
            SqliteFile.copy(copy, ready);
            bringUpToDate(copy, ready);
            check(copy, ready);
            Optional<Path> replaced = setAside(database, clock);
            SqliteFile.move(ready, database);
            return replaced;
        } catch (IOException e) {
            throw new UncheckedIOException("“" + database + "” could not be replaced.", e);
        } finally {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Path.of(ready + suffix).toFile().delete();
            }
        }
    }

    /** A copy of an older Acquaint gets the tables of this one; that of a newer one is left alone. */
    private static void bringUpToDate(Path copy, Path ready) {
        if (!SqliteFile.holds(ready, "flyway_schema_history")) {
            throw new Invalid("“" + copy + "” is no copy of Acquaint's database, so it was not brought back.");
        }
        try {
            Database.open(ready).close();
        } catch (Invalid newer) {
            throw new Invalid(
                    "“" + copy + "” was made by a newer Acquaint than this one. Update Acquaint, then try again.");
        } catch (RuntimeException e) {
            throw new Invalid("“" + copy + "” is not whole, so it was not brought back. " + e.getMessage());
        }
    }

    private static void check(Path copy, Path ready) {
        List<String> findings = Verification.of(ready).findings();
        if (!findings.isEmpty()) {
            throw new Invalid("“" + copy + "” is not whole, so it was not brought back. " + findings.getFirst());
        }
    }

    private static Optional<Path> setAside(Path database, Clock clock) throws IOException {
        if (!Files.exists(database)) {
            return Optional.empty();
        }
        SqliteFile.close(database);
        String time = clock.instant().toString().replaceAll("\\..*|Z$", "").replace(":", "");
        Path aside = database.resolveSibling("replaced-" + time + ".db");
        SqliteFile.move(database, aside);
        // What belonged to the old file must not be taken for the new one's; left only when it was too broken to close.
        for (String suffix : List.of("-wal", "-shm", "-journal")) {
            Path part = Path.of(database + suffix);
            if (Files.exists(part)) {
                Files.move(part, Path.of(aside + suffix));
            }
        }
        return Optional.of(aside);
    }
}
