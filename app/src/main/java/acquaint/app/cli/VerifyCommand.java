package acquaint.app.cli;

import acquaint.app.safekeeping.Verification;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells whether a database is whole. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Check a database: the file, what refers to what, the change log, and the search.",
            "Reads only; Acquaint may run meanwhile."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all is well", "1:something is wrong; each finding is printed", "2:wrong usage"})
final class VerifyCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The file to check (default: the database in use).")
    private @Nullable Path file;

    @Override
    public Integer call() {
        Quiet.begin();
        Storage storage = Storage.ofEnvironment();
        Verification.Report report = file == null && storage.postgres()
                ? Verification.of(storage.url())
                : Verification.of(file == null ? storage.file("") : file);
        report.findings().forEach(System.out::println);
        if (!report.findings().isEmpty()) {
            System.out.println("Not all is well. `acquaint restore` brings a copy back.");
            return 1;
        }
        System.out.printf("All is well: %,d people, %,d changes.%n", report.people(), report.changes());
        return 0;
    }
}
