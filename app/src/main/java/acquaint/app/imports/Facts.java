package acquaint.app.imports;

import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contact.Affiliation;
import acquaint.app.contacts.Contact.Channel;
import acquaint.app.contacts.Contact.Place;
import acquaint.app.contacts.MatchKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The part of a {@link Merge} that deals with facts of which there are many and which age: work, channels, places. */
final class Facts {

    /** How old a fact must be for an import that tells it again to make it fresh. */
    private static final Duration OLD = Duration.ofDays(30);

    private final Contact contact;
    private final Person person;
    private final String country;
    private final Instant now;
    private final Additions adds;
    private boolean confirms;

    Facts(Contact contact, Person person, String country, Instant now, Additions adds) {
        this.contact = contact;
        this.person = person;
        this.country = country;
        this.now = now;
        this.adds = adds;
    }

    /** Whether something old was told again. */
    boolean confirmed() {
        return confirms;
    }

    List<Affiliation> affiliations() {
        List<Affiliation> all = new ArrayList<>(contact.affiliations());
        for (acquaint.formats.Affiliation told : person.affiliations()) {
            Affiliation one =
                    new Affiliation(told.organisation(), told.department(), told.title(), told.from(), told.to(), now);
            add(
                    all,
                    one,
                    Facts::tellsAsMuch,
                    Affiliation::seenAt,
                    "where they work",
                    stands -> new Affiliation(
                            stands.organisation(),
                            stands.department(),
                            stands.title(),
                            stands.from(),
                            stands.to(),
                            now));
        }
        return all;
    }

    private static boolean tellsAsMuch(Affiliation stands, Affiliation told) {
        return within(told.organisation(), stands.organisation())
                && within(told.department(), stands.department())
                && within(told.title(), stands.title());
    }

    List<Channel> channels() {
        List<Channel> all = new ArrayList<>(contact.channels());
        for (acquaint.formats.Channel told : person.channels()) {
            Channel one = new Channel(told.kind(), told.value(), told.use(), told.label(), told.preferred(), now);
            add(
                    all,
                    one,
                    this::sameAddress,
                    Channel::seenAt,
                    ChannelWords.of(told.kind()),
                    stands -> new Channel(
                            stands.kind(), stands.value(), stands.use(), stands.label(), stands.preferred(), now));
        }
        return all;
    }

    private boolean sameAddress(Channel stands, Channel told) {
        return stands.kind() == told.kind()
                && (stands.value().equals(told.value())
                        || MatchKeys.of(stands.kind(), stands.value(), country)
                                .equals(MatchKeys.of(told.kind(), told.value(), country)));
    }

    List<Place> places() {
        List<Place> all = new ArrayList<>(contact.places());
        for (acquaint.formats.Place told : person.places()) {
            Place one = new Place(
                    told.label(),
                    told.street(),
                    told.locality(),
                    told.region(),
                    told.postcode(),
                    told.country(),
                    null,
                    now);
            add(
                    all,
                    one,
                    Facts::tellsAsMuch,
                    Place::seenAt,
                    "a place",
                    stands -> new Place(
                            stands.label(),
                            stands.street(),
                            stands.locality(),
                            stands.region(),
                            stands.postcode(),
                            stands.country(),
                            stands.zone(),
                            now));
        }
        return all;
    }

    private static boolean tellsAsMuch(Place stands, Place told) {
        return within(told.street(), stands.street())
                && within(told.locality(), stands.locality())
                && within(told.region(), stands.region())
                && within(told.postcode(), stands.postcode())
                && within(told.country(), stands.country());
    }

    private static boolean within(String told, String stands) {
        return told.isEmpty() || told.equalsIgnoreCase(stands);
    }

    /** Adds a fact, or, where it stands already, makes it as fresh as the import. */
    private <T> void add(
            List<T> all,
            T told,
            BiPredicate<T, T> same,
            Function<T, Instant> seen,
            String words,
            UnaryOperator<T> refreshed) {
        for (int i = 0; i < all.size(); i++) {
            T stands = all.get(i);
            if (same.test(stands, told)) {
                if (seen.apply(stands).isBefore(now.minus(OLD))) {
                    all.set(i, refreshed.apply(stands));
                    confirms = true;
                }
                return;
            }
        }
        all.add(told);
        adds.one(words);
    }
}
