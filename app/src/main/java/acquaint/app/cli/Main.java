package acquaint.app.cli;

import picocli.CommandLine;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        int code = commandLine().execute(arguments);
        if (code != AcquaintCommand.SERVING) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new AcquaintCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new OneSentence());
    }
}
