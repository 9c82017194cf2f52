package acquaint.app.imports;

import static acquaint.tables.Tables.CHANGE_LOG;
import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.ContactQuery;
import acquaint.app.contacts.ContactRow;
import acquaint.app.contacts.Contacts;
import acquaint.app.imports.ImportFile.Status;
import acquaint.app.imports.ImportRows.Row;
import acquaint.app.imports.ImportRows.Summary;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Database;
import acquaint.formats.Channel.Kind;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonName;
import acquaint.formats.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Db.class)
class ImportsTest {

    private static final String MINA = "FN:Mina Rahimi\nN:Rahimi;Mina;;;\nEMAIL:mina@nordlys.example\n";

    private final App app;
    private final Imports imports;
    private final Contacts contacts;
    private Account account;

    ImportsTest(Db db) {
        app = db.app();
        imports = app.get(Imports.class);
        contacts = app.get(Contacts.class);
    }

    @BeforeEach
    void signUp() {
        account = app.newAccount();
    }

    @Test
    void lookingAtAFileChangesNothing() {
        Summary preview = stage("people.vcf", card(MINA), card("FN:Ifeoma Nwosu\n"));
        assertThat(preview.counts().of(Verdict.NEW)).isEqualTo(2);
        assertThat(preview.status()).isEqualTo(Status.PREVIEWED);
        assertThat(people()).isEmpty();
        assertThat(changes()).isZero();
    }

    @Test
    void committingMakesContactsWithEverythingTheCardTold() {
        commit(stage(
                "people.vcf",
                card("UID:u1\n" + MINA + "TEL;TYPE=cell:+47 22 12 34 56\nORG:Nordlys\nTITLE:Head of data\n"
                        + "ADR:;;Gata 1;Oslo;;0150;Norway\nBDAY:--05-17\nNOTE:Likes maps\nCATEGORIES:Friends\n"
                        + "X-SHOE-SIZE:39\n")));
        Contact mina = only();
        assertThat(mina.name().display()).isEqualTo("Mina Rahimi");
        assertThat(mina.channels()).extracting(Contact.Channel::kind).containsExactlyInAnyOrder(Kind.EMAIL, Kind.PHONE);
        assertThat(mina.headline()).isEqualTo("Head of data, Nordlys");
        assertThat(mina.places().getFirst().locality()).isEqualTo("Oslo");
        assertThat(mina.dates().getFirst().date()).isEqualTo(PartialDate.ofDay(5, 17));
        assertThat(mina.note()).isEqualTo("Likes maps");
        assertThat(mina.tags()).containsExactly("Friends");
        assertThat(mina.vcardUid()).isEqualTo("u1");
        assertThat(mina.vcardExtra()).containsExactly("X-SHOE-SIZE:39");
    }

    @Test
    void importingTheSameFileAgainAddsNothing() {
        String[] cards = {card("UID:u1\n" + MINA), card("FN:Ifeoma Nwosu\n"), card("TEL:+44 20 7946 0018\n")};
        commit(stage("people.vcf", cards));
        long before = changes();
        app.clock().forward(Duration.ofDays(200));
        Summary again = stage("people.vcf", cards);
        assertThat(again.counts().of(Verdict.UNCHANGED)).isEqualTo(3);
        commit(again);
        assertThat(changes()).isEqualTo(before);
        assertThat(people()).hasSize(3);
    }

    @Test
    void twoFilesLookedAtBeforeEitherIsCommittedStillMakeOnePersonEach() {
        Summary one = stage("one.vcf", card(MINA));
        Summary other = stage("other.vcf", card(MINA + "TEL:+47 22 12 34 56\n"));
        commit(one);
        commit(other);
        assertThat(only().channels()).hasSize(2);
    }

    @Test
    void aKnownPersonLearnsWhatIsNewAndKeepsWhatWasThere() {
        UUID id = add("Mina Rahimi", "mina@nordlys.example");
        Summary preview = stage(
                "people.vcf",
                card("FN:Rahimi, Mina\nEMAIL:MINA@nordlys.example\nEMAIL:m@home.example\nTEL:+47 22 12 34 56\n"));
        Row row = rows(preview).getFirst();
        assertThat(row.verdict()).isEqualTo(Verdict.KNOWN);
        assertThat(row.contact()).isEqualTo(id);
        assertThat(row.reason()).isEqualTo("the same e-mail address");
        assertThat(row.adds()).isEqualTo("an e-mail address and a phone number");
        commit(preview);
        Contact mina = only();
        assertThat(mina.name().display()).isEqualTo("Mina Rahimi");
        assertThat(mina.channels())
                .extracting(Contact.Channel::value)
                .containsExactly("mina@nordlys.example", "m@home.example", "+47 22 12 34 56");
    }

    @Test
    void aSharedAddressWithAnotherNameIsAnotherPerson() {
        add("Mina Rahimi", "family@rahimi.example");
        Summary preview = stage("people.vcf", card("FN:Darius Rahimi\nEMAIL:family@rahimi.example\n"));
        assertThat(preview.counts().of(Verdict.NEW)).isEqualTo(1);
    }

    @Test
    void aPhoneNumberIsTheSameHoweverItIsWritten() {
        Summary preview = stage(
                "people.vcf", card("FN:Ana Silva\nTEL:912 345 678\n"), card("FN:Ana M. Silva\nTEL:+351912345678\n"));
        assertThat(rows(preview)).extracting(Row::verdict).containsExactly(Verdict.NEW, Verdict.AGAIN);
        assertThat(rows(preview).get(1).reason()).isEqualTo("the same phone number as in line 1");
        commit(preview);
        assertThat(people()).hasSize(1);
    }

    @Test
    void rowsOfOnePersonFarApartInAFileBecomeOneContact() {
        StringBuilder cards = new StringBuilder(card(MINA));
        for (int i = 0; i < 2500; i++) {
            cards.append(card("FN:Person " + Integer.toString(i, 36) + "\nEMAIL:p" + i + "@many.example\n"));
        }
        Summary preview = stage("many.vcf", cards.toString(), card(MINA + "TITLE:Head of data\n"));
        assertThat(preview.counts().of(Verdict.NEW)).isEqualTo(2501);
        assertThat(preview.counts().of(Verdict.AGAIN)).isEqualTo(1);
        commit(preview);
        assertThat(contacts.count(account.id(), ContactQuery.everybody(1))).isEqualTo(2501);
        assertThat(people("mina")).hasSize(1);
    }

    @Test
    void aCardWithNothingToGoByIsKeptButMakesNobody() {
        Summary preview = stage("people.vcf", card("NOTE:somebody\n"), card(MINA));
        assertThat(preview.counts().of(Verdict.NOTHING)).isEqualTo(1);
        commit(preview);
        assertThat(people()).hasSize(1);
    }

    @Test
    void rowsThatAreLeftOutAndKnownPeopleStayOut() {
        add("Mina Rahimi", "mina@nordlys.example");
        Summary preview = stage(
                "people.vcf", card(MINA + "TEL:+47 22 12 34 56\n"), card("FN:Ifeoma Nwosu\n"), card("FN:Ana Silva\n"));
        List<Row> rows = rows(preview);
        imports.leaveOut(
                account.id(),
                preview.file().id(),
                rows.stream().map(Row::id).toList(),
                Set.of(rows.get(0).id(), rows.get(1).id()));
        imports.commit(account, preview.file().id(), new Choice(true, "from my phone"));
        assertThat(people()).extracting(ContactRow::name).containsExactly("Ifeoma Nwosu", "Mina Rahimi");
        assertThat(people("ifeoma").getFirst().tags()).containsExactly("from my phone");
        assertThat(people("mina").getFirst().tags()).isEmpty();
        // what was left out is not taken for imported
        assertThat(stage("people.vcf", card("FN:Ana Silva\n")).counts().of(Verdict.NEW))
                .isEqualTo(1);
    }

    @Test
    void anImportIsUndoneWholeButPeopleWhoWereNotedAboutStay() {
        Summary done = commit(stage("people.vcf", card(MINA), card("FN:Ifeoma Nwosu\n")));
        UUID mina = people("mina").getFirst().id();
        contacts.tag(account.id(), List.of(mina), "met");
        ChangeLog.Undone undone = imports.undo(account.id(), done.file().id());
        assertThat(undone.kept()).containsOnlyKeys(mina);
        assertThat(people()).extracting(ContactRow::name).containsExactly("Mina Rahimi");
        assertThat(imports.get(account.id(), done.file().id()).undone()).isTrue();
        assertThat(imports.stayed(account.id(), done.file().id(), 10)).containsOnlyKeys(mina);
        // and can be imported again, with nobody twice
        commit(stage("people.vcf", card(MINA), card("FN:Ifeoma Nwosu\n")));
        assertThat(people()).hasSize(2);
    }

    @Test
    void whatIsDeletedInTheTrashComesBackAsNew() {
        commit(stage("people.vcf", card(MINA)));
        contacts.trash(account.id(), List.of(people().getFirst().id()));
        assertThat(stage("people.vcf", card(MINA)).counts().of(Verdict.NEW)).isEqualTo(1);
    }

    @Test
    void linkedInTellsSinceWhenYouAreConnected() {
        commit(stage(
                "Connections.csv",
                "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                        + "Mina,Rahimi,https://www.linkedin.com/in/mina,,Nordlys,Head of data,03 May 2021\n"));
        Contact mina = only();
        assertThat(mina.metOn()).isEqualTo(LocalDate.of(2021, 5, 3));
        assertThat(mina.dates().getFirst().label()).isEqualTo("Connected on LinkedIn");
        assertThat(imports.sources(account.id(), mina.id(), 5).getFirst().fileName())
                .isEqualTo("Connections.csv");
    }

    @Test
    void aPhotoComesWithItsPersonAndAnUnusableOneIsLeftOut() throws java.io.IOException {
        var png = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(40, 40, 1), "png", png);
        String photo = java.util.Base64.getEncoder().encodeToString(png.toByteArray());
        String broken = java.util.Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});
        commit(stage(
                "people.vcf",
                card(MINA + "PHOTO;ENCODING=b;TYPE=PNG:" + photo + "\n"),
                card("FN:Ifeoma Nwosu\nPHOTO;ENCODING=b;TYPE=PNG:" + broken + "\n")));
        assertThat(people("mina").getFirst().photo()).isNotNull();
        assertThat(people("ifeoma").getFirst().photo()).isNull();
    }

    @Test
    void whatIsNoAddressBookIsRefusedWithAReason() {
        Summary preview = imports.stage(account, Source.of("holiday.csv", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}));
        assertThat(preview.status()).isEqualTo(Status.FAILED);
        assertThat(preview.file().problem()).contains("holiday.csv");
    }

    @Test
    void anImportOfAProcessThatDiedIsSaidToHaveBrokenOff() {
        Summary preview = stage("people.vcf", card(MINA));
        UUID id = preview.file().id();
        app.get(Database.class)
                .write(sql -> sql.execute(
                        "update import_file set status = 'COMMITTING', worker = '1 1' where file_name = 'people.vcf'"
                                + " and status = 'PREVIEWED'"));
        ImportFile broken = imports.get(account.id(), id);
        assertThat(broken.status()).isEqualTo(Status.PREVIEWED);
        assertThat(broken.problem()).contains("Nothing was changed");
        commit(preview);
        assertThat(people()).hasSize(1);
    }

    @Test
    void theSameIdInTwoSystemsIsNotTheSamePerson() {
        commit(stage(
                "hubspot.csv",
                "Record ID,First Name,Last Name,Email,Lead Status,Associated Company\n"
                        + "7,Mina,Rahimi,mina@nordlys.example,,Nordlys\n"));
        Summary other = stage("people.vcf", card("UID:7\nFN:Tariq Aziz\n"));
        assertThat(other.counts().of(Verdict.NEW)).isEqualTo(1);
    }

    @Test
    void aNumberAtXWaitsUntilSomebodyKnownHasIt() {
        String follows = "window.YTD.following.part0 = [ {\"following\" : {\"accountId\" : \"7\","
                + " \"userLink\" : \"https://twitter.com/intent/user?user_id=7\"}} ]";
        Summary waiting = stage("following.js", follows);
        assertThat(waiting.counts().of(Verdict.NOTHING)).isEqualTo(1);
        commit(stage("people.vcf", card(MINA + "URL:https://x.com/i/user/7\n")));
        Row row = rows(stage("following.js", follows)).getFirst();
        assertThat(row.contact()).isEqualTo(people().getFirst().id());
    }

    @Test
    void anotherAccountSeesNothingOfAnImport() {
        Summary preview = stage("people.vcf", card(MINA));
        UUID stranger = app.newAccount().id();
        assertThat(imports.list(stranger)).isEmpty();
        assertThat(imports.rows(stranger, preview.file().id(), null, 0, 10).rows())
                .isEmpty();
    }

    private static String card(String lines) {
        return "BEGIN:VCARD\nVERSION:3.0\n" + lines + "END:VCARD\n";
    }

    private Summary stage(String name, String... content) {
        return imports.stage(account, Source.of(name, String.join("", content).getBytes(StandardCharsets.UTF_8)));
    }

    private Summary commit(Summary preview) {
        return imports.commit(account, preview.file().id(), Choice.ALL);
    }

    private List<Row> rows(Summary preview) {
        return imports.rows(account.id(), preview.file().id(), null, 0, 100).rows();
    }

    private UUID add(String name, String email) {
        UUID id = acquaint.app.platform.Ids.next();
        contacts.save(
                account.id(),
                Merge.fresh(
                        id,
                        Person.of(
                                acquaint.formats.PersonRecord.builder(acquaint.formats.Origin.none())
                                        .name(PersonName.of(name))
                                        .channel(acquaint.formats.Channel.of(Kind.EMAIL, email))
                                        .build(),
                                null),
                        "PT",
                        app.clock().instant()),
                "Added " + name + ".");
        return id;
    }

    private List<ContactRow> people() {
        return contacts.list(account.id(), ContactQuery.everybody(100));
    }

    private List<ContactRow> people(String words) {
        ContactQuery all = ContactQuery.everybody(100);
        return contacts.list(
                account.id(),
                new ContactQuery(words, all.tags(), "", "", all.condition(), all.sort(), null, all.limit()));
    }

    private Contact only() {
        assertThat(people()).hasSize(1);
        return contacts.get(account.id(), people().getFirst().id());
    }

    private long changes() {
        return app.get(Database.class).read(sql -> sql.fetchCount(CHANGE_LOG, CHANGE_LOG.ACCOUNT_ID.eq(account.id())));
    }
}
