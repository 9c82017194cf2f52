package acquaint.app.cli;

import acquaint.app.accounts.Account;
import acquaint.app.imports.Choice;
import acquaint.app.imports.ImportFile;
import acquaint.app.imports.ImportRows.Summary;
import acquaint.app.imports.Imports;
import acquaint.formats.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings files in, or takes an import back. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Bring address books in: vCard, LinkedIn's Connections.csv, Google's contacts.csv.",
            "Bringing the same file in again adds nothing. Each import can be undone by its number."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every file was brought in", "1:a file could not be read; the others were", "2:wrong usage"})
final class ImportCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "The files to bring in.")
    private List<Path> files = List.of();

    @Option(
            names = "--account",
            paramLabel = "EMAIL",
            description = "Whose; may be left out when there is one account.")
    private @Nullable String account;

    @Option(names = "--dry-run", description = "Only tell what would happen.")
    private boolean dryRun;

    @Option(names = "--undo", paramLabel = "ID", description = "Take the import with this number back.")
    private @Nullable UUID undo;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (files.isEmpty() == (undo == null)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Name the files to bring in, or an import to --undo.");
        }
        return Application.run(context -> {
            Account whose = Application.account(context, account);
            return undo == null ? bringIn(context, whose) : takeBack(context, whose, undo);
        });
    }

    private int bringIn(ConfigurableApplicationContext context, Account whose) {
        Imports imports = context.getBean(Imports.class);
        int code = 0;
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                System.err.println("There is no file “" + file + "”.");
                code = 1;
            } else if (!bringIn(imports, whose, file)) {
                code = 1;
            }
        }
        return code;
    }

    private boolean bringIn(Imports imports, Account whose, Path file) {
        Summary preview = imports.stage(whose, Source.of(file));
        UUID id = preview.file().id();
        imports.remarks(whose.id(), id, 0, Integer.MAX_VALUE)
                .forEach(one -> System.err.println(
                        file.getFileName() + ", line " + one.line() + ": " + one.message() + " " + one.remedy()));
        if (preview.status() == ImportFile.Status.FAILED) {
            System.err.println(preview.file().problem());
            return false;
        }
        String numbers = "%,d new, %,d learn something, %,d known already"
                .formatted(
                        preview.counts().toAdd(),
                        preview.counts().toLearn(),
                        preview.counts().all()
                                - preview.counts().toAdd()
                                - preview.counts().toLearn());
        if (dryRun) {
            System.out.println(file.getFileName() + ": " + numbers + ". Nothing was changed.");
            imports.discard(whose.id(), id);
        } else {
            imports.commit(whose, id, Choice.ALL);
            System.out.println(file.getFileName() + ": " + numbers + ". Undo with: acquaint import --undo " + id);
        }
        return true;
    }

    private static int takeBack(ConfigurableApplicationContext context, Account whose, UUID id) {
        var undone = context.getBean(Imports.class).undo(whose.id(), id);
        System.out.println("Taken back.");
        undone.kept().values().forEach(System.out::println);
        return 0;
    }
}
