package acquaint.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs {@code ./acquaint} as a user would. */
final class Commands {

    private Commands() {}

    static Process start(Path home, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("./acquaint"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("ACQUAINT_HOME", home.toString());
        builder.environment().putAll(environment);
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Runs it to its end and returns how many seconds it took. */
    static double run(Path home, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        int code = start(home, environment, arguments).waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", arguments) + " ended with " + code);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
