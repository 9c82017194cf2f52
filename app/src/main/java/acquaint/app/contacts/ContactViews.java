package acquaint.app.contacts;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact.Affiliation;
import acquaint.app.contacts.Contact.Channel;
import acquaint.app.contacts.Contact.ImportantDate;
import acquaint.app.contacts.Contact.Place;
import acquaint.app.contacts.ContactSection.Section;
import acquaint.app.contacts.ContactView.Fact;
import acquaint.app.contacts.ContactView.Line;
import acquaint.app.contacts.ContactView.Way;
import acquaint.formats.Channel.Kind;
import acquaint.formats.PersonName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a contact into the words of its page. */
@Component
class ContactViews {

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Duration KEPT_IN_TRASH = Duration.ofDays(30);

    private static final int LONGEST_ON_BUTTON = 12;

    private final List<ContactSection> sections;
    private final Clock clock;

    ContactViews(List<ContactSection> sections, Clock clock) {
        this.sections = sections;
        this.clock = clock;
    }

    ContactView of(Account account, Contact contact) {
        Instant now = clock.instant();
        Optional<Reach> reach = Reach.best(contact.channels());
        List<Way> ways = contact.channels().stream()
                .map(channel -> way(channel, reach, contact.channels().size() == 1, now))
                .toList();
        return new ContactView(
                contact.id(),
                contact.name().display(),
                contact.shortName(),
                contact.photo(),
                does(contact),
                contact.places().stream()
                        .map(Place::text)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""),
                localTime(account, contact, now),
                said(contact),
                met(contact),
                trashed(account, contact),
                reach.map(best -> way(best.channel(), reach, true, now)).orElse(null),
                reach.map(best -> words(best.channel().kind(), contact)).orElse(""),
                ways,
                facts(account, contact, now),
                contact.tags(),
                contact.note(),
                sections(account, contact));
    }

    private List<Section> sections(Account account, Contact contact) {
        return sections.stream()
                .flatMap(section -> section.of(account, contact).stream())
                .sorted(Comparator.comparingInt(Section::order))
                .toList();
    }

    private static String does(Contact contact) {
        return contact.current()
                .or(() -> contact.affiliations().stream().findFirst())
                .map(ContactViews::work)
                .orElse("");
    }

    private static String work(Affiliation one) {
        String where = one.department().isEmpty() || one.organisation().isEmpty()
                ? one.department() + one.organisation()
                : one.organisation() + " (" + one.department() + ")";
        if (one.title().isEmpty() || where.isEmpty()) {
            return one.title() + where;
        }
        // An English word between two of another script reads badly, and turns round what is written from the right.
        return one.title() + (LATIN.matcher(one.title()).find() ? " at " : " · ") + where;
    }

    private static String localTime(Account account, Contact contact, Instant now) {
        return contact.places().stream()
                .flatMap(place -> Zones.of(place).stream())
                .findFirst()
                .map(zone -> LocalTimeWords.of(now, zone, account.zone()))
                .orElse("");
    }

    private static String said(Contact contact) {
        PersonName name = contact.name();
        String reading = (name.phoneticGiven() + " " + name.phoneticFamily()).strip();
        return joined(", ", contact.pronouns(), reading.isEmpty() ? "" : "“" + reading + "”");
    }

    private static String met(Contact contact) {
        LocalDate on = contact.metOn();
        String how = contact.howMet();
        if (how.isEmpty()) {
            return on == null ? "" : "You met on " + DateWords.day(on);
        }
        return "How you met: " + joined(how.endsWith(".") ? " " : " · ", how, on == null ? "" : DateWords.day(on));
    }

    private static String trashed(Account account, Contact contact) {
        Instant at = contact.trashedAt();
        if (at == null) {
            return "";
        }
        return "In the trash since "
                + DateWords.day(LocalDate.ofInstant(at, account.zone()))
                + ". Gone for good on "
                + DateWords.day(LocalDate.ofInstant(at.plus(KEPT_IN_TRASH), account.zone()))
                + ".";
    }

    /** "E-mail Mina", "Call Mina", "Open LinkedIn": short, for a phone's width. */
    private static String words(Kind kind, Contact contact) {
        String given = contact.name().nickname().isEmpty()
                ? contact.name().given()
                : contact.name().nickname();
        String who = given.isEmpty() || given.length() > LONGEST_ON_BUTTON ? "" : " " + given;
        return switch (kind) {
            case EMAIL -> "E-mail" + who;
            case PHONE -> "Call" + who;
            default -> "Open " + Reach.noun(kind);
        };
    }

    private static Way way(Channel channel, Optional<Reach> reach, boolean only, Instant now) {
        boolean best = reach.isPresent() && reach.get().channel().equals(channel);
        String href = Reach.href(channel);
        String use =
                switch (channel.use()) {
                    case PROFESSIONAL -> "professional";
                    case PERSONAL -> "personal: ask first";
                    case UNKNOWN -> "";
                };
        String kind =
                channel.value().contains("://") || channel.kind() == Kind.MASTODON ? Reach.name(channel.kind()) : "";
        return new Way(
                Reach.icon(channel.kind()),
                channel.value().replaceFirst("^https?://(www\\.)?", ""),
                Reach.verb(channel.kind()),
                joined(
                        " · ",
                        kind,
                        channel.label(),
                        use,
                        channel.preferred() ? "preferred" : "",
                        best && !only ? "fits best" : ""),
                best ? reach.get().reason() : "",
                href,
                href.startsWith("http"),
                DateWords.age(channel.seenAt(), now));
    }

    private static List<Fact> facts(Account account, Contact contact, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, account.zone());
        List<Fact> facts = new ArrayList<>();
        add(
                facts,
                "Also called",
                Stream.of(contact.name().nickname())
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Line(name, "", "", false)));
        add(
                facts,
                "Works at",
                contact.affiliations().stream()
                        .map(one -> new Line(
                                joined(", ", one.organisation(), one.department(), one.title()),
                                DateWords.span(one.from(), one.to()),
                                one.to() == null ? DateWords.age(one.seenAt(), now) : "",
                                one.to() != null)));
        add(
                facts,
                "Place",
                contact.places().stream()
                        .map(one -> new Line(address(one), one.label(), DateWords.age(one.seenAt(), now), false)));
        contact.dates()
                .forEach(date -> add(
                        facts,
                        dateTerm(date),
                        Stream.of(new Line(DateWords.of(date.date()), next(date, today), "", false))));
        return facts;
    }

    private static String next(ImportantDate date, LocalDate today) {
        return switch (date.kind()) {
            case DEATH -> "";
            case BIRTHDAY -> DateWords.next(date.date(), today, true);
            case ANNIVERSARY, OTHER -> DateWords.next(date.date(), today, false);
        };
    }

    private static String dateTerm(ImportantDate date) {
        if (!date.label().isEmpty()) {
            return date.label();
        }
        return switch (date.kind()) {
            case BIRTHDAY -> "Birthday";
            case ANNIVERSARY -> "Anniversary";
            case DEATH -> "Died";
            case OTHER -> "Date";
        };
    }

    private static String address(Place place) {
        String town = (place.postcode() + " " + place.locality()).strip();
        return joined(", ", place.street().replace("\n", ", "), town, place.region(), place.country());
    }

    private static void add(List<Fact> facts, String term, Stream<Line> lines) {
        List<Line> all = lines.toList();
        if (!all.isEmpty()) {
            facts.add(new Fact(term, all));
        }
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
