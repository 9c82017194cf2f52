package acquaint.app.contacts;

import acquaint.app.contacts.ContactForm.Basics;
import acquaint.app.contacts.ContactForm.Day;
import acquaint.app.contacts.ContactForm.Job;
import acquaint.app.contacts.ContactForm.Spot;
import acquaint.app.contacts.ContactForm.Way;
import acquaint.formats.Channel.Kind;
import acquaint.formats.PartialDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a pasted text.
 *
 * @param name as written, or empty
 * @param left the lines that nothing is known about
 */
record Pasted(
        String name,
        String pronouns,
        List<Work> work,
        List<Found> channels,
        Address address,
        @Nullable PartialDate birthday,
        List<String> left) {

    /** A title at an organisation; one of the two may be empty. */
    record Work(String title, String organisation, String department) {}

    /** A channel with its label. */
    record Found(Kind kind, String value, String label) {}

    /** Where they are; what is not known is empty. */
    record Address(String street, String postcode, String locality, String region, String country) {

        static final Address NONE = new Address("", "", "", "", "");

        boolean isEmpty() {
            return (street + postcode + locality + region + country).isEmpty();
        }
    }

    /** Whether nothing at all was recognised. */
    boolean isEmpty() {
        return name.isEmpty() && work.isEmpty() && channels.isEmpty() && address.isEmpty() && birthday == null;
    }

    /** The form to look over, for a new contact. */
    ContactForm form(UUID id) {
        return into(ContactForm.empty(id));
    }

    /** A form with what was found added to what it says; what it says already stays. */
    ContactForm into(ContactForm form) {
        Basics basics = form.basics();
        Basics filled = new Basics(
                basics.name().isEmpty() ? name : basics.name(),
                basics.prefix(),
                basics.given(),
                basics.additional(),
                basics.family(),
                basics.suffix(),
                basics.nickname(),
                basics.phoneticGiven(),
                basics.phoneticFamily(),
                basics.pronouns().isEmpty() ? pronouns : basics.pronouns(),
                basics.howMet(),
                basics.metOn(),
                basics.tags(),
                joined(basics.note(), String.join("\n", left)),
                basics.photo());
        return new ContactForm(
                form.id(),
                form.revision(),
                form.composed(),
                filled,
                jobs(form),
                ways(form),
                places(form),
                days(form),
                Map.of());
    }

    private List<Job> jobs(ContactForm form) {
        List<Job> jobs = new ArrayList<>(form.jobs());
        jobs.remove(Job.NONE);
        work.stream()
                .filter(one -> jobs.stream().noneMatch(job -> says(job, one)))
                .map(one -> new Job(one.organisation(), one.department(), one.title(), "", ""))
                .toList()
                .forEach(jobs::add);
        return jobs.isEmpty() ? form.jobs() : jobs;
    }

    private static boolean says(Job job, Work work) {
        return job.organisation().equalsIgnoreCase(work.organisation())
                && (work.title().isEmpty() || job.title().equalsIgnoreCase(work.title()));
    }

    private List<Way> ways(ContactForm form) {
        List<Way> ways = new ArrayList<>(form.ways());
        ways.remove(Way.NONE);
        channels.stream()
                .filter(one -> ways.stream().noneMatch(way -> key(way.value()).equals(key(one.value()))))
                .map(one -> new Way(one.kind().name(), one.value(), "UNKNOWN", one.label(), false))
                .toList()
                .forEach(ways::add);
        return ways.isEmpty() ? form.ways() : ways;
    }

    private static String key(String value) {
        boolean number = value.matches("[+\\d(][\\d\\s()./-]+");
        return number ? value.replaceAll("\\D", "") : value.toLowerCase(Locale.ROOT);
    }

    private List<Spot> places(ContactForm form) {
        List<Spot> places = new ArrayList<>(form.places());
        places.remove(Spot.NONE);
        boolean known = places.stream().anyMatch(place -> place.locality().equalsIgnoreCase(address.locality()));
        if (!address.isEmpty() && !known) {
            places.add(new Spot(
                    address.locality(),
                    address.region(),
                    address.country(),
                    address.street(),
                    address.postcode(),
                    "",
                    "",
                    ""));
        }
        return places.isEmpty() ? form.places() : places;
    }

    private List<Day> days(ContactForm form) {
        List<Day> days = new ArrayList<>(form.days());
        if (birthday != null && days.stream().noneMatch(day -> day.kind().equals("BIRTHDAY"))) {
            days.add(new Day("BIRTHDAY", "", DateWords.typed(birthday)));
        }
        return days;
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "\n\n" + other;
    }

    /** What a number is called in a signature, as the label that is kept; empty for a plain one. */
    static String phoneLabel(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "mobile",
                    "mobil",
                    "mob",
                    "cell",
                    "handy",
                    "móvil",
                    "movil",
                    "portable",
                    "celular",
                    "telemóvel",
                    "telemovel",
                    "cellulare",
                    "m",
                    "c",
                    "携帯",
                    "手机",
                    "휴대폰" -> "mobile";
            case "fax", "f" -> "fax";
            case "direct", "d" -> "direct";
            case "home", "privat" -> "home";
            default -> "";
        };
    }

    /** Gathers what is found; of two names or titles the first counts. */
    static final class Builder {

        private String name = "";
        private String pronouns = "";
        private Address address = Address.NONE;
        private @Nullable PartialDate birthday;
        private final Set<Work> work = new LinkedHashSet<>();
        private final Map<String, Found> channels = new LinkedHashMap<>();
        private final List<String> left = new ArrayList<>();

        void name(String whole) {
            name = name.isEmpty() ? whole : name;
        }

        boolean hasName() {
            return !name.isEmpty();
        }

        void pronouns(String text) {
            pronouns = pronouns.isEmpty() ? text : pronouns;
        }

        void birthday(PartialDate date) {
            birthday = birthday == null ? date : birthday;
        }

        void work(Work one) {
            work.add(one);
        }

        void channel(Kind kind, String value, String label) {
            channels.putIfAbsent(kind + key(value), new Found(kind, value, label));
        }

        List<Found> channels() {
            return List.copyOf(channels.values());
        }

        Address address() {
            return address;
        }

        void address(Address found) {
            address = found;
        }

        void left(String line) {
            left.add(line);
        }

        Pasted pasted() {
            return new Pasted(name, pronouns, List.copyOf(work), channels(), address, birthday, List.copyOf(left));
        }
    }
}
