package acquaint.app.cli;

import acquaint.app.safekeeping.Restore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings a copy back. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Bring a copy back in place of the database. Stop Acquaint first.",
            "The copy is checked first, and the database that it replaces stays beside it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the copy is the database now", "1:nothing was changed; the reason is said", "2:wrong usage"})
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A copy that `backup` or the daily copying made.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Quiet.begin();
        Storage storage = Storage.ofEnvironment();
        Path database =
                storage.file("pg_restore --clean --if-exists --dbname='" + storage.plainUrl() + "' acquaint.dump");
        var replaced = Restore.restore(file, database, Clock.systemUTC());
        System.out.println("Brought back " + file + " as " + database);
        replaced.ifPresent(aside -> System.out.println("The database it replaced is " + aside));
        return 0;
    }
}
