package acquaint.app.demo;

import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contact.Affiliation;
import acquaint.app.contacts.Contact.Channel;
import acquaint.app.contacts.Contact.ImportantDate;
import acquaint.app.contacts.Contact.Place;
import acquaint.app.demo.DemoNetwork.Person;
import acquaint.app.demo.DemoNetwork.Tie;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Writes the card of each invented person; {@link Story} writes what happened with them. */
final class PersonWriter {

    private static final int CONTACT = 1;

    private final Material material;
    private final long seed;
    private final LocalDate today;
    private final Story story;

    PersonWriter(Material material, long seed, LocalDate today, int people) {
        this.material = material;
        this.seed = seed;
        this.today = today;
        this.story = new Story(material, seed, today, people);
    }

    Person write(int number, int interactions) {
        Identity who = Identity.of(material, seed, number);
        Tie tie = Tie.of(seed, number);
        Dice dice = Dice.of(seed, "card", number);
        LocalDate met = today.minusDays(dice.between(tie == Tie.STRANGER ? 20 : 735, 2400));
        // strangers came with an import a few days ago; the others were written down while the network grew
        LocalDate added = tie == Tie.STRANGER ? today.minusDays(3) : today.minusDays(dice.between(731, 760));
        Instant addedAt = added.atTime(9 + number % 9, number % 60).toInstant(ZoneOffset.UTC);
        Instant seenAt = later(
                addedAt, today.minusDays(dice.between(5, 760)).atTime(8, 0).toInstant(ZoneOffset.UTC));
        boolean metAtEvening = story.metAtEvening(number);
        boolean stranger = tie == Tie.STRANGER;
        Contact contact = new Contact(
                DemoNetwork.id(seed, CONTACT, number, today),
                who.name(),
                stranger ? "" : who.pronouns(),
                affiliations(who, seenAt, dice),
                channels(who, seenAt, dice, stranger),
                List.of(new Place(
                        "work",
                        "",
                        who.town().name(),
                        "",
                        "",
                        who.town().country(),
                        who.town().zone(),
                        seenAt)),
                stranger ? List.of() : dates(number, dice),
                stranger ? List.of() : tags(who, tie, dice),
                stranger ? "" : howMet(who, number, metAtEvening, dice),
                stranger || dice.percent(60) ? (metAtEvening ? story.evening() : met) : null,
                stranger || dice.percent(45) ? "" : story.filled(dice.of(Phrases.NOTES), who, dice),
                null,
                "",
                List.of(),
                addedAt,
                null);
        return story.of(who, tie, contact, interactions);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<Affiliation> affiliations(Identity who, Instant seen, Dice dice) {
        String title = dice.of(who.trade().titles());
        List<Affiliation> all = new ArrayList<>();
        int since = dice.between(2014, 2024);
        all.add(new Affiliation(
                who.organisation(), "", title, dice.percent(70) ? PartialDate.ofYear(since) : null, null, seen));
        String before = dice.of(who.trade().organisations());
        if (dice.percent(35) && !before.equals(who.organisation())) {
            all.add(new Affiliation(
                    before,
                    "",
                    dice.of(who.trade().titles()),
                    PartialDate.ofYear(since - dice.between(2, 6)),
                    PartialDate.ofMonth(since, dice.between(1, 12)),
                    seen));
        }
        return all;
    }

    private static List<Channel> channels(Identity who, Instant seen, Dice dice, boolean stranger) {
        String house = Identity.plain(who.organisation());
        List<Channel> all = new ArrayList<>();
        all.add(new Channel(
                Kind.EMAIL, who.slug() + "@" + house + ".example", Use.PROFESSIONAL, "work", dice.percent(60), seen));
        String numbers = who.town().numbers();
        if (!numbers.isEmpty() && dice.percent(75)) {
            String number = numbers.replace("##", "%02d".formatted(who.number() % 100));
            all.add(new Channel(
                    Kind.PHONE, number, dice.percent(70) ? Use.PROFESSIONAL : Use.PERSONAL, "mobile", false, seen));
        }
        if (dice.percent(25)) {
            all.add(new Channel(Kind.EMAIL, who.slug() + "@mail.example", Use.PERSONAL, "home", false, seen));
        }
        String dashed = who.slug().replace('.', '-');
        if (stranger || dice.percent(40)) {
            all.add(new Channel(
                    Kind.LINKEDIN, "https://linkedin.example/in/" + dashed, Use.PROFESSIONAL, "", false, seen));
        }
        if (dice.percent(15)) {
            all.add(new Channel(
                    Kind.MASTODON, "@" + dashed.replace('-', '_') + "@social.example", Use.UNKNOWN, "", false, seen));
        }
        if (dice.percent(12)) {
            all.add(new Channel(Kind.WEBSITE, "https://" + dashed + ".example", Use.UNKNOWN, "", false, seen));
        }
        return all;
    }

    private List<ImportantDate> dates(int number, Dice dice) {
        List<ImportantDate> dates = new ArrayList<>();
        int soon = soon(number);
        if (soon >= 0 || dice.percent(55)) {
            // of the first people only two have their birthday within the week, as with a network of that size
            LocalDate day = today.plusDays(soon >= 0 ? soon : dice.between(15, 355));
            PartialDate date = dice.percent(40)
                    ? PartialDate.ofDay(day.getMonthValue(), day.getDayOfMonth())
                    : PartialDate.of(day.minusYears(dice.between(27, 64)));
            dates.add(new ImportantDate(acquaint.formats.ImportantDate.Kind.BIRTHDAY, "", date));
        }
        if (dice.percent(4)) {
            LocalDate day = today.minusDays(dice.between(100, 3000));
            dates.add(new ImportantDate(
                    acquaint.formats.ImportantDate.Kind.OTHER, "Started the company", PartialDate.of(day)));
        }
        return dates;
    }

    private int soon(int number) {
        return switch (number) {
            case 9 -> 2;
            case 26 -> 9;
            case 47 -> 12;
            default -> number >= DemoNetwork.PEOPLE && number % 40 == 0 ? number / 40 % 15 : -1;
        };
    }

    private static List<String> tags(Identity who, Tie tie, Dice dice) {
        List<String> tags = new ArrayList<>();
        tags.add(who.trade().tag());
        if (tie == Tie.CLOSE || dice.percent(15)) {
            tags.add(dice.of(Phrases.TAGS));
        }
        return tags;
    }

    private String howMet(Identity who, int number, boolean evening, Dice dice) {
        if (evening) {
            return "At " + Story.EVENING + ".";
        }
        if (number > 5 && dice.percent(30)) {
            String other =
                    Identity.of(material, seed, dice.below(number)).name().display();
            return dice.of(Phrases.MET_THROUGH).replace("{other}", other);
        }
        return story.filled(dice.of(Phrases.MET_BY_CHANCE), who, dice);
    }
}
