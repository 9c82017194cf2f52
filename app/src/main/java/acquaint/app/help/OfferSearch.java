package acquaint.app.help;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.ContactNames;
import acquaint.app.contacts.ContactNames.Named;
import acquaint.app.contacts.SearchSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who can help with something, among the results of the search. */
@Component
@Order(0)
class OfferSearch implements SearchSource {

    private final Offers offers;
    private final ContactNames names;

    OfferSearch(Offers offers, ContactNames names) {
        this.offers = offers;
        this.names = names;
    }

    @Override
    public String entity() {
        return "offer";
    }

    @Override
    public String heading() {
        return "Who can help";
    }

    @Override
    public String icon() {
        return "help-out";
    }

    @Override
    public List<Found> found(Account account, List<UUID> ids) {
        Map<UUID, Offer> found = offers.find(account.id(), ids);
        Map<UUID, Named> people = names.of(
                account.id(),
                found.values().stream()
                        .map(Offer::contact)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(offer -> result(offer, people))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Found result(Offer offer, Map<UUID, Named> people) {
        if (offer.contact() == null) {
            return new Found("/help", offer.text(), "you can help");
        }
        Named who = people.get(offer.contact());
        return who == null || who.trashed()
                ? null
                : new Found("/people/" + who.id() + "#helps", offer.text(), who.name() + " can help");
    }
}
