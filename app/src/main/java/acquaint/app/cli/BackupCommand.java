package acquaint.app.cli;

import acquaint.app.safekeeping.Copies;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies the database, also while it is in use. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Make a consistent copy of the database, also while Acquaint runs.",
            "It makes one by itself every day and keeps those of seven days and four weeks."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the copy is made", "1:it could not be made", "2:wrong usage"})
final class BackupCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The file to make (default: one named for the time, in the folder of the daily copies).")
    private @Nullable Path file;

    @Override
    public Integer call() {
        Storage storage = Storage.ofEnvironment();
        Path database = storage.file("pg_dump --format=custom --file=acquaint.dump '" + storage.plainUrl() + "'");
        Path copy = file == null ? new Copies(storage.home().copies()).byHand(Clock.systemUTC()) : file;
        Copies.make(database, copy);
        System.out.println("The copy is " + copy.toAbsolutePath());
        return 0;
    }
}
