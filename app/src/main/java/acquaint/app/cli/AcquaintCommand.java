package acquaint.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./acquaint}: without a subcommand it serves. */
@Command(
        name = "acquaint",
        mixinStandardHelpOptions = true,
        version = "Acquaint 0.1.0",
        description = "Build and keep professional relationships, on your own machine.",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            ReadCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            WarmUpCommand.class
        },
        footer = {
            "",
            "Everything but serve works without a running server, and all but restore beside one.",
            "The data lies in $ACQUAINT_HOME (default ~/.local/share/acquaint)."
        })
final class AcquaintCommand implements Callable<Integer> {

    /** The server runs on after the command has returned. */
    static final int SERVING = -1;

    @Mixin
    private ServeCommand.Options options = new ServeCommand.Options();

    @Override
    public Integer call() {
        return ServeCommand.serve(options);
    }
}
