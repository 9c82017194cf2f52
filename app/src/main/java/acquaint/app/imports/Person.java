package acquaint.app.imports;

import acquaint.app.contacts.MatchKeys;
import acquaint.formats.Affiliation;
import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.ImportantDate;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.Place;
import acquaint.formats.System;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row told about a person, as it is kept between looking and committing: a {@link PersonRecord} without its raw
 * text and with its photo stored elsewhere.
 *
 * @param uid the vCard's UID, or empty
 * @param nameless whether its name only stands in for one: an organisation or an address
 * @param photo the hash of a picture
 */
record Person(
        System system,
        String uid,
        PersonName name,
        boolean nameless,
        List<Channel> channels,
        List<Affiliation> affiliations,
        List<Place> places,
        List<ImportantDate> dates,
        List<String> tags,
        String note,
        String pronouns,
        @Nullable PartialDate since,
        @Nullable String photo,
        List<String> extra) {

    static Person of(PersonRecord record, @Nullable String photo) {
        String id = record.origin().sourceId();
        boolean card = record.origin().system() == System.VCARD;
        return new Person(
                record.origin().system(),
                card && id != null ? id : "",
                named(record),
                record.name().isEmpty(),
                record.channels(),
                record.affiliations(),
                record.places(),
                record.dates(),
                record.tags(),
                record.note(),
                record.pronouns() == null ? "" : record.pronouns(),
                record.since(),
                photo,
                record.extra());
    }

    /** Whether somebody could be made a contact of this: not of a mere number at X, which tells nobody anything. */
    boolean enough() {
        return !name.display().isBlank() && !(nameless && channels.stream().allMatch(Person::isNumber));
    }

    private static boolean isNumber(Channel channel) {
        return channel.kind() == Kind.X && channel.value().contains("/i/user/");
    }

    /**
     * By what the person is told apart: the {@link MatchKeys} of the channels that belong to one person.
     *
     * @param country the country whose dialling rules hold for phone numbers without a country code
     */
    List<String> keys(String country) {
        return channels.stream()
                .filter(channel -> channel.kind() != Kind.WEBSITE && channel.kind() != Kind.OTHER)
                .map(channel -> MatchKeys.of(channel.kind(), channel.value(), country))
                .distinct()
                .toList();
    }

    /** The name, with something to show: a nickname, an organisation or an address where the name proper is missing. */
    private static PersonName named(PersonRecord record) {
        PersonName name = record.name();
        if (!name.display().isBlank()) {
            return name;
        }
        String parts = PersonName.compose("", name.given(), name.additional(), name.family(), "");
        String shown = !parts.isBlank() ? parts : !name.nickname().isBlank() ? name.nickname() : standIn(record);
        return new PersonName(
                shown,
                name.prefix(),
                name.given(),
                name.additional(),
                name.family(),
                name.suffix(),
                name.nickname(),
                name.phoneticGiven(),
                name.phoneticFamily());
    }

    private static String standIn(PersonRecord record) {
        if (record.channels().isEmpty()) {
            return "";
        }
        return record.affiliations().stream()
                .map(Affiliation::organisation)
                .filter(organisation -> !organisation.isBlank())
                .findFirst()
                .orElseGet(() -> record.channels().getFirst().value());
    }
}
