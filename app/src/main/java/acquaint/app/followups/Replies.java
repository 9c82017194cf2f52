package acquaint.app.followups;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contacts;
import acquaint.app.followups.FollowUp.Status;
import acquaint.app.interactions.Commitment;
import acquaint.app.interactions.Interaction;
import acquaint.app.interactions.Interactions;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Changes;
import acquaint.app.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what the user's {@link Reply} to a suggestion means, as one action. */
@Component
class Replies {

    /** The kind of the actions that answer a suggestion; Today counts them. */
    static final String ANSWERED = "answer";

    /** The kind of those that answer "who was that again?". */
    static final String ANSWERED_WHO = "answer-who";

    private static final int SILENT_DAYS = 30;
    private static final int WHO_RESTS_DAYS = 90;

    private final ChangeLog changes;
    private final Contacts contacts;
    private final Interactions interactions;
    private final FollowUps followUps;
    private final AnswerStore answers;
    private final Clock clock;

    Replies(
            ChangeLog changes,
            Contacts contacts,
            Interactions interactions,
            FollowUps followUps,
            AnswerStore answers,
            Clock clock) {
        this.changes = changes;
        this.contacts = contacts;
        this.interactions = interactions;
        this.followUps = followUps;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * To a promise.
     *
     * @param until the day to snooze to; only of use with {@link Reply#SNOOZE}
     */
    UUID toPromise(Account account, UUID id, Reply reply, LocalDate until) {
        Commitment promise = interactions.commitment(account.id(), id);
        LocalDate today = today(account);
        Instant now = clock.instant();
        String what = promise.text();
        return switch (reply) {
            case DONE -> keep(account, promise.closed(Commitment.Status.DONE, now), "Done: " + what);
            case SNOOZE -> keep(account, promise.snoozed(until), "Comes back " + Days.said(until, today) + ": " + what);
            case SKIP ->
                keep(
                        account,
                        promise.snoozed(today.plusDays(SILENT_DAYS)),
                        "Still open, but quiet for a month: " + what);
            case NEVER -> keep(account, promise.closed(Commitment.Status.DROPPED, now), "Dropped: " + what);
        };
    }

    private UUID keep(Account account, Commitment promise, String summary) {
        return act(account, ANSWERED, summary, act -> act.put(interactions.commitments(), promise));
    }

    /** To a follow-up. */
    UUID toFollowUp(Account account, UUID id, Reply reply, LocalDate until) {
        FollowUp followUp = followUps.get(account.id(), id);
        Instant now = clock.instant();
        String what = followUp.reason();
        return switch (reply) {
            case DONE -> keep(account, List.of(followUp.closed(Status.DONE, now)), "Done: " + what);
            case SNOOZE ->
                keep(
                        account,
                        List.of(followUp.on(until)),
                        "Comes back " + Days.said(until, today(account)) + ": " + what);
            case SKIP -> keep(account, List.of(followUp.closed(Status.SKIPPED, now)), "Skipped: " + what);
            case NEVER ->
                keep(
                        account,
                        followUps.open(account.id(), followUp.contact()).stream()
                                .map(one -> one.closed(Status.SKIPPED, now))
                                .toList(),
                        "No more reminders about " + name(account, followUp.contact()));
        };
    }

    private UUID keep(Account account, List<FollowUp> changed, String summary) {
        return act(account, ANSWERED, summary, act -> act.putAll(followUps.store(), changed));
    }

    /** To a contact's birthday. */
    UUID toBirthday(Account account, UUID id, Reply reply, LocalDate until) {
        Contact contact = contacts.get(account.id(), id);
        String name = contact.shortName();
        LocalDate over = Birthdays.next(contact, today(account))
                .map(day -> day.plusDays(1))
                .orElse(today(account).plusDays(1));
        return switch (reply) {
            case DONE ->
                act(account, ANSWERED, "Noted: you wished " + name + " a happy birthday", act -> {
                    act.put(interactions.store(), wishes(id));
                    rest(act, id, Answer.BIRTHDAY, over);
                });
            case SNOOZE ->
                rest(
                        account,
                        id,
                        Answer.BIRTHDAY,
                        until,
                        name + "’s birthday comes back " + Days.said(until, today(account)));
            case SKIP -> rest(account, id, Answer.BIRTHDAY, over, "Not this year: " + name + "’s birthday");
            case NEVER -> rest(account, id, Answer.BIRTHDAY, null, "No more birthdays of " + name + " on Today");
        };
    }

    private Interaction wishes(UUID contact) {
        return new Interaction(
                Ids.next(),
                Interaction.Kind.MESSAGE,
                Interaction.Direction.FROM_ME,
                clock.instant(),
                "Birthday wishes.",
                "",
                Interaction.Balance.UNKNOWN,
                List.of(Interaction.Participant.of(contact)),
                clock.instant());
    }

    /** To "who was that again?", but for a line about them, which {@link #line} takes. */
    UUID toWho(Account account, UUID id, Reply reply, LocalDate until) {
        String name = contacts.get(account.id(), id).name().display();
        LocalDate today = today(account);
        return switch (reply) {
            case SNOOZE -> rest(account, id, Answer.WHO, until, name + " comes back " + Days.said(until, today));
            case DONE, SKIP -> rest(account, id, Answer.WHO, today.plusDays(WHO_RESTS_DAYS), "Not now: " + name);
            case NEVER -> rest(account, id, Answer.WHO, null, "Will not ask about " + name + " again");
        };
    }

    /** Notes how the account and somebody met. */
    UUID line(Account account, UUID id, String howMet) {
        Contact contact = contacts.get(account.id(), id);
        return act(
                account,
                ANSWERED_WHO,
                "Noted how you met " + contact.name().display(),
                act -> act.put(contacts.store(), withHowMet(contact, howMet)));
    }

    private static Contact withHowMet(Contact one, String howMet) {
        return new Contact(
                one.id(),
                one.name(),
                one.pronouns(),
                one.affiliations(),
                one.channels(),
                one.places(),
                one.dates(),
                one.tags(),
                howMet,
                one.metOn(),
                one.note(),
                one.photo(),
                one.vcardUid(),
                one.vcardExtra(),
                one.createdAt(),
                one.trashedAt());
    }

    private UUID rest(Account account, UUID contact, String suggestion, @Nullable LocalDate until, String summary) {
        String kind = suggestion.equals(Answer.WHO) ? ANSWERED_WHO : ANSWERED;
        return act(account, kind, summary, act -> rest(act, contact, suggestion, until));
    }

    private void rest(Changes act, UUID contact, String suggestion, @Nullable LocalDate until) {
        act.put(answers, new Answer(Ids.next(), contact, suggestion, until, act.at()));
    }

    private UUID act(Account account, String kind, String summary, Consumer<Changes> work) {
        String sentence =
                summary.endsWith(".") || summary.endsWith("!") || summary.endsWith("?") ? summary : summary + ".";
        return changes.act(account.id(), kind, sentence, work);
    }

    private String name(Account account, UUID contact) {
        return contacts.get(account.id(), contact).name().display();
    }

    private LocalDate today(Account account) {
        return LocalDate.ofInstant(clock.instant(), account.zone());
    }
}
