package acquaint.app.cli;

import acquaint.app.Acquaint;
import acquaint.app.accounts.Account;
import acquaint.app.accounts.Accounts;
import acquaint.app.platform.Invalid;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without its pages, for a command: it makes only the parts that are asked for. */
final class Application {

    private Application() {}

    static int run(ToIntFunction<ConfigurableApplicationContext> command) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Acquaint.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.lazy-initialization=true")
                .registerShutdownHook(false)
                .run()) {
            return command.applyAsInt(context);
        }
    }

    /**
     * The account with this e-mail address or, where none is named, the only one there is.
     *
     * @throws Invalid when there is none, or more than one to choose from
     */
    static Account account(ConfigurableApplicationContext context, @Nullable String email) {
        Accounts accounts = context.getBean(Accounts.class);
        if (email != null) {
            return accounts.find(email)
                    .orElseThrow(() -> new Invalid("Nobody here has the e-mail address " + email + "."));
        }
        List<Account> all = accounts.all();
        return switch (all.size()) {
            case 0 ->
                throw new Invalid("There is no account yet. Start `acquaint` and open it in a browser to make one.");
            case 1 -> all.getFirst();
            default ->
                throw new Invalid("Say whose with --account: "
                        + all.stream().map(Account::email).limit(20).collect(Collectors.joining(", ")));
        };
    }
}
