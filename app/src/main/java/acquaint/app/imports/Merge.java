package acquaint.app.imports;

import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contact.Affiliation;
import acquaint.app.contacts.Contact.Channel;
import acquaint.app.contacts.Contact.ImportantDate;
import acquaint.app.contacts.Contact.Place;
import acquaint.formats.ImportantDate.Kind;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonName;
import acquaint.formats.System;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lays what a row tells over a contact: adds what is missing, fills what is blank, and never overwrites what stands
 * there.
 */
final class Merge {

    private final Contact contact;
    private final Person person;
    private final String country;
    private final Instant now;
    private final Additions adds = new Additions();

    private Merge(Contact contact, Person person, String country, Instant now) {
        this.contact = contact;
        this.person = person;
        this.country = country;
        this.now = now;
    }

    /**
     * A contact that knows what the row tells.
     *
     * @param adds what it did not know before, as the end of "adds …"; empty when it knew everything
     */
    record Merged(Contact contact, String adds) {}

    /** A new contact of a row. */
    static Contact fresh(UUID id, Person person, String country, Instant now) {
        return onto(Contact.named(id, person.name(), now), person, country, now).contact();
    }

    /** A contact with what the row adds to it. */
    static Merged onto(Contact contact, Person person, String country, Instant now) {
        return new Merge(contact, person, country, now).merged();
    }

    private Merged merged() {
        PersonName name = name();
        Facts facts = new Facts(contact, person, country, now, adds);
        List<Affiliation> affiliations = facts.affiliations();
        List<Channel> channels = facts.channels();
        List<Place> places = facts.places();
        List<ImportantDate> dates = dates();
        LocalDate metOn = metOn();
        Contact merged = new Contact(
                contact.id(),
                name,
                adds.fill("pronouns", contact.pronouns(), person.pronouns()),
                affiliations,
                channels,
                places,
                dates,
                tags(),
                contact.howMet(),
                metOn,
                note(),
                adds.fillOrNull("a photo", contact.photo(), person.photo()),
                adds.fill("what another program knows them by", contact.vcardUid(), person.uid()),
                extra(),
                contact.createdAt(),
                contact.trashedAt());
        return new Merged(merged, adds.isEmpty() && facts.confirmed() ? "that what is known is still so" : adds.text());
    }

    private PersonName name() {
        PersonName stands = contact.name();
        PersonName told = person.name();
        boolean same = stands.display().equalsIgnoreCase(told.display());
        boolean parted = !(stands.given() + stands.family()).isEmpty();
        return new PersonName(
                stands.display(),
                same && !parted ? adds.fill("the parts of the name", stands.prefix(), told.prefix()) : stands.prefix(),
                same && !parted ? adds.fill("the parts of the name", stands.given(), told.given()) : stands.given(),
                same && !parted
                        ? adds.fill("the parts of the name", stands.additional(), told.additional())
                        : stands.additional(),
                same && !parted ? adds.fill("the parts of the name", stands.family(), told.family()) : stands.family(),
                same && !parted ? adds.fill("the parts of the name", stands.suffix(), told.suffix()) : stands.suffix(),
                adds.fill("a nickname", stands.nickname(), told.nickname()),
                adds.fill("how the name is read", stands.phoneticGiven(), told.phoneticGiven()),
                adds.fill("how the name is read", stands.phoneticFamily(), told.phoneticFamily()));
    }

    /** A birthday that stands stays; at most it learns its year. */
    private List<ImportantDate> dates() {
        List<ImportantDate> all = new ArrayList<>(contact.dates());
        for (acquaint.formats.ImportantDate told : person.dates()) {
            addDate(all, new ImportantDate(told.kind(), told.label(), told.date()));
        }
        if (person.since() != null) {
            addDate(all, new ImportantDate(Kind.OTHER, connected(person.system()), person.since()));
        }
        return all;
    }

    private void addDate(List<ImportantDate> all, ImportantDate told) {
        String words = told.kind() == Kind.BIRTHDAY ? "a birthday" : "a date";
        for (int i = 0; i < all.size(); i++) {
            ImportantDate stands = all.get(i);
            boolean once = told.kind() == Kind.BIRTHDAY || told.kind() == Kind.DEATH;
            if (stands.kind() == told.kind() && (once || stands.label().equals(told.label()))) {
                if (learnsYear(stands.date(), told.date())) {
                    all.set(i, new ImportantDate(stands.kind(), stands.label(), told.date()));
                    adds.one("the year of " + words);
                }
                if (once || stands.date().equals(told.date()) || learnsYear(stands.date(), told.date())) {
                    return;
                }
            }
        }
        all.add(told);
        adds.one(words);
    }

    private static boolean learnsYear(PartialDate stands, PartialDate told) {
        return stands.year() == null
                && told.year() != null
                && stands.month() != null
                && stands.month().equals(told.month())
                && stands.day() != null
                && stands.day().equals(told.day());
    }

    private static String connected(System system) {
        return "Connected on " + system.title();
    }

    private @Nullable LocalDate metOn() {
        LocalDate stands = contact.metOn();
        return stands != null || person.since() == null
                ? stands
                : person.since().toLocalDate().orElse(null);
    }

    private List<String> tags() {
        List<String> all = new ArrayList<>(contact.tags());
        for (String tag : person.tags()) {
            if (!tag.isBlank() && all.stream().noneMatch(tag::equalsIgnoreCase)) {
                all.add(tag.strip());
                adds.one("a tag");
            }
        }
        return all;
    }

    private String note() {
        if (person.note().isBlank() || contact.note().contains(person.note().strip())) {
            return contact.note();
        }
        adds.one("a note");
        return contact.note().isEmpty()
                ? person.note().strip()
                : contact.note() + "\n\n" + person.note().strip();
    }

    private List<String> extra() {
        List<String> all = new ArrayList<>(contact.vcardExtra());
        for (String line : person.extra()) {
            if (!all.contains(line)) {
                all.add(line);
                adds.one("a detail that is kept for other programs");
            }
        }
        return all;
    }
}
