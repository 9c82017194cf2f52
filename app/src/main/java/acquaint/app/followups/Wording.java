package acquaint.app.followups;

import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contact.Channel;
import acquaint.app.followups.Suggestion.Birthday;
import acquaint.app.followups.Suggestion.Evidence;
import acquaint.app.followups.Suggestion.Promise;
import acquaint.app.followups.Suggestion.Reminder;
import acquaint.app.followups.Suggestion.Unannotated;
import acquaint.app.followups.TodayRow.Reach;
import acquaint.app.followups.TodayRow.Reason;
import acquaint.app.interactions.Interaction;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.PartialDate;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Says suggestions in plain words: what to do, why now, and what that is known from. */
final class Wording {

    private static final int LONGEST_QUOTE = 220;

    private final LocalDate today;
    private final ZoneId zone;

    Wording(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
    }

    TodayRow row(Suggestion suggestion) {
        Contact who = suggestion.contact();
        return switch (suggestion) {
            case Promise promise -> promise(promise, who);
            case Reminder reminder -> reminder(reminder, who);
            case Birthday birthday ->
                row(
                        suggestion,
                        "birthday",
                        "",
                        whose(who) + " birthday is ",
                        Days.said(birthday.on(), today),
                        ".",
                        reach(who));
            case Unannotated stranger ->
                row(
                        suggestion,
                        "who",
                        "",
                        came(stranger) + " and you have noted nothing yet. ",
                        "How did you meet?",
                        " One line is enough.",
                        reach(who));
        };
    }

    private TodayRow reminder(Reminder reminder, Contact who) {
        String reason = reminder.followUp().reason();
        int space = reason.indexOf(' ');
        boolean verb =
                space > 1 && Verbs.ALL.contains(reason.substring(0, space).toLowerCase(Locale.ROOT));
        return row(
                reminder,
                "follow-up",
                due(reminder.followUp().dueOn()),
                verb ? "You wanted to " : "You set a reminder: ",
                verb ? Character.toLowerCase(reason.charAt(0)) + trimmed(reason).substring(1) : trimmed(reason),
                end(reason),
                reach(who));
    }

    private TodayRow promise(Promise promise, Contact who) {
        String text = promise.commitment().text();
        LocalDate day = promise.commitment().dueOn();
        String before = sentence(text)
                ? (promise.commitment().byMe() ? "You promised: " : who.shortName() + " promised: ")
                : promise.commitment().byMe() ? "You said you would " : theySaid(who);
        String after = promise.evidence().stream()
                .filter(Evidence.Noted.class::isInstance)
                .map(Evidence.Noted.class::cast)
                .findFirst()
                .map(noted -> when(noted.interaction()))
                .orElse("");
        return row(
                promise,
                "promise",
                day == null ? "" : due(day),
                before,
                trimmed(text),
                after + (after.isEmpty() ? end(text) : "."),
                reach(who));
    }

    private String when(Interaction where) {
        String day = Days.said(on(where.happenedAt()), today);
        return where.occasion().isEmpty() ? ", " + day : ", " + day + " at " + where.occasion();
    }

    private TodayRow row(
            Suggestion suggestion, String kind, String due, String before, String matter, String after, Reach reach) {
        Contact who = suggestion.contact();
        return new TodayRow(
                "/today/" + kind + "/" + suggestion.subject(),
                kind + "-" + suggestion.subject(),
                "/people/" + who.id(),
                who.name().display(),
                who.photo(),
                who.headline(),
                due,
                before,
                matter,
                after,
                suggestion.evidence().stream().map(one -> reason(one, who)).toList(),
                reach,
                suggestion instanceof Unannotated);
    }

    /** A piece of evidence in words. */
    private Reason reason(Evidence evidence, Contact who) {
        String card = "/people/" + who.id();
        return switch (evidence) {
            case Evidence.Noted noted -> {
                Interaction where = noted.interaction();
                yield new Reason(
                        "From your ",
                        "/notes/" + where.id(),
                        "note of " + Days.plain(on(where.happenedAt()), today),
                        where.occasion().isEmpty() ? "" : ", at " + where.occasion(),
                        quote(where.note()));
            }
            case Evidence.WrittenDown written ->
                new Reason("You wrote it down " + Days.said(written.on(), today), "", "", "", "");
            case Evidence.LastTalk talk -> {
                Interaction last = talk.interaction();
                yield new Reason(
                        "Last in touch " + Days.said(on(last.happenedAt()), today) + ": ",
                        "/notes/" + last.id(),
                        word(last.kind()),
                        last.occasion().isEmpty() ? "" : ", at " + last.occasion(),
                        quote(last.note()));
            }
            case Evidence.OnTheCard date ->
                new Reason("The day is on ", card, "the card", ": " + said(date.date()), "");
            case Evidence.Came came ->
                new Reason(
                        came.file().isEmpty()
                                ? "You added them " + Days.said(came.on(), today)
                                : "Came with " + came.file() + " " + Days.said(came.on(), today),
                        "",
                        "",
                        "",
                        "");
            case Evidence.Connected connected ->
                new Reason("You two connected " + Days.said(connected.on(), today), "", "", "", "");
        };
    }

    private String came(Unannotated stranger) {
        return stranger.evidence().stream()
                        .anyMatch(one -> one instanceof Evidence.Came came
                                && !came.file().isEmpty())
                ? "They came with your import"
                : "You added them";
    }

    /** The most fitting way to reach somebody: the preferred one, else a professional one, mail before phone. */
    static Reach reach(Contact who) {
        return who.channels().stream()
                .filter(one -> order(one.kind()) < 3 && web(one))
                .min(Comparator.comparing((Channel one) -> !one.preferred())
                        .thenComparing(one -> one.use() == Use.PERSONAL)
                        .thenComparing(one -> order(one.kind())))
                .map(one -> reach(one, who))
                .orElse(new Reach("Note it", "/note?with=" + who.id(), "note"));
    }

    private static int order(Kind kind) {
        return switch (kind) {
            case EMAIL -> 0;
            case PHONE -> 1;
            case LINKEDIN -> 2;
            default -> 3;
        };
    }

    /** A profile of an import may hold anything; only a web address is linked. */
    private static boolean web(Channel channel) {
        return channel.kind() != Kind.LINKEDIN || channel.value().matches("https?://[^\\s]+");
    }

    private static Reach reach(Channel channel, Contact who) {
        return switch (channel.kind()) {
            case EMAIL -> new Reach("Write to " + shortest(who), uri("mailto", channel.value()), "mail");
            case PHONE ->
                new Reach("Call " + shortest(who), uri("tel", channel.value().replaceAll("[^0-9+]", "")), "phone");
            default -> new Reach("Open LinkedIn", channel.value(), "external");
        };
    }

    private static String shortest(Contact who) {
        String name = who.shortName();
        return name.length() > 14 ? "them" : name;
    }

    private static String uri(String scheme, String value) {
        try {
            return new URI(scheme, value, null).toASCIIString();
        } catch (URISyntaxException e) {
            return scheme + ":";
        }
    }

    private static String theySaid(Contact who) {
        String subject = pronoun(who);
        return switch (subject) {
            case "she", "he" ->
                Character.toUpperCase(subject.charAt(0)) + subject.substring(1) + " said " + subject + " would ";
            default -> who.shortName() + " wanted to ";
        };
    }

    private static String whose(Contact who) {
        return switch (pronoun(who)) {
            case "she" -> "Her";
            case "he" -> "His";
            default -> who.shortName() + "’s";
        };
    }

    private static String pronoun(Contact who) {
        String pronouns = who.pronouns().toLowerCase(Locale.ROOT);
        int end = pronouns.indexOf('/');
        return (end < 0 ? pronouns : pronouns.substring(0, end)).strip();
    }

    static String said(PartialDate date) {
        String month = Optional.ofNullable(date.month())
                .map(number -> Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .orElse("");
        return ((date.day() == null ? "" : date.day() + " ") + month + (date.year() == null ? "" : " " + date.year()))
                .strip();
    }

    private String due(LocalDate day) {
        return Days.label(day, today);
    }

    private LocalDate on(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** Whether a text is a sentence of its own rather than the end of "You said you would …". */
    private static boolean sentence(String text) {
        return text.isEmpty() || !Character.isLowerCase(text.codePointAt(0)) || text.startsWith("i ");
    }

    private static String trimmed(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static String end(String text) {
        return text.endsWith("?") || text.endsWith("!") ? "" : ".";
    }

    private static String quote(String note) {
        String line = note.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE
                ? line
                : line.substring(
                                0,
                                line.lastIndexOf(' ', LONGEST_QUOTE) > 0
                                        ? line.lastIndexOf(' ', LONGEST_QUOTE)
                                        : LONGEST_QUOTE)
                        + "…";
    }

    private static String word(Interaction.Kind kind) {
        return switch (kind) {
            case CONVERSATION -> "a conversation";
            case MEETING -> "a meeting";
            case CALL -> "a call";
            case MESSAGE -> "a message";
            case EMAIL -> "an e-mail";
            case INTRODUCTION -> "an introduction";
        };
    }

    /** Words a reminder begins with, which lose their capital within a sentence. */
    private static final class Verbs {
        static final java.util.Set<String> ALL = java.util.Set.of(
                "ask",
                "send",
                "write",
                "call",
                "tell",
                "thank",
                "invite",
                "meet",
                "introduce",
                "find",
                "read",
                "check",
                "congratulate",
                "see",
                "give",
                "share",
                "suggest",
                "bring",
                "offer",
                "follow",
                "get",
                "say",
                "talk",
                "show",
                "plan",
                "wish",
                "visit",
                "return",
                "look",
                "remind",
                "catch",
                "let",
                "make");
    }
}
