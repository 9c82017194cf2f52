package acquaint.app.followups;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contacts;
import acquaint.app.followups.Suggestion.Birthday;
import acquaint.app.followups.Suggestion.Evidence;
import acquaint.app.followups.Suggestion.Promise;
import acquaint.app.followups.Suggestion.Reminder;
import acquaint.app.followups.Suggestion.Unannotated;
import acquaint.app.followups.TodayReader.Dated;
import acquaint.app.followups.TodayReader.MonthDay;
import acquaint.app.interactions.Commitment;
import acquaint.app.interactions.Interaction;
import acquaint.app.interactions.Interactions;
import acquaint.app.platform.Database;
import acquaint.formats.PartialDate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Chooses what is worth doing today: promises due, follow-ups due, birthdays of the coming week, and up to three people
 * about whom nothing is noted, together never more than the account wants. What somebody waits for comes first; the
 * people without a note only fill what is left of the day's number after what was answered today.
 */
@Component
class Today {

    static final int MOST = 50;
    private static final int BIRTHDAY_DAYS = 7;
    private static final int COMING_DAYS = 14;
    private static final int MOST_COMING = 6;
    private static final int WHO_A_DAY = 3;
    private static final int WHO_POOL = 60;
    /** A promise without a day comes up once it is a week old. */
    private static final int UNDATED_RESTS_DAYS = 7;

    private final Database database;
    private final Contacts contacts;
    private final Interactions interactions;
    private final FollowUps followUps;
    private final Clock clock;

    Today(Database database, Contacts contacts, Interactions interactions, FollowUps followUps, Clock clock) {
        this.database = database;
        this.contacts = contacts;
        this.interactions = interactions;
        this.followUps = followUps;
        this.clock = clock;
    }

    /**
     * What there is to see.
     *
     * @param suggestions in the order of their weight
     * @param waiting how many more are due than are shown
     * @param coming what the coming two weeks bring, by day
     * @param answered how many were answered today
     * @param nobodyYet whether the account has no contacts at all
     */
    record Choice(
            LocalDate day,
            List<Suggestion> suggestions,
            int waiting,
            List<Coming> coming,
            int answered,
            boolean nobodyYet) {}

    /** Something of the coming two weeks. */
    record Coming(LocalDate day, Contact contact, Kind kind, String what) {
        enum Kind {
            MY_PROMISE,
            THEIR_PROMISE,
            FOLLOW_UP,
            BIRTHDAY
        }
    }

    /** What the queries found, before it is chosen from. */
    private record Found(
            List<UUID> commitments,
            List<UUID> followUps,
            List<MonthDay> birthdays,
            List<UUID> unannotated,
            List<Dated> commitmentsToCome,
            List<Dated> followUpsToCome,
            Map<String, Integer> answered,
            boolean nobodyYet) {

        Stream<UUID> people() {
            return Stream.of(birthdays.stream().map(MonthDay::contact), unannotated.stream())
                    .flatMap(all -> all);
        }

        /** How many things are due. */
        int due(Map<String, LocalDate> keptOn, LocalDate day) {
            long soon = birthdays.stream()
                    .filter(one -> isSoon(keptOn.get(one.monthDay()), day))
                    .count();
            return commitments.size() + followUps.size() + (int) soon;
        }

        /** Of each sort what may be among so many things, as the weightiest of the sort come first. */
        Found fewer(int limit, Map<UUID, Commitment> promises, Map<String, LocalDate> keptOn, LocalDate day) {
            List<Commitment> all = present(commitments, promises);
            return new Found(
                    Stream.concat(
                                    all.stream().filter(Commitment::byMe).limit(limit),
                                    all.stream().filter(one -> !one.byMe()).limit(limit))
                            .map(Commitment::id)
                            .toList(),
                    first(followUps, limit),
                    Stream.concat(
                                    birthdays.stream()
                                            .filter(one -> isSoon(keptOn.get(one.monthDay()), day))
                                            .limit(limit),
                                    birthdays.stream()
                                            .filter(one -> !isSoon(keptOn.get(one.monthDay()), day))
                                            .limit(MOST_COMING))
                            .toList(),
                    unannotated,
                    commitmentsToCome,
                    followUpsToCome,
                    answered,
                    nobodyYet);
        }

        int answeredTotal() {
            return answered.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** What the account shall see today; all that is due, up to a bound, when it asks for more. */
    Choice choose(Account account, boolean more) {
        ZoneId zone = account.zone();
        LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
        Map<String, LocalDate> keptOn = Birthdays.kept(day, day.plusDays(COMING_DAYS));
        Found found =
                database.readTogether(sql -> find(new TodayReader(sql, account.id()), account, day, keptOn.keySet()));

        Map<UUID, Commitment> promises = interactions.findCommitments(
                account.id(), TodayReader.both(found.commitments(), ids(found.commitmentsToCome())));
        Map<UUID, FollowUp> reminders =
                followUps.find(account.id(), TodayReader.both(found.followUps(), ids(found.followUpsToCome())));
        int limit = more ? MOST : account.dailyLimit();
        int dueAtAll = found.due(keptOn, day);
        found = found.fewer(limit, promises, keptOn, day);
        Set<UUID> people = people(found, promises, reminders);
        Map<UUID, Contact> known = contacts.find(account.id(), people);
        Evidences evidence =
                evidence(account, zone, present(found.commitments(), promises), people, found.unannotated());

        List<Suggestion> due = due(found, promises, reminders, known, evidence, keptOn, day);
        List<Suggestion> shown = new ArrayList<>(first(due, limit));
        present(found.unannotated(), known).stream()
                .limit(whoFits(found, shown.size(), account.dailyLimit()))
                .forEach(one -> shown.add(new Unannotated(one, evidence.ofUnannotated(one))));
        return new Choice(
                day,
                shown,
                Math.max(0, dueAtAll - limit),
                coming(found, promises, reminders, known, keptOn, day),
                found.answeredTotal(),
                found.nobodyYet());
    }

    private static List<Suggestion> due(
            Found found,
            Map<UUID, Commitment> promises,
            Map<UUID, FollowUp> reminders,
            Map<UUID, Contact> known,
            Evidences evidence,
            Map<String, LocalDate> keptOn,
            LocalDate day) {
        List<Suggestion> due = new ArrayList<>();
        present(found.commitments(), promises)
                .forEach(one -> due.add(new Promise(known.get(one.contact()), one, evidence.of(one))));
        present(found.followUps(), reminders)
                .forEach(one -> due.add(new Reminder(known.get(one.contact()), one, evidence.of(one))));
        for (MonthDay one : found.birthdays()) {
            LocalDate on = keptOn.get(one.monthDay());
            Contact contact = known.get(one.contact());
            if (contact != null && !on.isAfter(day.plusDays(BIRTHDAY_DAYS))) {
                Birthdays.of(contact)
                        .ifPresent(
                                date -> due.add(new Birthday(contact, on, date, evidence.ofBirthday(contact, date))));
            }
        }
        due.sort(Comparator.comparingInt(one -> weight(one, day)));
        return due;
    }

    private static List<Coming> coming(
            Found found,
            Map<UUID, Commitment> promises,
            Map<UUID, FollowUp> reminders,
            Map<UUID, Contact> known,
            Map<String, LocalDate> keptOn,
            LocalDate day) {
        List<Coming> coming = new ArrayList<>();
        present(ids(found.commitmentsToCome()), promises)
                .forEach(one -> coming.add(new Coming(
                        Objects.requireNonNull(one.dueOn()),
                        known.get(one.contact()),
                        one.byMe() ? Coming.Kind.MY_PROMISE : Coming.Kind.THEIR_PROMISE,
                        one.text())));
        present(ids(found.followUpsToCome()), reminders)
                .forEach(one -> coming.add(
                        new Coming(one.dueOn(), known.get(one.contact()), Coming.Kind.FOLLOW_UP, one.reason())));
        for (MonthDay one : found.birthdays()) {
            LocalDate on = keptOn.get(one.monthDay());
            if (on.isAfter(day.plusDays(BIRTHDAY_DAYS)) && known.containsKey(one.contact())) {
                coming.add(new Coming(on, known.get(one.contact()), Coming.Kind.BIRTHDAY, ""));
            }
        }
        return coming.stream()
                .sorted(Comparator.comparing(Coming::day))
                .limit(MOST_COMING)
                .toList();
    }

    /** Those that are still there: another request may have removed some between two queries. */
    private static <T> List<T> present(List<UUID> ids, Map<UUID, T> things) {
        return ids.stream().map(things::get).filter(Objects::nonNull).toList();
    }

    /** Only those whom the page will name: their cards and what was talked about last cost more than all the rest. */
    private static Set<UUID> people(Found found, Map<UUID, Commitment> promises, Map<UUID, FollowUp> reminders) {
        Set<UUID> people = new LinkedHashSet<>(found.people().toList());
        present(TodayReader.both(found.commitments(), ids(found.commitmentsToCome())), promises)
                .forEach(one -> people.add(one.contact()));
        present(TodayReader.both(found.followUps(), ids(found.followUpsToCome())), reminders)
                .forEach(one -> people.add(one.contact()));
        return people;
    }

    private Found find(TodayReader reader, Account account, LocalDate day, Collection<String> birthdays) {
        ZoneId zone = account.zone();
        Instant midnight = day.atStartOfDay(zone).toInstant();
        LocalDate until = day.plusDays(COMING_DAYS);
        List<UUID> commitments = reader.commitmentsDue(
                day, day.minusDays(UNDATED_RESTS_DAYS).atStartOfDay(zone).toInstant(), MOST);
        List<UUID> followUps = reader.followUpsDue(day, MOST);
        boolean full = commitments.size() + followUps.size() >= account.dailyLimit();
        return new Found(
                commitments,
                followUps,
                reader.birthdays(birthdays, day, MOST),
                full ? List.of() : ofToday(reader.unannotated(day, WHO_POOL), day),
                reader.commitmentsBetween(day, until, MOST_COMING),
                reader.followUpsBetween(day, until, MOST_COMING),
                reader.answeredSince(midnight),
                reader.nobodyYet());
    }

    /**
     * Three of the most promising, other ones each day. The order depends on the day and the id alone, so that the
     * others stay when one of them is answered.
     */
    private static List<UUID> ofToday(List<UUID> pool, LocalDate day) {
        return pool.stream()
                .sorted(Comparator.comparingLong((UUID id) -> mixed(id, day)).thenComparing(id -> id))
                .limit(WHO_A_DAY)
                .toList();
    }

    private static long mixed(UUID id, LocalDate day) {
        long mix = (id.getLeastSignificantBits() ^ day.toEpochDay() * 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
        return mix ^ mix >>> 31;
    }

    private static int whoFits(Found found, int shown, int dailyLimit) {
        int left = dailyLimit - shown - found.answeredTotal();
        int ofThree = WHO_A_DAY - found.answered().getOrDefault(Replies.ANSWERED_WHO, 0);
        return Math.max(0, Math.min(left, ofThree));
    }

    private static boolean isSoon(LocalDate birthday, LocalDate day) {
        return !birthday.isAfter(day.plusDays(BIRTHDAY_DAYS));
    }

    private static <T> List<T> first(List<T> all, int limit) {
        return all.subList(0, Math.min(limit, all.size()));
    }

    private static int weight(Suggestion suggestion, LocalDate day) {
        return switch (suggestion) {
            case Promise promise when promise.commitment().byMe() -> 0;
            case Birthday birthday when birthday.on().equals(day) -> 1;
            case Promise promise -> 2;
            case Reminder reminder -> 3;
            case Birthday birthday -> 4;
            case Unannotated who -> 5;
        };
    }

    private Evidences evidence(
            Account account,
            ZoneId zone,
            Collection<Commitment> promises,
            Collection<UUID> people,
            Collection<UUID> unannotated) {
        Map<UUID, UUID> last = database.read(sql -> new TodayReader(sql, account.id()).lastInteractions(people));
        Set<UUID> told = new LinkedHashSet<>(last.values());
        promises.stream().map(Commitment::interaction).filter(Objects::nonNull).forEach(told::add);
        Map<UUID, Interaction> heard = interactions.find(account.id(), told);
        Map<UUID, String> files = unannotated.isEmpty()
                ? Map.of()
                : database.read(sql -> new TodayReader(sql, account.id()).files(unannotated));
        return new Evidences(zone, heard, last, files);
    }

    private static List<UUID> ids(List<Dated> dated) {
        return dated.stream().map(Dated::id).toList();
    }

    /** Gathers for each suggestion what it stands on. */
    private record Evidences(ZoneId zone, Map<UUID, Interaction> heard, Map<UUID, UUID> last, Map<UUID, String> files) {

        List<Evidence> of(Commitment promise) {
            Interaction where = promise.interaction() == null ? null : heard.get(promise.interaction());
            List<Evidence> all = new ArrayList<>();
            all.add(where == null ? new Evidence.WrittenDown(on(promise.createdAt())) : new Evidence.Noted(where));
            talk(promise.contact())
                    .filter(talk -> !talk.interaction().equals(where))
                    .forEach(all::add);
            return all;
        }

        List<Evidence> of(FollowUp followUp) {
            return Stream.concat(
                            Stream.<Evidence>of(new Evidence.WrittenDown(on(followUp.createdAt()))),
                            talk(followUp.contact()))
                    .toList();
        }

        List<Evidence> ofBirthday(Contact contact, PartialDate date) {
            return Stream.concat(Stream.<Evidence>of(new Evidence.OnTheCard(date)), talk(contact.id()))
                    .toList();
        }

        List<Evidence> ofUnannotated(Contact contact) {
            List<Evidence> all = new ArrayList<>();
            all.add(new Evidence.Came(on(contact.createdAt()), files.getOrDefault(contact.id(), "")));
            if (contact.metOn() != null) {
                all.add(new Evidence.Connected(contact.metOn()));
            }
            return all;
        }

        private Stream<Evidence.LastTalk> talk(UUID contact) {
            Interaction talk = heard.get(last.getOrDefault(contact, contact));
            return talk == null ? Stream.empty() : Stream.of(new Evidence.LastTalk(talk));
        }

        private LocalDate on(Instant at) {
            return LocalDate.ofInstant(at, zone);
        }
    }
}
