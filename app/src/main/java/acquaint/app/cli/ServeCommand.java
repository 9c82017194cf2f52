package acquaint.app.cli;

import acquaint.app.Acquaint;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the pages and the API. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serve Acquaint (the default).")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    /** Where to listen. */
    static final class Options {

        @Option(
                names = "--port",
                defaultValue = "${ACQUAINT_PORT:-8321}",
                description = "The port to listen on (default: 8321; 0 takes a free one).")
        private int port;

        @Option(
                names = "--address",
                defaultValue = "${ACQUAINT_ADDRESS:-127.0.0.1}",
                description = "The address to listen on (default: 127.0.0.1, this machine only).")
        private String address = "127.0.0.1";
    }

    @Override
    public Integer call() {
        return serve(options);
    }

    static int serve(Options options) {
        SpringApplication application = new SpringApplication(Acquaint.class);
        ConfigurableApplicationContext context =
                application.run("--server.port=" + options.port, "--server.address=" + options.address);
        String port = context.getEnvironment().getProperty("local.server.port");
        System.out.println("Acquaint is at http://" + options.address + ":" + port + "  (Ctrl+C stops it)");
        return AcquaintCommand.SERVING;
    }
}
