package acquaint.app;

import acquaint.app.accounts.Account;
import acquaint.app.accounts.Accounts;
import acquaint.app.platform.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * The real application for tests, on a temporary home. Tests share it and make an account each, which also shows that
 * accounts do not meet.
 */
public final class App implements AutoCloseable {

    /** Where tests find the description of the API as springdoc makes it from the controllers. */
    public static final String OPENAPI = "/api/v1/openapi-made";

    private final ConfigurableApplicationContext context;
    private final TestClock clock;

    private App(ConfigurableApplicationContext context, TestClock clock) {
        this.context = context;
        this.clock = clock;
    }

    /** Starts it without a web server. */
    public static App start(String... arguments) {
        return start(WebApplicationType.NONE, arguments);
    }

    /** Starts it with its web server on a free port of the loopback address. */
    public static App startServer(String... arguments) {
        return start(WebApplicationType.SERVLET, arguments);
    }

    private static App start(WebApplicationType type, String... arguments) {
        TestClock clock = new TestClock();
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--springdoc.api-docs.path=" + OPENAPI,
                "--springdoc.paths-to-match=/api/v1/**"));
        try {
            all.add("--acquaint.home=" + Files.createTempDirectory("acquaint-home"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.addAll(List.of(arguments));
        return new App(
                new SpringApplicationBuilder(Acquaint.class)
                        .web(type)
                        .initializers(context -> context.getBeanFactory().registerSingleton("clock", clock))
                        .run(all.toArray(String[]::new)),
                clock);
    }

    /** A part of the application. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** How things of one kind are written. */
    @SuppressWarnings("unchecked")
    public <T> Store<T> store(Class<T> type) {
        return (Store<T>) context.getBeanProvider(ResolvableType.forClassWithGenerics(Store.class, type))
                .getObject();
    }

    /** The clock that the application goes by. */
    public TestClock clock() {
        return clock;
    }

    /** Where its pages are. */
    public String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** A new account with the password {@code correct horse}. */
    public Account newAccount() {
        return get(Accounts.class)
                .add(
                        "Amara Okafor",
                        UUID.randomUUID() + "@mail.example",
                        "correct horse",
                        ZoneId.of("Europe/Lisbon"),
                        "PT");
    }

    @Override
    public void close() {
        context.close();
    }
}
