package acquaint.app.cli;

import acquaint.app.accounts.Account;
import acquaint.app.exports.ExportFormat;
import acquaint.app.exports.ExportScope;
import acquaint.app.exports.Exports;
import acquaint.app.platform.Invalid;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes what an account has into a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write everything an account has, in an open format.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it is written", "1:it could not be written", "2:wrong usage"})
final class ExportCommand implements Callable<Integer> {

    @Option(
            names = "--account",
            paramLabel = "EMAIL",
            description = "Whose; may be left out when there is one account.")
    private @Nullable String account;

    @Option(
            names = "--format",
            defaultValue = "vcard",
            description = "vcard (people, vCard 4.0), csv (people, a table) or json (everything). Default: vcard.")
    private ExportFormat format = ExportFormat.VCARD;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "-",
            description = "The file to write; - writes to standard output (the default).")
    private String output = "-";

    @Option(names = "--trash", description = "Also those in the trash.")
    private boolean trash;

    @Override
    public Integer call() {
        return Application.run(context -> {
            try {
                if (output.equals("-")) {
                    OutputStream out = new BufferedOutputStream(System.out);
                    write(context, out);
                    out.flush();
                } else {
                    write(context, Path.of(output));
                }
                return 0;
            } catch (IOException e) {
                throw new Invalid("“" + output + "” could not be written: " + e.getMessage());
            }
        });
    }

    /** The file has its name only once it is whole. */
    private void write(ConfigurableApplicationContext context, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                write(context, out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void write(ConfigurableApplicationContext context, OutputStream out) throws IOException {
        Account whose = Application.account(context, account);
        context.getBean(Exports.class).write(whose, format, new ExportScope.All(trash), out);
    }
}
