package acquaint.app.interactions;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contacts;
import acquaint.app.contacts.SearchSource;
import acquaint.app.platform.Ago;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was promised, among the results of the search. */
@Component
@Order(2)
class PromiseSearch implements SearchSource {

    private final Interactions interactions;
    private final Contacts contacts;
    private final Clock clock;

    PromiseSearch(Interactions interactions, Contacts contacts, Clock clock) {
        this.interactions = interactions;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public String entity() {
        return "commitment";
    }

    @Override
    public String heading() {
        return "Promises";
    }

    @Override
    public String icon() {
        return "promise";
    }

    @Override
    public List<Found> found(Account account, List<UUID> ids) {
        Map<UUID, Commitment> promises = interactions.findCommitments(account.id(), ids);
        Map<UUID, String> names = contacts.names(
                account.id(),
                promises.values().stream().map(Commitment::contact).collect(Collectors.toSet()));
        LocalDate today = clock.instant().atZone(account.zone()).toLocalDate();
        return ids.stream()
                .map(promises::get)
                .filter(Objects::nonNull)
                .map(promise -> new Found(
                        "/people/" + promise.contact() + "#next",
                        promise.text(),
                        who(promise, names.getOrDefault(promise.contact(), "")) + when(promise, today)))
                .toList();
    }

    private static String who(Commitment promise, String name) {
        return promise.byMe() ? "you to " + name : name + " to you";
    }

    private static String when(Commitment promise, LocalDate today) {
        return switch (promise.status()) {
            case DONE -> ", done";
            case DROPPED -> ", dropped";
            case OPEN -> promise.dueOn() == null ? "" : ", due " + Ago.of(promise.dueOn(), today);
        };
    }
}
