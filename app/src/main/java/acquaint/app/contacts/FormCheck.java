package acquaint.app.contacts;

import acquaint.app.contacts.Contact.Affiliation;
import acquaint.app.contacts.Contact.Channel;
import acquaint.app.contacts.Contact.ImportantDate;
import acquaint.app.contacts.Contact.Place;
import acquaint.app.contacts.ContactForm.Basics;
import acquaint.app.contacts.ContactForm.Day;
import acquaint.app.contacts.ContactForm.Job;
import acquaint.app.contacts.ContactForm.Spot;
import acquaint.app.contacts.ContactForm.Way;
import acquaint.app.platform.Invalid;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was typed into a contact. What the form does not show is kept from the contact as it stands, and so is the
 * day on which an unchanged fact was last seen. Everything that is wrong is collected, not only the first.
 */
final class FormCheck {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 50_000;
    private static final int MOST_TAGS = 100;

    private final ContactForm form;
    private final Contact stands;
    private final String country;
    private final Instant now;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private FormCheck(ContactForm form, Contact stands, String country, Instant now) {
        this.form = form;
        this.stands = stands;
        this.country = country;
        this.now = now;
    }

    /**
     * What came out.
     *
     * @param contact null when something is wrong
     */
    record Checked(@Nullable Contact contact, Map<String, String> errors) {}

    /**
     * Checks a form; what was found wrong with it while it was read stays so.
     *
     * @param stands the contact as it stands, null for a new one
     * @param country ISO 3166, whose dialling rules hold for phone numbers
     */
    static Checked check(ContactForm form, @Nullable Contact stands, String country, Instant now) {
        Contact before = stands == null ? Contact.named(form.id(), PersonName.EMPTY, now) : stands;
        FormCheck check = new FormCheck(form, before, country, now);
        check.errors.putAll(form.errors());
        Contact contact = check.contact();
        return new Checked(check.errors.isEmpty() ? contact : null, check.errors);
    }

    private Contact contact() {
        Basics basics = form.basics();
        PersonName name = name(basics);
        LocalDate metOn = at("metOn", () -> DateWords.readDay(basics.metOn())).orElse(null);
        line("pronouns", basics.pronouns());
        longest("howMet", basics.howMet(), LONGEST_NOTE);
        longest("note", basics.note(), LONGEST_NOTE);
        return new Contact(
                stands.id(),
                name,
                basics.pronouns(),
                rows("jobs", form.jobs(), this::affiliation, stands.affiliations(), Sameness::same),
                rows("ways", form.ways(), this::channel, stands.channels(), Sameness::same),
                rows("places", form.places(), this::place, stands.places(), Sameness::same),
                rows("days", form.days(), this::date, stands.dates(), Object::equals),
                tags(basics.tags()),
                basics.howMet(),
                metOn,
                basics.note(),
                basics.photo().isEmpty() ? null : basics.photo(),
                stands.vcardUid(),
                stands.vcardExtra(),
                stands.createdAt(),
                stands.trashedAt());
    }

    /** The name as typed; but where that is what the parts gave, or nothing, what the parts give now. */
    private PersonName name(Basics basics) {
        boolean overruled = !basics.name().isEmpty() && !basics.name().equals(form.composed());
        String composed = basics.composed();
        String display = overruled || composed.isEmpty() ? basics.name() : composed;
        if (display.isEmpty()) {
            display = basics.nickname();
        }
        if (display.isEmpty()) {
            errors.put("name", "What are they called? A name alone is enough.");
        }
        longest("name", display, LONGEST_NAME);
        for (String part : List.of(
                basics.prefix(),
                basics.given(),
                basics.additional(),
                basics.family(),
                basics.suffix(),
                basics.nickname(),
                basics.phoneticGiven(),
                basics.phoneticFamily())) {
            longest("name", part, LONGEST_NAME);
        }
        return new PersonName(
                display,
                basics.prefix(),
                basics.given(),
                basics.additional(),
                basics.family(),
                basics.suffix(),
                basics.nickname(),
                basics.phoneticGiven(),
                basics.phoneticFamily());
    }

    private List<String> tags(String typed) {
        List<String> tags = Tags.read(typed);
        if (tags.size() > MOST_TAGS) {
            errors.put("tags", "That is more than " + MOST_TAGS + " tags. Keep those that you will look for.");
        }
        tags.forEach(tag -> longest("tags", tag, 60));
        return tags;
    }

    private Optional<Affiliation> affiliation(String row, Job job) {
        if ((job.organisation() + job.department() + job.title()).isEmpty()) {
            if (!(job.from() + job.to()).isEmpty()) {
                errors.put(row + "organisation", "Where was that? Name the organisation, or clear the dates.");
            }
            return Optional.empty();
        }
        line(row + "organisation", job.organisation());
        line(row + "department", job.department());
        line(row + "title", job.title());
        PartialDate from = date(row + "from", job.from());
        PartialDate to = date(row + "to", job.to());
        if (from != null && to != null && isAfter(from, to)) {
            errors.put(row + "to", "It ends before it begins. Are the two the other way round?");
        }
        return Optional.of(new Affiliation(job.organisation(), job.department(), job.title(), from, to, now));
    }

    private static boolean isAfter(PartialDate from, PartialDate to) {
        return from.year() != null && to.year() != null && from.year() > to.year();
    }

    private Optional<Channel> channel(String row, Way way) {
        if (way.value().isEmpty()) {
            return Optional.empty();
        }
        line(row + "value", way.value());
        line(row + "label", way.label());
        Optional<Kind> kind = constant(Kind.class, way.kind());
        if (kind.isPresent() && stands(kind.get(), way.value())) {
            // What an import brought may be odd; that must not be in the way of another change.
            return Optional.of(channel(new ChannelText(kind.get(), way.value()), way));
        }
        return at(
                        row + "value",
                        () -> Optional.of(kind.map(one -> ChannelText.read(one, way.value()))
                                .orElseGet(() -> ChannelText.guess(way.value(), country))))
                .map(text -> channel(text, way));
    }

    private Channel channel(ChannelText text, Way way) {
        Use use = constant(Use.class, way.use()).orElse(Use.UNKNOWN);
        return new Channel(text.kind(), text.value(), use, way.label(), way.preferred(), now);
    }

    private boolean stands(Kind kind, String value) {
        return stands.channels().stream()
                .anyMatch(one -> one.kind() == kind && one.value().equals(value));
    }

    private Optional<Place> place(String row, Spot spot) {
        if ((spot.locality() + spot.region() + spot.country() + spot.street() + spot.postcode()).isEmpty()) {
            if (!(spot.zone() + spot.label()).isEmpty()) {
                errors.put(row + "locality", "Which place is that? A town or a country is enough.");
            }
            return Optional.empty();
        }
        for (String text : List.of(spot.locality(), spot.region(), spot.country(), spot.street(), spot.postcode())) {
            line(row + "locality", text);
        }
        return Optional.of(new Place(
                spot.label(),
                spot.street(),
                spot.locality(),
                spot.region(),
                spot.postcode(),
                spot.country(),
                zone(row + "zone", spot),
                now));
    }

    private @Nullable String zone(String field, Spot spot) {
        if (spot.zone().isEmpty() || spot.zone().equals(spot.guess())) {
            return Zones.guess(spot.locality(), spot.region(), spot.country())
                    .map(Object::toString)
                    .orElse(null);
        }
        Optional<String> zone = Zones.read(spot.zone()).map(Object::toString);
        if (zone.isEmpty()) {
            errors.put(
                    field,
                    "“" + spot.zone() + "” is no time zone. It should look like Europe/Oslo; or leave it empty.");
        }
        return zone.orElse(null);
    }

    private Optional<ImportantDate> date(String row, Day day) {
        line(row + "label", day.label());
        PartialDate date = date(row + "date", day.date());
        if (date == null) {
            if (!day.label().isEmpty() && !errors.containsKey(row + "date")) {
                errors.put(row + "date", "Which day is that? The year may be left out.");
            }
            return Optional.empty();
        }
        var kind = constant(acquaint.formats.ImportantDate.Kind.class, day.kind())
                .orElse(acquaint.formats.ImportantDate.Kind.OTHER);
        return Optional.of(new ImportantDate(kind, day.label(), date));
    }

    private @Nullable PartialDate date(String field, String typed) {
        return at(field, () -> DateWords.read(typed)).orElse(null);
    }

    /** Each row read; a row that says what already stands there is that, with the day it was last seen. */
    private <R, T> List<T> rows(
            String sort, List<R> rows, RowReader<R, T> reader, List<T> stand, BiPredicate<T, T> same) {
        List<T> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            reader.read(sort + "-" + i + "-", rows.get(i))
                    .map(one -> stand.stream()
                            .filter(old -> same.test(old, one))
                            .findFirst()
                            .orElse(one))
                    .filter(one -> !read.contains(one))
                    .ifPresent(read::add);
        }
        return read;
    }

    private interface RowReader<R, T> {
        Optional<T> read(String row, R typed);
    }

    private void line(String field, String text) {
        longest(field, text, LONGEST_LINE);
    }

    private void longest(String field, String text, int longest) {
        if (text.length() > longest) {
            errors.putIfAbsent(
                    field, "That is longer than " + longest + " characters. Shorten it, or put it into the note.");
        }
    }

    /** What the reading gives; or the sentence it throws, noted at the field. */
    private <T> Optional<T> at(String field, Supplier<Optional<T>> reading) {
        try {
            return reading.get();
        } catch (Invalid e) {
            errors.put(field, e.getMessage());
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return List.of(type.getEnumConstants()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
