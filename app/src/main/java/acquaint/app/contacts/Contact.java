package acquaint.app.contacts;

import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person whom the account knows or wants to know: the account's own card on them.
 *
 * @param name never without a display name
 * @param pronouns such as {@code she/her}, or empty
 * @param affiliations the most telling first
 * @param channels in the user's order
 * @param tags in alphabetical order, without doubles
 * @param howMet where and through whom, in the user's words
 * @param metOn the day they met, where it is known
 * @param photo the hash of a {@link Pictures picture}
 * @param vcardUid the UID that other programs know the card by, or empty
 * @param vcardExtra vCard properties that Acquaint has no field for, one unfolded line each; exported again
 * @param trashedAt when it was put into the trash; gone for good 30 days later
 */
public record Contact(
        UUID id,
        PersonName name,
        String pronouns,
        List<Affiliation> affiliations,
        List<Channel> channels,
        List<Place> places,
        List<ImportantDate> dates,
        List<String> tags,
        String howMet,
        @Nullable LocalDate metOn,
        String note,
        @Nullable String photo,
        String vcardUid,
        List<String> vcardExtra,
        Instant createdAt,
        @Nullable Instant trashedAt) {

    public Contact {
        affiliations = List.copyOf(affiliations);
        channels = List.copyOf(channels);
        places = List.copyOf(places);
        dates = List.copyOf(dates);
        tags = tags.stream().distinct().sorted().toList();
        vcardExtra = List.copyOf(vcardExtra);
    }

    /**
     * An organisation and a title there; several at once and over time.
     *
     * @param to null while it lasts or when the end is not known
     * @param seenAt when this was last known to be so
     */
    public record Affiliation(
            String organisation,
            String department,
            String title,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            Instant seenAt) {

        /** "Head of data, Nordlys", or the one of the two that is known. */
        public String text() {
            if (title.isEmpty() || organisation.isEmpty()) {
                return title + organisation;
            }
            return title + ", " + organisation;
        }
    }

    /** A way to reach the contact. */
    public record Channel(Kind kind, String value, Use use, String label, boolean preferred, Instant seenAt) {}

    /**
     * Where the contact lives or works.
     *
     * @param zone the IANA time zone there, where it is known
     */
    public record Place(
            String label,
            String street,
            String locality,
            String region,
            String postcode,
            String country,
            @Nullable String zone,
            Instant seenAt) {

        /** "Oslo, Norway", or what of it is known. */
        public String text() {
            return java.util.stream.Stream.of(locality, region, country)
                    .filter(part -> !part.isEmpty())
                    .distinct()
                    .collect(java.util.stream.Collectors.joining(", "));
        }
    }

    /** A birthday or another date worth remembering; a birthday may lack the year. */
    public record ImportantDate(acquaint.formats.ImportantDate.Kind kind, String label, PartialDate date) {}

    /** A new contact of which only the name is known. */
    public static Contact named(UUID id, PersonName name, Instant now) {
        return new Contact(
                id, name, "", List.of(), List.of(), List.of(), List.of(), List.of(), "", null, "", null, "", List.of(),
                now, null);
    }

    /** The affiliation that says best what the contact does now: the first that has not ended. */
    public Optional<Affiliation> current() {
        return affiliations.stream().filter(one -> one.to() == null).findFirst();
    }

    /** What the contact does, in a line; empty when nothing is known. */
    public String headline() {
        return current()
                .or(() -> affiliations.stream().findFirst())
                .map(Affiliation::text)
                .orElse("");
    }

    /** What friends say, else the given name, else the whole name: how a sentence names the contact. */
    public String shortName() {
        if (!name.nickname().isEmpty()) {
            return name.nickname();
        }
        return name.given().isEmpty() ? name.display() : name.given();
    }

    public boolean trashed() {
        return trashedAt != null;
    }

    /** The same contact, in the trash since then, or out of it (null). */
    public Contact trashed(@Nullable Instant at) {
        return new Contact(
                id,
                name,
                pronouns,
                affiliations,
                channels,
                places,
                dates,
                tags,
                howMet,
                metOn,
                note,
                photo,
                vcardUid,
                vcardExtra,
                createdAt,
                at);
    }

    /** The same contact with this note. */
    public Contact noted(String other) {
        return new Contact(
                id,
                name,
                pronouns,
                affiliations,
                channels,
                places,
                dates,
                tags,
                howMet,
                metOn,
                other,
                photo,
                vcardUid,
                vcardExtra,
                createdAt,
                trashedAt);
    }

    /** The same contact with these tags. */
    public Contact tagged(List<String> other) {
        return new Contact(
                id,
                name,
                pronouns,
                affiliations,
                channels,
                places,
                dates,
                other,
                howMet,
                metOn,
                note,
                photo,
                vcardUid,
                vcardExtra,
                createdAt,
                trashedAt);
    }
}
