package acquaint.formats.card;

import acquaint.formats.Affiliation;
import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.ImportantDate;
import acquaint.formats.Origin;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.Photo;
import acquaint.formats.Place;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Recorder;
import java.util.List;
import java.util.Locale;

/** Makes a person of an h-card. */
final class HCardMapping {

    private HCardMapping() {}

    /** Gives the person; a card of an organisation alone, or one that tells nothing, is none. */
    static void record(HCard card, Source source, String raw, Recorder out) {
        String organisation = card.first("org");
        if (!organisation.isEmpty() && organisation.equals(card.first("name"))) {
            return;
        }
        String uid = card.first("uid");
        PersonBuilder person =
                PersonRecord.builder(new Origin(System.HCARD, source.name(), card.line(), uid.isEmpty() ? null : uid));
        person.name(name(card));
        for (String email : card.all("email")) {
            Channels.email(person, email, Use.UNKNOWN, "", false, card.line(), out);
        }
        card.all("tel").forEach(number -> phone(person, number));
        card.all("url", "impp").forEach(address -> address(person, address, card, out));
        person.affiliation(Affiliation.of(
                organisation, "", card.first("job-title").isEmpty() ? card.first("role") : card.first("job-title")));
        card.nested().getOrDefault("adr", List.of()).forEach(adr -> person.place(place(adr)));
        person.place(place(card));
        PartialDate.parse(card.first("bday"))
                .ifPresent(day -> person.date(new ImportantDate(ImportantDate.Kind.BIRTHDAY, "", day)));
        card.all("category").forEach(person::tag);
        card.all("note").forEach(person::note);
        person.pronouns(card.first("pronouns", "pronoun"));
        String photo = card.first("photo");
        if (photo.startsWith("https://") || photo.startsWith("http://")) {
            person.photo(Photo.of(photo));
        }
        if (!person.isEmpty()) {
            out.record(person.raw(raw).build());
        }
    }

    private static PersonName name(HCard card) {
        PersonName parts = PersonName.ofParts(
                card.first("honorific-prefix"),
                card.first("given-name"),
                card.first("additional-name"),
                card.first("family-name"),
                card.first("honorific-suffix"));
        String display = card.first("name").isEmpty() ? parts.display() : card.first("name");
        return new PersonName(
                display,
                parts.prefix(),
                parts.given(),
                parts.additional(),
                parts.family(),
                parts.suffix(),
                card.first("nickname"),
                "",
                "");
    }

    private static void phone(PersonBuilder person, String number) {
        String bare = number.regionMatches(true, 0, "tel:", 0, 4) ? number.substring(4) : number;
        person.channel(Channel.of(Kind.PHONE, bare.strip()));
    }

    private static void address(PersonBuilder person, String address, HCard card, Recorder out) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mailto:")) {
            Channels.email(person, address, Use.UNKNOWN, "", false, card.line(), out);
        } else if (lower.startsWith("tel:")) {
            phone(person, address);
        } else if (lower.startsWith("http") && Channels.isWeb(address)) {
            person.channel(Channels.web(address, Use.UNKNOWN, "", false));
        }
    }

    private static Place place(HCard card) {
        String street = String.join("\n", card.all("street-address", "extended-address"));
        return new Place(
                "",
                street,
                card.first("locality"),
                card.first("region"),
                card.first("postal-code"),
                card.first("country-name"));
    }
}
