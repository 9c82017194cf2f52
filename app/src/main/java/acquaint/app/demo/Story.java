package acquaint.app.demo;

import acquaint.app.contacts.Contact;
import acquaint.app.demo.DemoNetwork.Person;
import acquaint.app.demo.DemoNetwork.Tie;
import acquaint.app.followups.FollowUp;
import acquaint.app.interactions.Commitment;
import acquaint.app.interactions.Interaction;
import acquaint.app.interactions.Interaction.Balance;
import acquaint.app.interactions.Interaction.Direction;
import acquaint.app.interactions.Interaction.Kind;
import acquaint.app.interactions.Interaction.Participant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes what happened with each invented person, in the rhythm of how well they are known. */
final class Story {

    /** The event that was. */
    static final String EVENING = "Data Evening";

    /** The event that will be. */
    static final String COMING = "Harbour Data Days";

    private static final int CONTACT = 1;
    private static final int INTERACTION = 2;
    private static final int COMMITMENT = 3;
    private static final int FOLLOW_UP = 4;
    private static final int EVENING_DAYS_AGO = 11;
    private static final int TWO_YEARS = 730;

    private final Material material;
    private final long seed;
    private final LocalDate today;
    private final OpenEnds mine;
    private final OpenEnds theirs;
    private final OpenEnds reminders;
    private long interactions;
    private long commitments;
    private long followUps;

    Story(Material material, long seed, LocalDate today, int people) {
        this.material = material;
        this.seed = seed;
        this.today = today;
        this.mine = new OpenEnds(people, 0, -2, 3, 6, 13);
        this.theirs = new OpenEnds(people, 0, 4, 9, 20);
        this.reminders = new OpenEnds(people, 0, 2, 5, 8, 12, 24);
    }

    /** The days, counted from today, for which something is still open; many people leave more of them. */
    private static final class OpenEnds {

        private final int people;
        private final int[] days;
        private int used;

        OpenEnds(int people, int... days) {
            this.people = people;
            this.days = days;
        }

        /** The next day, or null when enough is open. */
        Integer next(Dice dice) {
            if (used < days.length) {
                return days[used++];
            }
            return people > 4 * DemoNetwork.PEOPLE && dice.percent(2) ? dice.between(1, 90) : null;
        }
    }

    LocalDate evening() {
        return today.minusDays(EVENING_DAYS_AGO);
    }

    boolean metAtEvening(int number) {
        return number % 13 == 6 && wasAtEvening(number);
    }

    private boolean wasAtEvening(int number) {
        Tie tie = Tie.of(seed, number);
        return number < DemoNetwork.PEOPLE
                && (number % 13 == 6 || number % 9 == 4)
                && tie != Tie.STRANGER
                && tie != Tie.DORMANT;
    }

    Person of(Identity who, Tie tie, Contact contact, int count) {
        Dice dice = Dice.of(seed, "story", who.number());
        List<String> talk = who.trade().talk();
        List<String> life =
                material.threads().get(who.number() % material.threads().size());
        int start = dice.below(talk.size());
        int[] daysAgo = rhythm(who.number(), tie, count, dice);
        List<Interaction> happened = new ArrayList<>(count);
        List<Commitment> promised = new ArrayList<>();
        List<FollowUp> toDo = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean evening = daysAgo[i] == EVENING_DAYS_AGO && wasAtEvening(who.number());
            Kind kind = evening
                    ? Kind.CONVERSATION
                    : dice.of(List.of(
                            Kind.CONVERSATION, Kind.CONVERSATION, Kind.CALL, Kind.MESSAGE, Kind.EMAIL, Kind.MEETING));
            StringBuilder note = new StringBuilder();
            say(note, filled(dice.of(opening(kind, evening)), who, dice));
            say(note, filled(talk.get((start + i) % talk.size()), who, dice));
            if (i % 4 == 1 && i / 4 < life.size()) {
                say(note, life.get(i / 4));
            }
            boolean last = i == count - 1;
            if (last && tie != Tie.DORMANT && who.number() % 11 == 3) {
                say(note, "Goes to " + COMING + " too; look for each other there.");
            }
            UUID id = DemoNetwork.id(seed, INTERACTION, interactions++, today);
            Instant at = at(daysAgo[i], evening, dice);
            List<Commitment> now = promises(who, tie, contact.id(), id, at, daysAgo[i], last, note, dice);
            promised.addAll(now);
            happened.add(new Interaction(
                    id,
                    kind,
                    direction(kind, dice),
                    at,
                    note.toString(),
                    evening ? EVENING : "",
                    dice.of(List.of(Balance.values())),
                    participants(contact, who.number(), kind, note, dice),
                    at));
        }
        if (count > 0 && tie != Tie.DORMANT && who.number() % 5 == 2) {
            remind(who, contact.id(), happened.getLast().happenedAt(), toDo, dice);
        }
        return new Person(contact, happened, promised, toDo);
    }

    /** How many days ago each was, the oldest first. */
    private int[] rhythm(int number, Tie tie, int count, Dice dice) {
        int first = TWO_YEARS - dice.below(60);
        int latest =
                switch (tie) {
                    case CLOSE -> dice.between(2, 25);
                    case WARM -> dice.between(15, 120);
                    case FAINT -> dice.between(60, 420);
                    case DORMANT, STRANGER -> dice.between(430, 640);
                };
        int[] days = new int[count];
        for (int i = 0; i < count; i++) {
            int even = count == 1 ? latest : first - (first - latest) * i / (count - 1);
            days[i] = Math.max(1, even + (i == 0 || i == count - 1 ? 0 : dice.between(-9, 9)));
        }
        if (count > 0 && wasAtEvening(number)) {
            days[count - 1] = EVENING_DAYS_AGO;
        }
        java.util.Arrays.sort(days);
        for (int i = 0; i < count / 2; i++) {
            int swap = days[i];
            days[i] = days[count - 1 - i];
            days[count - 1 - i] = swap;
        }
        return days;
    }

    private Instant at(int daysAgo, boolean evening, Dice dice) {
        int hour = evening ? 18 : dice.between(8, 17);
        return today.minusDays(daysAgo).atTime(hour, dice.below(12) * 5).toInstant(ZoneOffset.UTC);
    }

    private static List<String> opening(Kind kind, boolean evening) {
        if (evening) {
            return Phrases.EVENING;
        }
        return switch (kind) {
            case CALL -> Phrases.CALL;
            case MESSAGE, EMAIL -> Phrases.WRITTEN;
            case MEETING -> Phrases.MEETING;
            default -> Phrases.CONVERSATION;
        };
    }

    private static Direction direction(Kind kind, Dice dice) {
        return kind == Kind.MESSAGE || kind == Kind.EMAIL
                ? dice.of(List.of(Direction.FROM_ME, Direction.FROM_THEM, Direction.FROM_THEM))
                : Direction.BOTH;
    }

    private List<Participant> participants(Contact contact, int number, Kind kind, StringBuilder note, Dice dice) {
        List<Participant> all = new ArrayList<>();
        all.add(Participant.of(contact.id()));
        boolean together = kind == Kind.CONVERSATION || kind == Kind.MEETING;
        if (together && number > 0 && dice.percent(8)) {
            int other = dice.below(number);
            if (Tie.of(seed, other) != Tie.STRANGER) {
                all.add(Participant.of(DemoNetwork.id(seed, CONTACT, other, today)));
                say(note, Identity.of(material, seed, other).shortName() + " was there too.");
            }
        } else if (dice.percent(6)) {
            String name = dice.of(Phrases.MENTIONED);
            all.add(Participant.mentioned(name));
            say(note, "Speaks well of " + name + ".");
        }
        return all;
    }

    private List<Commitment> promises(
            Identity who,
            Tie tie,
            UUID contact,
            UUID interaction,
            Instant at,
            int daysAgo,
            boolean last,
            StringBuilder note,
            Dice dice) {
        if (!dice.percent(last ? 45 : 14)) {
            return List.of();
        }
        boolean byMe = dice.percent(60);
        String what = dice.of(byMe ? who.trade().mine() : who.trade().theirs());
        Integer open = last && daysAgo < 60 && tie != Tie.DORMANT ? (byMe ? mine : theirs).next(dice) : null;
        say(note, byMe ? "I promised to " + what + "." : who.subject() + " will " + what + ".");
        UUID id = DemoNetwork.id(seed, COMMITMENT, commitments++, today);
        LocalDate due =
                open == null ? today.minusDays(Math.max(0, daysAgo - dice.between(2, 14))) : today.plusDays(open);
        if (open != null) {
            return List.of(
                    new Commitment(id, interaction, contact, byMe, what, due, Commitment.Status.OPEN, null, at, null));
        }
        Instant closed = due.atTime(7, 30).toInstant(ZoneOffset.UTC);
        return List.of(new Commitment(
                id,
                interaction,
                contact,
                byMe,
                what,
                due,
                dice.percent(88) ? Commitment.Status.DONE : Commitment.Status.DROPPED,
                null,
                at,
                closed.isBefore(at) ? at : closed));
    }

    private void remind(Identity who, UUID contact, Instant since, List<FollowUp> toDo, Dice dice) {
        String reason = who.number() % 15 == 7
                ? "Ask whether they come to " + COMING
                : capital(dice.of(who.trade().reminders()));
        Integer open = reminders.next(dice);
        UUID id = DemoNetwork.id(seed, FOLLOW_UP, followUps++, today);
        LocalDate due =
                open == null ? LocalDate.ofInstant(since, ZoneOffset.UTC).plusDays(2) : today.plusDays(open);
        toDo.add(
                open == null
                        ? new FollowUp(
                                id, contact, reason, due, FollowUp.Status.DONE, since, since.plusSeconds(172_000))
                        : new FollowUp(
                                id,
                                contact,
                                reason,
                                due,
                                FollowUp.Status.OPEN,
                                at(dice.between(3, 12), false, dice),
                                null));
    }

    /** A phrase with its blanks filled. */
    String filled(String phrase, Identity who, Dice dice) {
        return phrase.indexOf('{') < 0
                ? phrase
                : phrase.replace("{town}", who.town().name())
                        .replace("{trade}", who.trade().tag())
                        .replace("{n}", Integer.toString(dice.between(3, 9)))
                        .replace(
                                "{month}",
                                today.plusMonths(dice.between(1, 8))
                                        .getMonth()
                                        .getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }

    private static void say(StringBuilder note, String sentence) {
        if (!sentence.isEmpty()) {
            note.append(note.isEmpty() ? "" : " ").append(sentence);
        }
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
