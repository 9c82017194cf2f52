package acquaint.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import acquaint.app.App;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.followups.FollowUp;
import acquaint.app.followups.FollowUps;
import acquaint.app.imports.Choice;
import acquaint.app.imports.ImportRows.Summary;
import acquaint.app.imports.Imports;
import acquaint.app.interactions.Commitment;
import acquaint.app.interactions.Interaction;
import acquaint.app.interactions.Interaction.Participant;
import acquaint.app.interactions.Interactions;
import acquaint.app.platform.Action;
import acquaint.app.platform.Actions;
import acquaint.app.platform.CannotUndo;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Database;
import acquaint.app.platform.Ids;
import acquaint.app.safekeeping.Verification;
import acquaint.formats.PersonName;
import acquaint.formats.Source;
import acquaint.tables.DefaultSchema;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of somebody thirty days after they were put into the trash. */
@ParameterizedClass
@EnumSource(Db.class)
class GoneForGoodTest {

    @Parameter
    Db db;

    private App app;
    private String url;
    private Account account;
    private Contacts contacts;
    private Interactions interactions;
    private ChangeLog changes;
    private Instant now;

    @BeforeEach
    void start() {
        url = db.freshUrl();
        app = App.start("--acquaint.database-url=" + url);
        account = app.newAccount();
        contacts = app.get(Contacts.class);
        interactions = app.get(Interactions.class);
        changes = app.get(ChangeLog.class);
        now = app.clock().instant();
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void nothingSaysTheirNameAnyMore() {
        Summary file = app.get(Imports.class)
                .stage(account, source("FN:Mina Rahimi\r\nEMAIL:rahimi@nordlys.example\r\nNOTE:Rahimi is kind\r\n"));
        app.get(Imports.class).commit(account, file.file().id(), Choice.ALL);
        UUID mina = contacts.list(account.id(), ContactQuery.everybody(1))
                .getFirst()
                .id();
        UUID tagged = contacts.tag(account.id(), List.of(mina), "data");
        changes.undo(account.id(), tagged);
        UUID talk = note("Rahimi rebuilds their backups.", Participant.of(mina));
        interactions.save(account.id(), promise(mina, talk), "Promised Rahimi the slides.");
        UUID removed = note("Rahimi again.", Participant.of(mina));
        interactions.remove(account.id(), removed);
        app.get(FollowUps.class)
                .save(
                        account.id(),
                        new FollowUp(
                                Ids.next(),
                                mina,
                                "ask Rahimi",
                                LocalDate.of(2026, 12, 1),
                                FollowUp.Status.OPEN,
                                now,
                                null),
                        "Will ask Rahimi.");
        assertThat(whereStands("rahimi")).contains("contact", "change_log", "action", "source_record");

        goes(mina);
        assertThat(whereStands("rahimi")).isEmpty();
        assertThat(app.get(Search.class).find(account, "rahimi", 10)).isEmpty();
        assertWhole();
    }

    @Test
    void aNoteWithNobodyElseGoesAndOneWithOthersKeepsTheName() {
        UUID mina = person("Mina Rahimi");
        UUID jose = person("José Núñez");
        UUID alone = note("Tea.", Participant.of(mina));
        UUID together = note("Lunch.", Participant.of(mina), Participant.of(jose));
        UUID withAName = note("Walk.", Participant.of(mina), Participant.mentioned("Petra Novák"));
        goes(mina);
        assertThat(interactions.find(account.id(), List.of(alone, together, withAName)))
                .containsOnlyKeys(together, withAName);
        assertThat(interactions.find(account.id(), together).orElseThrow().participants())
                .containsExactly(new Participant(null, "Mina Rahimi", true), Participant.of(jose));
        assertThat(contacts.list(account.id(), ContactQuery.everybody(1)))
                .singleElement()
                .extracting(ContactRow::interactions)
                .isEqualTo(1);
        assertWhole();
    }

    @Test
    void whatWasDoneWithOthersCanStillBeUndone() {
        UUID mina = person("Mina Rahimi");
        UUID jose = person("José Núñez");
        UUID tagged = contacts.tag(account.id(), List.of(mina, jose), "data");
        UUID together = note("Lunch.", Participant.of(mina), Participant.of(jose));
        Interaction lunch = interactions.find(account.id(), together).orElseThrow();
        UUID edited = interactions.note(
                account.id(),
                new Interaction(
                        lunch.id(),
                        lunch.kind(),
                        lunch.direction(),
                        lunch.happenedAt(),
                        "Dinner.",
                        "",
                        lunch.balance(),
                        lunch.participants(),
                        lunch.createdAt()),
                List.of(),
                "Changed the note.");
        goes(mina);
        changes.undo(account.id(), tagged);
        assertThat(contacts.get(account.id(), jose).tags()).isEmpty();
        assertThat(contacts.find(account.id(), mina)).isEmpty();
        changes.undo(account.id(), edited);
        Interaction undone = interactions.find(account.id(), together).orElseThrow();
        assertThat(undone.note()).isEqualTo("Lunch.");
        assertThat(undone.contacts()).containsExactly(jose);
        assertWhole();
    }

    @Test
    void theGoingIsInTheLogAndCannotBeTakenBack() {
        UUID mina = person("Mina Rahimi");
        goes(mina);
        List<Action> actions = app.get(Actions.class).latest(account.id(), null, 10);
        assertThat(actions)
                .extracting(Action::summary)
                .containsExactly(
                        "After 30 days in the trash, one person went for good.",
                        "Something about people who are gone for good.",
                        "Something about people who are gone for good.");
        assertThat(actions).noneMatch(Action::undoable);
        for (Action action : actions) {
            assertThatThrownBy(() -> changes.undo(account.id(), action.id()))
                    .isInstanceOf(CannotUndo.class)
                    .hasMessageContaining("for good");
        }
        assertThat(contacts.find(account.id(), mina)).isEmpty();
    }

    @Test
    void theirPictureGoesToo() {
        UUID mina = person("Mina Rahimi");
        String photo = app.get(Pictures.class).keep(account.id(), PicturesTest.picture(40, 30, "png"));
        Contact card = contacts.get(account.id(), mina);
        contacts.save(account.id(), PictureCleaningTest.withPhoto(card, photo), "Photo.");
        goes(mina);
        assertThat(app.get(Pictures.class).find(account.id(), photo)).isEmpty();
    }

    @Test
    void theSameFileBringsThemAsNewAgain() {
        Imports imports = app.get(Imports.class);
        Summary file = imports.stage(account, source("UID:u1\r\nFN:Mina Rahimi\r\n"));
        imports.commit(account, file.file().id(), Choice.ALL);
        goes(contacts.list(account.id(), ContactQuery.everybody(1)).getFirst().id());
        Summary again = imports.stage(account, source("UID:u1\r\nFN:Mina Rahimi\r\n"));
        imports.commit(account, again.file().id(), Choice.ALL);
        assertThat(contacts.list(account.id(), ContactQuery.everybody(2)))
                .extracting(ContactRow::name)
                .containsExactly("Mina Rahimi");
        assertWhole();
    }

    private void goes(UUID... ids) {
        contacts.trash(account.id(), List.of(ids));
        app.get(Trash.class).run(now.plus(Duration.ofDays(30)));
        assertThat(contacts.find(account.id(), List.of(ids))).isEmpty();
    }

    private void assertWhole() {
        Verification.Report report =
                app.get(Database.class).file().map(Verification::of).orElseGet(() -> Verification.of(url));
        assertThat(report.findings()).isEmpty();
    }

    /** The tables in which a word stands anywhere. */
    private List<String> whereStands(String word) {
        return app.get(Database.class).read(sql -> DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> sql.fetchExists(
                        table,
                        DSL.or(Stream.of(table.fields())
                                .filter(field -> field.getType() == String.class)
                                .map(field -> field.cast(String.class).containsIgnoreCase(word))
                                .toList())))
                .map(Table::getName)
                .toList());
    }

    private static Source source(String lines) {
        byte[] card = ("BEGIN:VCARD\r\nVERSION:4.0\r\n" + lines + "END:VCARD\r\n").getBytes(StandardCharsets.UTF_8);
        return Source.of("people.vcf", () -> new ByteArrayInputStream(card));
    }

    private UUID person(String name) {
        UUID id = Ids.next();
        contacts.save(account.id(), Contact.named(id, PersonName.of(name), now), "Added " + name + ".");
        return id;
    }

    private UUID note(String text, Participant... who) {
        Interaction note = new Interaction(
                Ids.next(),
                Interaction.Kind.CONVERSATION,
                Interaction.Direction.BOTH,
                now,
                text,
                "",
                Interaction.Balance.UNKNOWN,
                List.of(who),
                now);
        interactions.note(account.id(), note, List.of(), "Noted: " + text);
        return note.id();
    }

    private Commitment promise(UUID contact, UUID note) {
        return new Commitment(
                Ids.next(),
                note,
                contact,
                true,
                "send Rahimi the slides",
                null,
                Commitment.Status.OPEN,
                null,
                now,
                null);
    }
}
