package acquaint.app.contacts;

import acquaint.app.contacts.Contact.Affiliation;
import acquaint.app.contacts.Contact.Channel;
import acquaint.app.contacts.Contact.ImportantDate;
import acquaint.app.contacts.Contact.Place;
import acquaint.app.platform.Invalid;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the API takes it; what is left out is empty. What a program cannot know, such as when a contact was made
 * or which photo it has, stays as it is.
 */
record ContactBody(
        @Nullable Name name,
        @Nullable String pronouns,
        @Nullable List<Job> affiliations,
        @Nullable List<Way> channels,
        @Nullable List<Spot> places,
        @Nullable List<Day> dates,
        @Nullable List<String> tags,
        @Nullable String howMet,
        @Nullable LocalDate metOn,
        @Nullable String note,
        @Nullable String vcardUid,
        @Nullable List<String> vcardExtra) {

    private static final int MOST = 200;
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_NOTE = 50_000;

    record Name(
            @Nullable String display,
            @Nullable String prefix,
            @Nullable String given,
            @Nullable String additional,
            @Nullable String family,
            @Nullable String suffix,
            @Nullable String nickname,
            @Nullable String phoneticGiven,
            @Nullable String phoneticFamily) {}

    record Job(
            @Nullable String organisation,
            @Nullable String department,
            @Nullable String title,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            @Nullable Instant seenAt) {}

    record Way(
            @Nullable Kind kind,
            @Nullable String value,
            @Nullable Use use,
            @Nullable String label,
            @Nullable Boolean preferred,
            @Nullable Instant seenAt) {}

    record Spot(
            @Nullable String label,
            @Nullable String street,
            @Nullable String locality,
            @Nullable String region,
            @Nullable String postcode,
            @Nullable String country,
            @Nullable String zone,
            @Nullable Instant seenAt) {}

    record Day(
            acquaint.formats.ImportantDate.@Nullable Kind kind,
            @Nullable String label,
            @Nullable PartialDate date) {}

    /**
     * The contact that this describes.
     *
     * @param stands the contact as it is, null for a new one
     * @throws Invalid when something is missing or too long
     */
    Contact contact(UUID id, @Nullable Contact stands, Instant now) {
        return new Contact(
                id,
                personName(),
                line("pronouns", pronouns),
                each(
                        "affiliations",
                        affiliations,
                        one -> new Affiliation(
                                line("organisation", one.organisation),
                                line("department", one.department),
                                line("title", one.title),
                                one.from,
                                one.to,
                                or(one.seenAt, now))),
                each(
                        "channels",
                        channels,
                        one -> new Channel(
                                or(one.kind, Kind.OTHER),
                                required("a channel's value", line("value", one.value)),
                                or(one.use, Use.UNKNOWN),
                                line("label", one.label),
                                or(one.preferred, false),
                                or(one.seenAt, now))),
                each(
                        "places",
                        places,
                        one -> new Place(
                                line("label", one.label),
                                line("street", one.street),
                                line("locality", one.locality),
                                line("region", one.region),
                                line("postcode", one.postcode),
                                line("country", one.country),
                                one.zone,
                                or(one.seenAt, now))),
                each("dates", dates, one -> {
                    if (one.date == null) {
                        throw new Invalid("A date lacks its date, such as 1980-05-17 or --05-17.");
                    }
                    return new ImportantDate(
                            or(one.kind, acquaint.formats.ImportantDate.Kind.OTHER),
                            line("label", one.label),
                            one.date);
                }),
                each("tags", tags, one -> required("a tag", line("tags", one).strip())),
                text("howMet", howMet),
                metOn,
                text("note", note),
                stands == null ? null : stands.photo(),
                line("vcardUid", vcardUid == null && stands != null ? stands.vcardUid() : vcardUid),
                vcardExtra == null && stands != null
                        ? stands.vcardExtra()
                        : each("vcardExtra", vcardExtra, one -> text("vcardExtra", one.replaceAll("[\\r\\n]", " "))),
                stands == null ? now : stands.createdAt(),
                stands == null ? null : stands.trashedAt());
    }

    private PersonName personName() {
        if (name == null) {
            throw new Invalid("Give at least a name: {\"name\": {\"display\": \"Mina Rahimi\"}}.");
        }
        String prefix = line("prefix", name.prefix);
        String given = line("given", name.given);
        String additional = line("additional", name.additional);
        String family = line("family", name.family);
        String suffix = line("suffix", name.suffix);
        String nickname = line("nickname", name.nickname);
        String display = line("display", name.display).strip();
        if (display.isEmpty()) {
            display = PersonName.compose(prefix, given, additional, family, suffix);
        }
        if (display.isEmpty()) {
            display = nickname.strip();
        }
        return new PersonName(
                required("a name", display),
                prefix,
                given,
                additional,
                family,
                suffix,
                nickname,
                line("phoneticGiven", name.phoneticGiven),
                line("phoneticFamily", name.phoneticFamily));
    }

    private static <T, R> List<R> each(String field, @Nullable List<T> values, Function<T, R> made) {
        Collection<T> all = values == null ? List.of() : values;
        if (all.size() > MOST || all.stream().anyMatch(java.util.Objects::isNull)) {
            throw new Invalid("Give at most " + MOST + " " + field + ", none of them null.");
        }
        return all.stream().map(made).toList();
    }

    private static String line(String field, @Nullable String value) {
        return bounded(field, value, LONGEST_LINE);
    }

    private static String text(String field, @Nullable String value) {
        return bounded(field, value, LONGEST_NOTE);
    }

    private static String bounded(String field, @Nullable String value, int most) {
        if (value != null && value.length() > most) {
            throw new Invalid("Keep " + field + " below " + most + " characters.");
        }
        return value == null ? "" : value;
    }

    private static String required(String what, String value) {
        if (value.isBlank()) {
            throw new Invalid("Give " + what + " that is not empty.");
        }
        return value;
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
