package acquaint.app.cli;

import acquaint.app.Acquaint;
import acquaint.app.accounts.Account;
import acquaint.app.demo.Demo;
import acquaint.app.demo.DemoDoor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves invented people from a home that is removed at the end. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Look around among invented people; everything is gone when it stops.")
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            defaultValue = "${ACQUAINT_PORT:-8321}",
            description = "The port to listen on (default: 8321; 0 takes a free one).")
    private int port;

    @Override
    public Integer call() throws IOException {
        Path home = Files.createTempDirectory("acquaint-demo");
        SpringApplication application = new SpringApplication(Acquaint.class);
        // the folder can only go when nothing writes to it any more, hence after the application has stopped
        application.setRegisterShutdownHook(false);
        ConfigurableApplicationContext context = application.run(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--acquaint.home=" + home,
                "--acquaint.database-url=");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            remove(home);
        }));
        Account account = context.getBean(Demo.class).begin(ZoneId.systemDefault(), "GB");
        String path = context.getBean(DemoDoor.class).open(account.id());
        System.out.println("Look around as " + account.name() + ", once, at http://127.0.0.1:"
                + context.getEnvironment().getProperty("local.server.port") + path);
        System.out.println("Everyone there is invented, and gone when you stop this with Ctrl+C.");
        return AcquaintCommand.SERVING;
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.err.println("The demo's folder could not be removed; you can delete it: " + folder);
        }
    }
}
