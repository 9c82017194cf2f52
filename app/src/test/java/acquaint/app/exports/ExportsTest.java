package acquaint.app.exports;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contact.Affiliation;
import acquaint.app.contacts.Contact.Channel;
import acquaint.app.contacts.Contact.Place;
import acquaint.app.contacts.Contacts;
import acquaint.app.followups.FollowUp;
import acquaint.app.interactions.Commitment;
import acquaint.app.interactions.Interaction;
import acquaint.app.interactions.Interaction.Balance;
import acquaint.app.interactions.Interaction.Direction;
import acquaint.app.interactions.Interaction.Participant;
import acquaint.app.interactions.Interactions;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Database;
import acquaint.app.platform.Ids;
import acquaint.app.platform.Store;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.FormatRecord;
import acquaint.formats.Formats;
import acquaint.formats.ImportantDate;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.Photo;
import acquaint.formats.Sink;
import acquaint.formats.Source;
import acquaint.formats.Warning;
import acquaint.tables.Tables;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.TableRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource(Db.class)
class ExportsTest {

    private static final Path SCHEMA = Path.of("../docs/export-schema.json");
    private static final byte[] PIXEL = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};

    @Parameter
    Db db;

    private App app;
    private Account account;
    private Instant now;

    @BeforeEach
    void start() {
        app = db.app();
        account = app.newAccount();
        now = app.clock().instant();
    }

    @Test
    void theFileOfEverythingIsAsItsSchemaSays() throws IOException {
        fill();
        String file = export(ExportFormat.JSON, new ExportScope.All(true));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        assertThat(schema.validate(file, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(file.replace("\"howMet\"", "\"howWeMet\""), InputFormat.JSON))
                .isNotEmpty();

        JsonNode all = app.get(JsonMapper.class).readTree(file);
        for (String kind : List.of(
                "contacts",
                "pictures",
                "interactions",
                "commitments",
                "followUps",
                "answers",
                "imports",
                "sourceRecords")) {
            assertThat(all.get(kind)).as(kind).isNotEmpty();
        }
    }

    @Test
    void withoutTheTrashNothingRefersToWhoIsInIt() throws IOException {
        Contact mina = fill();
        Contact tariq = save(contact("Tariq Haddad"));
        note("Lunch with both", List.of(mina.id(), tariq.id()));
        note("With Tariq alone", List.of(tariq.id()));
        app.get(Contacts.class).trash(account.id(), List.of(tariq.id()));

        String file = export(ExportFormat.JSON, new ExportScope.All(false));
        assertThat(file).doesNotContain(tariq.id().toString()).doesNotContain("With Tariq alone");
        JsonNode lunch = find(app.get(JsonMapper.class).readTree(file).get("interactions"), "note", "Lunch with both");
        assertThat(lunch.get("participants").get(1).get("name").asString()).isEqualTo("Tariq Haddad");
        assertThat(export(ExportFormat.VCARD, new ExportScope.All(false))).doesNotContain("Tariq");
        assertThat(export(ExportFormat.VCARD, new ExportScope.All(true))).contains("Tariq");
    }

    @Test
    void aCardComesBackFromVcardAsItWas() throws IOException {
        Contact mina = fill();
        PersonRecord read = read("all.vcf", export(ExportFormat.VCARD, new ExportScope.All(false)))
                .getFirst();
        assertThat(read.origin().sourceId()).isEqualTo("urn:uuid:1");
        assertThat(read.name()).isEqualTo(mina.name());
        assertThat(read.extra())
                .contains("X-FAVOURITE-TEA:oolong", "X-ACQUAINT-HOW-MET:At Data Evening\\, through João");
        assertThat(read.photo()).isEqualTo(Photo.of("image/png", PIXEL));
        assertThat(read.tags()).isEqualTo(mina.tags());
        assertThat(read.since()).isEqualTo(PartialDate.of(2024, 3, 14));
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsNeutralisedAndComesBackAsItWas() throws IOException {
        save(contact("=HYPERLINK(\"https://evil.example\")"));
        String table = export(ExportFormat.CSV, new ExportScope.All(false));
        assertThat(table).contains("\"'=HYPERLINK(").doesNotContain(",=");
        assertThat(read("people.csv", table).getFirst().name().display()).startsWith("=HYPERLINK");
    }

    @Test
    void thousandsComeWithoutGapsOrDoubles() throws IOException {
        List<Contact> many = new ArrayList<>();
        for (int i = 0; i < 1203; i++) {
            many.add(contact("Person " + i));
        }
        app.get(ChangeLog.class)
                .act(
                        account.id(),
                        "edit",
                        "Added many.",
                        act -> act.addAll(app.get(Contacts.class).store(), many));
        assertThat(read("all.vcf", export(ExportFormat.VCARD, new ExportScope.All(false))))
                .extracting(one -> one.name().display())
                .hasSize(1203)
                .doesNotHaveDuplicates();
        List<UUID> chosen = many.subList(100, 801).stream().map(Contact::id).toList();
        assertThat(read("some.vcf", export(ExportFormat.VCARD, new ExportScope.Selected(chosen))))
                .hasSize(701);
    }

    @Test
    void nobodyElsesPeopleComeAlong() throws IOException {
        Contact mina = fill();
        account = app.newAccount();
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(export(format, new ExportScope.Selected(List.of(mina.id()))))
                    .doesNotContain("Rahimi");
            assertThat(export(format, new ExportScope.All(true))).doesNotContain("Rahimi");
        }
    }

    private Contact fill() {
        app.get(Database.class).write(sql -> sql.insertInto(Tables.PICTURE)
                .values(account.id(), "h1", "image/png", PIXEL, now)
                .execute());
        Contact mina = save(new Contact(
                Ids.next(),
                PersonName.of("Mina", "Rahimi").withNickname("Mi"),
                "she/her",
                List.of(new Affiliation("Nordlys", "Data", "Head of data", PartialDate.ofMonth(2024, 3), null, now)),
                List.of(new Channel(Kind.EMAIL, "mina@nordlys.example", Use.PROFESSIONAL, "", true, now)),
                List.of(new Place("work", "", "Oslo", "", "", "Norway", "Europe/Oslo", now)),
                List.of(new Contact.ImportantDate(ImportantDate.Kind.BIRTHDAY, "", PartialDate.ofDay(2, 29))),
                List.of("data", "norway"),
                "At Data Evening, through João",
                LocalDate.of(2024, 3, 14),
                "Rebuilds their backups.",
                "h1",
                "urn:uuid:1",
                List.of("X-FAVOURITE-TEA:oolong"),
                now,
                null));
        note("Talked about backups", List.of(mina.id()));
        Store<FollowUp> followUps = app.store(FollowUp.class);
        app.get(ChangeLog.class)
                .act(
                        account.id(),
                        "edit",
                        "Follow up.",
                        act -> act.put(
                                followUps,
                                new FollowUp(
                                        Ids.next(),
                                        mina.id(),
                                        "ask how it went",
                                        LocalDate.of(2026, 12, 1),
                                        FollowUp.Status.OPEN,
                                        now,
                                        null)));
        app.get(Database.class).write(sql -> {
            UUID brought = Ids.next();
            sql.insertInto(Tables.ANSWER)
                    .values(account.id(), Ids.next(), mina.id(), "birthday", LocalDate.of(2026, 12, 1), now)
                    .execute();
            sql.executeInsert(filled(Tables.IMPORT_FILE.newRecord(), brought));
            var record = filled(Tables.SOURCE_RECORD.newRecord(), Ids.next());
            record.setImportId(brought);
            record.setContactId(mina.id());
            return sql.executeInsert(record);
        });
        return mina;
    }

    /** A row in which nothing is missing that must be there. */
    @SuppressWarnings("unchecked")
    private <R extends TableRecord<R>> R filled(R row, UUID id) {
        for (Field<?> field : row.fields()) {
            if (!field.getDataType().nullable()) {
                switch (field.getName()) {
                    case "account_id" -> row.set((Field<UUID>) field, account.id());
                    case "id" -> row.set((Field<UUID>) field, id);
                    default ->
                        row.set((Field<Object>) field, field.getDataType().convert(empty(field)));
                }
            }
        }
        return row;
    }

    private Object empty(Field<?> field) {
        Class<?> type = field.getType();
        if (type == Boolean.class) {
            return false;
        }
        if (type == UUID.class) {
            return Ids.next();
        }
        return type == Instant.class ? now : type == String.class ? "x" : 1;
    }

    private void note(String text, List<UUID> with) {
        List<Participant> who =
                new ArrayList<>(with.stream().map(Participant::of).toList());
        who.add(Participant.mentioned("Someone new"));
        Interaction interaction = new Interaction(
                Ids.next(), Interaction.Kind.CONVERSATION, Direction.BOTH, now, text, "", Balance.UNKNOWN, who, now);
        app.get(Interactions.class)
                .note(
                        account.id(),
                        interaction,
                        List.of(new Commitment(
                                Ids.next(),
                                interaction.id(),
                                with.getFirst(),
                                true,
                                "send the slides",
                                LocalDate.of(2026, 11, 10),
                                Commitment.Status.OPEN,
                                null,
                                now,
                                null)),
                        "Noted.");
    }

    private Contact contact(String name) {
        return Contact.named(Ids.next(), PersonName.of(name), now);
    }

    private Contact save(Contact contact) {
        app.get(Contacts.class).save(account.id(), contact, "Added.");
        return contact;
    }

    private String export(ExportFormat format, ExportScope scope) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        app.get(Exports.class).write(account, format, scope, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<PersonRecord> read(String name, String text) throws IOException {
        List<PersonRecord> records = new ArrayList<>();
        Formats.read(Source.of(name, text.getBytes(StandardCharsets.UTF_8)), new Sink() {
            @Override
            public void record(FormatRecord record) {
                records.add((PersonRecord) record);
            }

            @Override
            public void warning(Warning warning) {}
        });
        return records;
    }

    private static JsonNode find(JsonNode list, String property, String value) {
        for (JsonNode one : list) {
            if (one.get(property).asString().equals(value)) {
                return one;
            }
        }
        throw new AssertionError("No " + property + " is " + value);
    }
}
