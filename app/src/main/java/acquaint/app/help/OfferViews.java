package acquaint.app.help;

import acquaint.app.contacts.ContactNames;
import acquaint.app.contacts.ContactNames.Named;
import acquaint.app.help.Offer.Status;
import acquaint.app.help.OfferView.By;
import acquaint.app.help.Offers.Suggested;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes offers ready to be shown: one query for the names of everybody in them. */
@Component
public class OfferViews {

    /** People who say so, by name; the others are counted. */
    private static final int NAMED = 3;

    private final ContactNames names;

    OfferViews(ContactNames names) {
        this.names = names;
    }

    /**
     * What somebody can help with, and what is suggested.
     *
     * @param confirmed what they can help with
     * @param suggested what they may be able to help with
     */
    public record Side(List<OfferView> confirmed, List<OfferView> suggested) {}

    /** What is suggested of a contact. */
    public record Person(Named contact, List<OfferView> suggested) {}

    Side side(UUID account, List<Offer> offers) {
        Map<UUID, Named> known = names.of(account, endorsers(offers));
        return new Side(views(offers, Status.CONFIRMED, known), views(offers, Status.SUGGESTED, known));
    }

    List<Person> people(UUID account, Suggested suggested) {
        List<Offer> offers =
                suggested.offers().values().stream().flatMap(List::stream).toList();
        List<UUID> all = new ArrayList<>(suggested.offers().keySet());
        all.addAll(endorsers(offers));
        Map<UUID, Named> known = names.of(account, all);
        return suggested.offers().entrySet().stream()
                .filter(one -> known.containsKey(one.getKey()))
                .map(one -> new Person(known.get(one.getKey()), views(one.getValue(), Status.SUGGESTED, known)))
                .toList();
    }

    private static Collection<UUID> endorsers(List<Offer> offers) {
        return offers.stream()
                .filter(one -> one.status() == Status.SUGGESTED)
                .flatMap(one -> one.endorsers().stream().limit(NAMED + 1).map(Endorser::contact))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<OfferView> views(List<Offer> offers, Status status, Map<UUID, Named> known) {
        return offers.stream()
                .filter(one -> one.status() == status)
                .map(one -> view(one, known))
                .toList();
    }

    private static OfferView view(Offer offer, Map<UUID, Named> known) {
        List<Endorser> others =
                offer.endorsers().stream().filter(one -> !one.me()).toList();
        return new OfferView(
                offer.id(),
                offer.text(),
                others.stream().limit(NAMED).map(one -> by(one, known)).toList(),
                Math.max(0, others.size() - NAMED),
                others.size() < offer.endorsers().size(),
                system(offer.source()));
    }

    private static By by(Endorser one, Map<UUID, Named> known) {
        Named contact = one.contact() == null ? null : known.get(one.contact());
        return new By(
                contact,
                Stream.of(contact == null ? "" : contact.name(), one.name())
                        .filter(name -> !name.isBlank())
                        .findFirst()
                        .orElse("somebody"));
    }

    /** What the system is called. A copy made by a newer Acquaint may name one that is not known yet. */
    private static String system(String source) {
        return Arrays.stream(acquaint.formats.System.values())
                .filter(one -> one.name().equals(source))
                .map(acquaint.formats.System::title)
                .findFirst()
                .orElse("");
    }
}
