package acquaint.app.contacts;

import acquaint.formats.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The form by which a contact is added or edited, as it was typed: every value is text, right or wrong. Names of
 * fields are as in the page: {@code given}, {@code jobs-0-title}.
 *
 * @param id of the contact; made before a new one is saved, so that saving twice adds one
 * @param revision the last change of the contact when the form was made; 0 for a new one
 * @param composed what its name was composed to from its parts, to know whether the user overruled it
 * @param errors sentences by the field that they are about
 */
public record ContactForm(
        UUID id,
        long revision,
        String composed,
        Basics basics,
        List<Job> jobs,
        List<Way> ways,
        List<Spot> places,
        List<Day> days,
        Map<String, String> errors) {

    /** The most rows of one sort. */
    static final int MOST_ROWS = 50;

    /**
     * What there is one of.
     *
     * @param photo the hash of the picture, or empty
     */
    public record Basics(
            String name,
            String prefix,
            String given,
            String additional,
            String family,
            String suffix,
            String nickname,
            String phoneticGiven,
            String phoneticFamily,
            String pronouns,
            String howMet,
            String metOn,
            String tags,
            String note,
            String photo) {

        static final Basics NONE = new Basics("", "", "", "", "", "", "", "", "", "", "", "", "", "", "");

        /** Whether a part of the name beyond the whole is known. */
        public boolean hasParts() {
            return !(prefix + given + additional + family + suffix + nickname + phoneticGiven + phoneticFamily)
                    .isBlank();
        }

        String composed() {
            return PersonName.compose(prefix, given, additional, family, suffix);
        }
    }

    /** An affiliation. */
    public record Job(String organisation, String department, String title, String from, String to) {

        static final Job NONE = new Job("", "", "", "", "");

        /** Whether more is known than title and organisation. */
        public boolean hasMore() {
            return !(department + from + to).isBlank();
        }
    }

    /**
     * A channel.
     *
     * @param kind the name of a kind, or empty for "whatever the value looks like"
     */
    public record Way(String kind, String value, String use, String label, boolean preferred) {

        static final Way NONE = new Way("", "", "UNKNOWN", "", false);
    }

    /**
     * A place.
     *
     * @param guess the zone that the names of the place gave when the form was made
     */
    public record Spot(
            String locality,
            String region,
            String country,
            String street,
            String postcode,
            String label,
            String zone,
            String guess) {

        static final Spot NONE = new Spot("", "", "", "", "", "", "", "");

        /** Whether more is known than town and country. */
        public boolean hasMore() {
            return !(street + postcode + label + zone).isBlank();
        }
    }

    /** An important date. */
    public record Day(String kind, String label, String date) {

        static final Day NONE = new Day("BIRTHDAY", "", "");
    }

    /** An empty form for a new contact, with a row of each sort to begin with. */
    static ContactForm empty(UUID id) {
        return new ContactForm(
                id, 0, "", Basics.NONE, List.of(Job.NONE), List.of(Way.NONE), List.of(Spot.NONE), List.of(), Map.of());
    }

    /** The same with this name, which is all that is known. */
    ContactForm named(String name) {
        Basics only = new Basics(name, "", "", "", "", "", "", "", "", "", "", "", "", "", "");
        return new ContactForm(id, revision, composed, only, jobs, ways, places, days, errors);
    }

    /** The form of a contact as it stands. */
    static ContactForm of(Contact contact, long revision) {
        PersonName name = contact.name();
        LocalDate metOn = contact.metOn();
        Basics basics = new Basics(
                name.display(),
                name.prefix(),
                name.given(),
                name.additional(),
                name.family(),
                name.suffix(),
                name.nickname(),
                name.phoneticGiven(),
                name.phoneticFamily(),
                contact.pronouns(),
                contact.howMet(),
                metOn == null ? "" : DateWords.day(metOn),
                String.join(", ", contact.tags()),
                contact.note(),
                Objects.requireNonNullElse(contact.photo(), ""));
        return new ContactForm(
                contact.id(),
                revision,
                basics.composed(),
                basics,
                contact.affiliations().stream().map(ContactForm::job).toList(),
                contact.channels().stream().map(ContactForm::way).toList(),
                contact.places().stream().map(ContactForm::spot).toList(),
                contact.dates().stream().map(ContactForm::day).toList(),
                Map.of());
    }

    private static Job job(Contact.Affiliation one) {
        return new Job(
                one.organisation(),
                one.department(),
                one.title(),
                one.from() == null ? "" : DateWords.typed(one.from()),
                one.to() == null ? "" : DateWords.typed(one.to()));
    }

    private static Way way(Contact.Channel one) {
        return new Way(one.kind().name(), one.value(), one.use().name(), one.label(), one.preferred());
    }

    private static Spot spot(Contact.Place one) {
        String zone = one.zone() == null ? "" : one.zone();
        String guess = Zones.guess(one.locality(), one.region(), one.country())
                .map(Object::toString)
                .orElse("");
        return new Spot(
                one.locality(), one.region(), one.country(), one.street(), one.postcode(), one.label(), zone, guess);
    }

    private static Day day(Contact.ImportantDate one) {
        return new Day(one.kind().name(), one.label(), DateWords.typed(one.date()));
    }

    /** Whether it adds somebody new. */
    public boolean fresh() {
        return revision == 0;
    }

    /** What is wrong with a field, or empty. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /** Whether something is wrong with a field whose name begins so. */
    public boolean anyError(String beginning) {
        return errors.keySet().stream().anyMatch(field -> field.startsWith(beginning));
    }

    /** The same with these errors. */
    ContactForm with(Map<String, String> other) {
        return new ContactForm(id, revision, composed, basics, jobs, ways, places, days, other);
    }

    /** The same, made when the contact's last change had this number. */
    ContactForm at(long number) {
        return new ContactForm(id, number, composed, basics, jobs, ways, places, days, errors);
    }

    /** The same with one more row of this sort: {@code jobs}, {@code ways}, {@code places} or {@code days}. */
    ContactForm added(String sort) {
        return new ContactForm(
                id,
                revision,
                composed,
                basics,
                sort.equals("jobs") ? more(jobs, Job.NONE) : jobs,
                sort.equals("ways") ? more(ways, Way.NONE) : ways,
                sort.equals("places") ? more(places, Spot.NONE) : places,
                sort.equals("days") ? more(days, Day.NONE) : days,
                errors);
    }

    /** The same without a row, such as {@code jobs-1}. */
    ContactForm removed(String row) {
        return new ContactForm(
                id,
                revision,
                composed,
                basics,
                without(jobs, "jobs", row),
                without(ways, "ways", row),
                without(places, "places", row),
                without(days, "days", row),
                errors);
    }

    private static <T> List<T> more(List<T> rows, T row) {
        List<T> all = new ArrayList<>(rows);
        if (all.size() < MOST_ROWS) {
            all.add(row);
        }
        return List.copyOf(all);
    }

    private static <T> List<T> without(List<T> rows, String sort, String row) {
        List<T> left = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!row.equals(sort + "-" + i)) {
                left.add(rows.get(i));
            }
        }
        return List.copyOf(left);
    }
}
