package acquaint.app.followups;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.accounts.Accounts;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contact.ImportantDate;
import acquaint.app.contacts.ContactQuery;
import acquaint.app.contacts.ContactRow;
import acquaint.app.contacts.Contacts;
import acquaint.app.followups.Suggestion.Birthday;
import acquaint.app.followups.Suggestion.Evidence;
import acquaint.app.followups.Suggestion.Promise;
import acquaint.app.followups.Suggestion.Reminder;
import acquaint.app.followups.Suggestion.Unannotated;
import acquaint.app.interactions.Commitment;
import acquaint.app.interactions.Interaction;
import acquaint.app.interactions.Interaction.Participant;
import acquaint.app.interactions.Interactions;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Ids;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Db.class)
class TodayTest {

    @Parameter
    Db db;

    private App app;
    private Account account;
    private Contacts contacts;
    private Interactions interactions;
    private Today today;
    private Replies replies;
    private Instant start;

    @BeforeEach
    void start() {
        app = db.app();
        start = app.clock().instant();
        account = app.newAccount();
        contacts = app.get(Contacts.class);
        interactions = app.get(Interactions.class);
        today = app.get(Today.class);
        replies = app.get(Replies.class);
    }

    @AfterEach
    void turnTheClockBack() {
        app.clock().set(start);
    }

    @Test
    void aPromiseComesUpOnItsDayWithTheNoteItWasMadeIn() {
        Contact mina = annotated("Mina Rahimi", List.of());
        Interaction talk = talk(mina, "She rebuilds their backups.");
        promise(mina, talk.id(), true, day().plusDays(1));
        assertThat(suggestions()).isEmpty();
        assertThat(today.choose(account, false).coming()).hasSize(1);

        tomorrow();
        assertThat(suggestions()).singleElement().isInstanceOfSatisfying(Promise.class, promise -> assertThat(
                        promise.evidence())
                .first()
                .isEqualTo(new Evidence.Noted(talk)));

        interactions.remove(account.id(), talk.id());
        assertThat(suggestions()).singleElement().satisfies(one -> assertThat(one.evidence())
                .noneMatch(Evidence.Noted.class::isInstance));
    }

    @Test
    void eachReplyToAPromiseMeansSomethingElseAndCanBeUndone() {
        Contact mina = annotated("Mina Rahimi", List.of());
        UUID promise = promise(mina, null, true, day());
        for (Reply reply : Reply.values()) {
            UUID action = replies.toPromise(account, promise, reply, day().plusDays(3));
            assertThat(suggestions()).as("%s", reply).isEmpty();
            Commitment now = interactions.commitment(account.id(), promise);
            assertThat(now.status())
                    .as("%s", reply)
                    .isEqualTo(
                            switch (reply) {
                                case DONE -> Commitment.Status.DONE;
                                case NEVER -> Commitment.Status.DROPPED;
                                case SNOOZE, SKIP -> Commitment.Status.OPEN;
                            });
            app.get(ChangeLog.class).undo(account.id(), action);
            assertThat(suggestions()).as("after undoing %s", reply).hasSize(1);
        }
    }

    @Test
    void aSnoozedThingComesBackOnItsDayAndNotBefore() {
        Contact mina = annotated("Mina Rahimi", List.of());
        UUID promise = promise(mina, null, false, day());
        UUID followUp = remind(mina, "ask about the move", day());
        replies.toPromise(account, promise, Reply.SNOOZE, day().plusDays(2));
        replies.toFollowUp(account, followUp, Reply.SNOOZE, day().plusDays(2));
        tomorrow();
        assertThat(suggestions()).isEmpty();
        tomorrow();
        assertThat(suggestions()).hasSize(2);
    }

    @Test
    void notAnyMoreEndsAllRemindersAboutThePerson() {
        Contact mina = annotated("Mina Rahimi", List.of());
        UUID first = remind(mina, "ask about the move", day());
        remind(mina, "send the book", day().plusDays(3));
        replies.toFollowUp(account, first, Reply.NEVER, day());
        assertThat(app.get(FollowUps.class).open(account.id(), mina.id())).isEmpty();
    }

    @Test
    void whatWasAnsweredAboutSomebodyGoesAndComesBackWithThem() {
        UUID mina = Ids.next();
        UUID added = contacts.save(account.id(), Contact.named(mina, PersonName.of("Mina Rahimi"), start), "Added.");
        replies.toWho(account, mina, Reply.NEVER, day());
        ChangeLog changes = app.get(ChangeLog.class);
        UUID undone = changes.undo(account.id(), added).action();
        assertThat(contacts.find(account.id(), mina)).isEmpty();
        changes.undo(account.id(), undone);
        assertThat(contacts.find(account.id(), mina)).isPresent();
        assertThat(suggestions()).isEmpty();
    }

    @Test
    void aBirthdayComesUpAWeekAheadAndOnceAYear() {
        Contact mina = annotated("Mina Rahimi", List.of(birthday(PartialDate.ofDay(11, 5))));
        assertThat(suggestions()).singleElement().isInstanceOfSatisfying(Birthday.class, one -> assertThat(one.on())
                .isEqualTo(LocalDate.of(2026, 11, 5)));
        replies.toBirthday(account, mina.id(), Reply.DONE, day());
        assertThat(app.get(Contacts.class).list(account.id(), ContactQuery.everybody(1)))
                .singleElement()
                .extracting(ContactRow::interactions)
                .isEqualTo(1);
        assertThat(suggestions()).isEmpty();
        app.clock().set(Instant.parse("2026-11-05T12:00:00Z"));
        assertThat(suggestions()).isEmpty();
        app.clock().set(Instant.parse("2027-11-01T12:00:00Z"));
        assertThat(suggestions()).hasSize(1);
        replies.toBirthday(account, mina.id(), Reply.NEVER, day());
        app.clock().set(Instant.parse("2028-11-01T12:00:00Z"));
        assertThat(suggestions()).isEmpty();
    }

    @Test
    void aBirthdayGoesWithTheDateOnTheCard() {
        Contact mina = annotated("Mina Rahimi", List.of(birthday(PartialDate.of(1980, 11, 5))));
        assertThat(suggestions()).hasSize(1);
        contacts.save(account.id(), annotatedCard(mina.id(), "Mina Rahimi", List.of()), "Removed the birthday.");
        assertThat(suggestions()).isEmpty();
    }

    @Test
    void aBirthdayOnTheLeapDayIsKeptTheDayBeforeInOtherYears() {
        annotated("Leap Day", List.of(birthday(PartialDate.ofDay(2, 29))));
        app.clock().set(Instant.parse("2027-02-28T12:00:00Z"));
        assertThat(suggestions()).hasSize(1);
        app.clock().set(Instant.parse("2027-03-01T12:00:00Z"));
        assertThat(suggestions()).isEmpty();
        app.clock().set(Instant.parse("2028-02-29T12:00:00Z"));
        assertThat(suggestions()).singleElement().isInstanceOfSatisfying(Birthday.class, one -> assertThat(one.on())
                .isEqualTo(LocalDate.of(2028, 2, 29)));
    }

    @Test
    void birthdaysAfterTheTurnOfTheYearComeAfterThoseBefore() {
        app.clock().set(Instant.parse("2026-12-29T12:00:00Z"));
        annotated("January", List.of(birthday(PartialDate.ofDay(1, 2))));
        annotated("December", List.of(birthday(PartialDate.ofDay(12, 30))));
        assertThat(suggestions().stream().map(one -> one.contact().name().display()))
                .containsExactly("December", "January");
    }

    @Test
    void threePeopleWithoutANoteADayAndNoFourthAfterAnAnswer() {
        for (int i = 0; i < 12; i++) {
            add(Contact.named(
                    Ids.next(), PersonName.of("Stranger " + i), app.clock().instant()));
        }
        List<UUID> first = people();
        assertThat(first).hasSize(3);
        assertThat(people()).isEqualTo(first);

        replies.line(account, first.getFirst(), "At Data Evening");
        assertThat(people()).isEqualTo(first.subList(1, 3));
        replies.toWho(account, first.get(1), Reply.NEVER, day());
        assertThat(people()).isEqualTo(first.subList(2, 3));

        tomorrow();
        assertThat(people()).hasSize(3).doesNotContain(first.get(0), first.get(1));
    }

    @Test
    void neverMoreThanTheAccountWantsAndWhatSomebodyWaitsForFirst() {
        app.get(Accounts.class).change(account.id(), account.name(), account.zone(), account.country(), 3);
        account = app.get(Accounts.class).find(account.id()).orElseThrow();
        Contact mina = annotated("Mina Rahimi", List.of(birthday(PartialDate.ofDay(11, 6))));
        remind(mina, "ask about the move", day());
        promise(mina, null, false, day());
        promise(mina, null, true, day());
        add(Contact.named(Ids.next(), PersonName.of("Stranger"), app.clock().instant()));

        Today.Choice choice = today.choose(account, false);
        assertThat(choice.suggestions()).hasSize(3);
        assertThat(choice.suggestions().get(0)).isInstanceOfSatisfying(Promise.class, one -> assertThat(
                        one.commitment().byMe())
                .isTrue());
        assertThat(choice.suggestions().get(2)).isInstanceOf(Reminder.class);
        assertThat(choice.waiting()).isEqualTo(1);
    }

    @Test
    void peopleInTheTrashAreLeftAlone() {
        Contact mina = annotated("Mina Rahimi", List.of(birthday(PartialDate.ofDay(11, 2))));
        promise(mina, null, true, day());
        remind(mina, "ask about the move", day());
        contacts.trash(account.id(), List.of(mina.id()));
        assertThat(suggestions()).isEmpty();
    }

    @Test
    void theDayIsTheAccountsOwn() {
        Account far = app.get(Accounts.class)
                .add(
                        "Aroha",
                        UUID.randomUUID() + "@mail.example",
                        "correct horse",
                        java.time.ZoneId.of("Pacific/Auckland"),
                        "NZ");
        account = far;
        Contact mina = annotated("Mina Rahimi", List.of());
        promise(mina, null, true, LocalDate.of(2026, 11, 3));
        assertThat(suggestions()).as("noon in UTC is the next day in Auckland").hasSize(1);
    }

    @Test
    void anotherAccountsThingsAreNotThere() {
        Contact mina = annotated("Mina Rahimi", List.of());
        UUID promise = promise(mina, null, true, day());
        Account other = app.newAccount();
        assertThat(today.choose(other, true).suggestions()).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> replies.toPromise(other, promise, Reply.DONE, day()))
                .isInstanceOf(acquaint.app.platform.NotFound.class);
    }

    private List<Suggestion> suggestions() {
        return today.choose(account, false).suggestions();
    }

    private List<UUID> people() {
        return suggestions().stream()
                .filter(Unannotated.class::isInstance)
                .map(Suggestion::subject)
                .toList();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(app.clock().instant(), account.zone());
    }

    private void tomorrow() {
        app.clock().forward(Duration.ofDays(1));
    }

    private static ImportantDate birthday(PartialDate date) {
        return new ImportantDate(acquaint.formats.ImportantDate.Kind.BIRTHDAY, "", date);
    }

    private Contact annotated(String name, List<ImportantDate> dates) {
        return add(annotatedCard(Ids.next(), name, dates));
    }

    private Contact annotatedCard(UUID id, String name, List<ImportantDate> dates) {
        return new Contact(
                id,
                PersonName.of(name),
                "she/her",
                List.of(),
                List.of(),
                List.of(),
                dates,
                List.of(),
                "At Data Evening",
                null,
                "",
                null,
                "",
                List.of(),
                app.clock().instant(),
                null);
    }

    private Contact add(Contact contact) {
        contacts.save(account.id(), contact, "Added " + contact.name().display() + ".");
        return contact;
    }

    private Interaction talk(Contact with, String note) {
        Interaction talk = new Interaction(
                Ids.next(),
                Interaction.Kind.CONVERSATION,
                Interaction.Direction.BOTH,
                app.clock().instant(),
                note,
                "Data Evening",
                Interaction.Balance.UNKNOWN,
                List.of(Participant.of(with.id())),
                app.clock().instant());
        interactions.note(account.id(), talk, List.of(), "Noted.");
        return talk;
    }

    private UUID promise(Contact with, UUID interaction, boolean byMe, LocalDate due) {
        UUID id = Ids.next();
        interactions.save(
                account.id(),
                new Commitment(
                        id,
                        interaction,
                        with.id(),
                        byMe,
                        "send the slides",
                        due,
                        Commitment.Status.OPEN,
                        null,
                        app.clock().instant(),
                        null),
                "Promised.");
        return id;
    }

    private UUID remind(Contact about, String reason, LocalDate on) {
        UUID id = Ids.next();
        app.get(FollowUps.class)
                .save(
                        account.id(),
                        new FollowUp(
                                id,
                                about.id(),
                                reason,
                                on,
                                FollowUp.Status.OPEN,
                                app.clock().instant(),
                                null),
                        "Reminded.");
        return id;
    }
}
