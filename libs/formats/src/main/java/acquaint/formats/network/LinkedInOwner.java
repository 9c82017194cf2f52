package acquaint.formats.network;

import acquaint.formats.Channel;
import acquaint.formats.Party;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.Profile;
import acquaint.formats.reading.Context;
import acquaint.formats.table.KeyedRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose export it is, as far as its files told: the name from the profile, the address from the invitations. */
final class LinkedInOwner {

    private PersonName name = PersonName.EMPTY;
    private @Nullable String address;

    private LinkedInOwner() {}

    static LinkedInOwner of(Context context) {
        return context.notes(LinkedInOwner.class, LinkedInOwner::new);
    }

    /** Somebody, by name and by the address of their profile where there is one. */
    static Party party(String name, String address, Context context) {
        Optional<Profile> profile = profile(address);
        boolean owner =
                profile.isPresent() ? context.isOwner(profile.get().value()) : !name.isEmpty() && context.isOwner(name);
        List<Channel> channels = profile.stream().map(Profile::channel).toList();
        return new Party(name, channels, profile.map(Profile::value).orElse(null), owner);
    }

    /** The profile at an address; company pages and the like are none. */
    static Optional<Profile> profile(String address) {
        return address.isEmpty()
                ? Optional.empty()
                : Profile.of(address).filter(profile -> profile.kind() == Channel.Kind.LINKEDIN);
    }

    /** The address in its one form; empty when it is no profile's. */
    static String canonical(String address) {
        return profile(address).map(Profile::value).orElse("");
    }

    void named(PersonName value, Context context) {
        name = value;
        context.owner(value.display());
    }

    /** Learns a name where the profile, which has it in its parts, is not there. */
    void called(String value, Context context) {
        name = name.isEmpty() ? PersonName.of(value) : name;
        context.owner(value);
    }

    void at(String canonical, Context context) {
        address = canonical;
        context.owner(canonical);
    }

    Party party() {
        return new Party(name.display(), channels(), address, true);
    }

    private List<Channel> channels() {
        return address == null ? List.of() : List.of(Channel.of(Channel.Kind.LINKEDIN, address));
    }

    /** A record of the owner, to which a row adds what it tells. */
    PersonBuilder person(KeyedRow row) {
        PersonBuilder person =
                PersonRecord.builder(row.origin(address)).name(name).owner().raw(row.raw());
        channels().forEach(person::channel);
        return person;
    }
}
