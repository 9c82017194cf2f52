package acquaint.app.imports;

import static acquaint.tables.Tables.PARTICIPANT;
import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.contacts.ContactQuery;
import acquaint.app.contacts.ContactRow;
import acquaint.app.contacts.Contacts;
import acquaint.app.imports.ImportFile.Status;
import acquaint.app.imports.ImportRows.Summary;
import acquaint.app.interactions.Interaction;
import acquaint.app.interactions.Interactions;
import acquaint.app.platform.Database;
import acquaint.formats.Options;
import acquaint.formats.Source;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages, meetings and notes of an import become the timeline. */
@ParameterizedClass
@EnumSource(Db.class)
class HappeningsTest {

    private static final String ANA =
            "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Oliveira\nEMAIL:ana@globex.example\nEND:VCARD\n";

    private final App app;
    private final Imports imports;
    private final Contacts contacts;
    private final Interactions interactions;
    private Account account;

    HappeningsTest(Db db) {
        app = db.app();
        imports = app.get(Imports.class);
        contacts = app.get(Contacts.class);
        interactions = app.get(Interactions.class);
    }

    @BeforeEach
    void signUp() {
        account = app.newAccount();
    }

    @Test
    void aDaysMailWithSomebodyKnownBecomesOneLineWithoutSubjectsOrTexts() {
        commit(stage(card()));
        Summary preview = stage(mail(sent("ana@globex.example", 2, 9), received("ana@globex.example", 2, 11)));
        assertThat(preview.counts().happened()).isEqualTo(2);
        commit(preview);
        Interaction only = timeline("Ana Oliveira").getFirst();
        assertThat(timeline("Ana Oliveira")).hasSize(1);
        assertThat(only.kind()).isEqualTo(Interaction.Kind.EMAIL);
        assertThat(only.direction()).isEqualTo(Interaction.Direction.BOTH);
        assertThat(only.note()).isEqualTo("2 e-mails");
        assertThat(only.happenedAt().toString()).isEqualTo("2024-03-02T11:00:00Z");
    }

    @Test
    void subjectsComeWhenAskedFor() {
        commit(stage(card()));
        Options asked = Reading.WITHOUT_TEXTS.withSubjects(true);
        commit(imports.stage(account, List.of(mail(sent("ana@globex.example", 2, 9))), asked));
        assertThat(timeline("Ana Oliveira").getFirst().note()).isEqualTo("1 e-mail\nAbout the lens");
    }

    @Test
    void importingTheSameMailAgainAddsNothing() {
        commit(stage(card()));
        Source mail = mail(sent("ana@globex.example", 2, 9), received("ana@globex.example", 3, 9));
        commit(stage(mail));
        Summary again = commit(stage(mail));
        assertThat(timeline("Ana Oliveira")).hasSize(2);
        assertThat(people()).hasSize(1);
        assertThat(again.status()).isEqualTo(Status.COMMITTED);
    }

    @Test
    void undoTakesTheTimelineBackAndLeavesWhoWasThere() {
        commit(stage(card()));
        Summary done = commit(stage(mail(sent("ana@globex.example", 2, 9))));
        assertThat(timeline("Ana Oliveira")).hasSize(1);
        imports.undo(account.id(), done.file().id());
        assertThat(timeline("Ana Oliveira")).isEmpty();
        assertThat(people()).extracting(ContactRow::name).containsExactly("Ana Oliveira");
    }

    @Test
    void whoWroteAndWasWrittenToBecomesAContactAndWhoOnlyWroteDoesNot() {
        Summary preview = stage(mail(
                sent("li@initech.example", 2, 9),
                received("li@initech.example", 2, 11),
                received("sales@spam.example", 3, 9)));
        assertThat(preview.counts().strangers()).isEqualTo(2);
        assertThat(preview.counts().mutual()).isEqualTo(1);
        commit(preview);
        assertThat(people()).hasSize(1);
        assertThat(timeline("李娜")).hasSize(1);
    }

    @Test
    void allOrNoneOfThemCanBeTaken() {
        Source mail = mail(sent("li@initech.example", 2, 9), received("sales@spam.example", 3, 9));
        Summary none = stage(mail);
        imports.choose(account.id(), none.file().id(), Strangers.NONE);
        commit(none);
        assertThat(people()).isEmpty();
        Summary all = stage(mail);
        imports.choose(account.id(), all.file().id(), Strangers.ALL);
        commit(all);
        assertThat(people()).hasSize(2);
    }

    @Test
    void whatIsNotTakenStaysOut() {
        Summary preview =
                imports.stage(account, List.of(card(), mail(sent("ana@globex.example", 2, 9))), Reading.WITHOUT_TEXTS);
        assertThat(imports.parts(account.id(), preview.file().id()))
                .extracting(Parts.Part::id)
                .containsExactly("VCARD:PERSON", "MAIL:MESSAGE");
        imports.choose(
                account.id(), preview.file().id(), Set.of("VCARD:PERSON", "MAIL:MESSAGE"), Set.of("VCARD:PERSON"));
        commit(preview);
        assertThat(people()).hasSize(1);
        assertThat(timeline("Ana Oliveira")).isEmpty();
    }

    @Test
    void severalFilesAreOneImportThatIsUndoneAsOne() {
        Summary done = commit(
                imports.stage(account, List.of(card(), mail(sent("ana@globex.example", 2, 9))), Reading.WITHOUT_TEXTS));
        assertThat(done.file().fileName()).isEqualTo("ana.vcf and 1 more");
        assertThat(timeline("Ana Oliveira")).hasSize(1);
        imports.undo(account.id(), done.file().id());
        assertThat(people()).isEmpty();
    }

    @Test
    void aChatIsCountedAndItsTextComesOnlyWhenAskedFor() {
        Source chat = source("WhatsApp Chat with Zoë Okafor.txt", """
                02/03/2024, 09:15 - Zoë Okafor: Shall we meet?
                02/03/2024, 09:20 - %s: Yes, on Friday
                14/03/2024, 10:00 - Zoë Okafor: Thank you!
                """.formatted(account.name()));
        Summary counted = commit(stage(chat));
        assertThat(timeline("Zoë Okafor"))
                .extracting(Interaction::note)
                .containsExactly("1 message on WhatsApp", "2 messages on WhatsApp");
        imports.undo(account.id(), counted.file().id());
        commit(imports.stage(account, List.of(chat), Reading.WITHOUT_TEXTS.withTexts(true)));
        assertThat(timeline("Zoë Okafor").getLast().note())
                .isEqualTo("2 messages on WhatsApp\nZoë Okafor: Shall we meet?\nI: Yes, on Friday");
    }

    @Test
    void anotherAccountSeesNothingOfIt() {
        Summary preview = stage(mail(sent("li@initech.example", 2, 9)));
        Account stranger = app.newAccount();
        assertThat(imports.parts(stranger.id(), preview.file().id())).isEmpty();
    }

    private Source mail(String... messages) {
        return source("all.mbox", String.join("", messages));
    }

    private String sent(String to, int day, int hour) {
        return message(account.email(), account.name(), to, name(to), day, hour);
    }

    private String received(String from, int day, int hour) {
        return message(from, name(from), account.email(), account.name(), day, hour);
    }

    private static String name(String address) {
        return switch (address.substring(0, address.indexOf('@'))) {
            case "ana" -> "Ana Oliveira";
            case "li" -> "李娜";
            default -> "Best Offers";
        };
    }

    private static String message(String from, String fromName, String to, String toName, int day, int hour) {
        return """
                From %1$s Sat Mar %5$2d %6$02d:00:00 2024
                From: "%2$s" <%1$s>
                To: "%4$s" <%3$s>
                Subject: About the lens
                Message-ID: <%1$s-%5$d-%6$d@mail.example>
                Date: %5$d Mar 2024 %6$02d:00:00 +0000

                Nobody reads this.

                """.formatted(from, fromName, to, toName, day, hour);
    }

    private static Source card() {
        return source("ana.vcf", ANA);
    }

    private static Source source(String name, String text) {
        return Source.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Summary stage(Source source) {
        return imports.stage(account, source);
    }

    private Summary commit(Summary preview) {
        return imports.commit(account, preview.file().id(), Choice.ALL);
    }

    private List<ContactRow> people() {
        return contacts.list(account.id(), ContactQuery.everybody(100));
    }

    private List<Interaction> timeline(String name) {
        UUID id = people().stream()
                .filter(row -> row.name().equals(name))
                .map(ContactRow::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + people()));
        List<UUID> ids = app.get(Database.class).read(sql -> sql.select(PARTICIPANT.INTERACTION_ID)
                .from(PARTICIPANT)
                .where(PARTICIPANT.ACCOUNT_ID.eq(account.id()).and(PARTICIPANT.CONTACT_ID.eq(id)))
                .fetch(PARTICIPANT.INTERACTION_ID));
        return interactions.find(account.id(), ids).values().stream()
                .sorted(Comparator.comparing(Interaction::happenedAt).reversed())
                .toList();
    }
}
