package acquaint.app.exports;

import static acquaint.tables.Tables.ANSWER;
import static acquaint.tables.Tables.COMMITMENT;
import static acquaint.tables.Tables.CONTACT;
import static acquaint.tables.Tables.FOLLOW_UP;
import static acquaint.tables.Tables.IMPORT_FILE;
import static acquaint.tables.Tables.INTERACTION;
import static acquaint.tables.Tables.OFFER;
import static acquaint.tables.Tables.PICTURE;
import static acquaint.tables.Tables.SOURCE_RECORD;

import acquaint.app.accounts.Account;
import acquaint.app.followups.FollowUp;
import acquaint.app.help.Offer;
import acquaint.app.interactions.Commitment;
import acquaint.app.interactions.Interaction;
import acquaint.app.interactions.Interaction.Participant;
import acquaint.app.platform.Store;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON file with everything an account has; {@code docs/export-schema.json} describes it. Each id that it refers
 * to is in it: somebody who is left out stands by name where they took part, and what was promised with them is left
 * out with them.
 */
@Component
class EverythingWriter {

    /** Goes up when the file changes so that a reader of the old one would misread it. */
    private static final int VERSION = 1;

    private static final int PAGE = 500;

    private final JsonMapper json;
    private final Clock clock;
    private final Store<Interaction> interactions;
    private final Store<Commitment> commitments;
    private final Store<FollowUp> followUps;
    private final Store<Offer> offers;

    EverythingWriter(
            JsonMapper json,
            Clock clock,
            Store<Interaction> interactions,
            Store<Commitment> commitments,
            Store<FollowUp> followUps,
            Store<Offer> offers) {
        this.json = json;
        this.clock = clock;
        this.interactions = interactions;
        this.commitments = commitments;
        this.followUps = followUps;
        this.offers = offers;
    }

    /** Whose data the file says it is. */
    record Owner(UUID id, String name, String email, String zone, String country, int dailyLimit, Instant createdAt) {}

    /** A file that was brought in, in short. */
    record BroughtIn(
            UUID id,
            String fileName,
            String system,
            String status,
            Instant createdAt,
            @Nullable Instant committedAt) {}

    /** What stood in such a file about somebody, in short. */
    record SourceLine(
            UUID id,
            UUID importId,
            int line,
            @Nullable String sourceId,
            String name,
            String verdict,
            @Nullable UUID contact) {}

    /** What the user said to a suggestion. */
    record Answered(
            UUID id,
            UUID contact,
            String suggestion,
            @Nullable String restsUntilOn,
            Instant answeredAt) {}

    void write(DSLContext sql, Account account, ExportScope scope, ContactPages pages, OutputStream out) {
        JsonGenerator file = json.createGenerator(new StaysOpen(out));
        file.writeStartObject();
        file.writeStringProperty("format", "acquaint");
        file.writeNumberProperty("version", VERSION);
        file.writePOJOProperty("exportedAt", clock.instant());
        file.writePOJOProperty(
                "account",
                new Owner(
                        account.id(),
                        account.name(),
                        account.email(),
                        account.zone().getId(),
                        account.country(),
                        account.dailyLimit(),
                        account.createdAt()));
        Set<UUID> people = new HashSet<>();
        Set<String> photos = new HashSet<>();
        array(file, "contacts", () -> {
            while (pages.hasNext()) {
                pages.next().forEach(contact -> {
                    file.writePOJO(contact);
                    people.add(contact.id());
                    if (contact.photo() != null) {
                        photos.add(contact.photo());
                    }
                });
            }
        });
        UUID id = account.id();
        array(file, "pictures", () -> pictures(sql, id, photos, file));
        Set<UUID> happened = new HashSet<>();
        array(file, "interactions", () -> interactions(sql, id, people, happened, file));
        array(
                file,
                "commitments",
                () -> each(
                        sql,
                        id,
                        COMMITMENT.ACCOUNT_ID,
                        COMMITMENT.ID,
                        ids -> commitments.load(sql, id, ids).values().stream()
                                .filter(one -> people.contains(one.contact()))
                                .map(one -> known(one, happened))
                                .forEach(file::writePOJO)));
        array(
                file,
                "followUps",
                () -> each(
                        sql,
                        id,
                        FOLLOW_UP.ACCOUNT_ID,
                        FOLLOW_UP.ID,
                        ids -> followUps.load(sql, id, ids).values().stream()
                                .filter(one -> people.contains(one.contact()))
                                .forEach(file::writePOJO)));
        array(file, "answers", () -> answers(sql, id, people, file));
        boolean all = scope instanceof ExportScope.All;
        array(
                file,
                "offers",
                () -> each(sql, id, OFFER.ACCOUNT_ID, OFFER.ID, ids -> offers.load(sql, id, ids).values().stream()
                        .filter(one -> one.contact() == null ? all : people.contains(one.contact()))
                        .map(one -> one.endorsedIn(people))
                        .forEach(file::writePOJO)));
        array(file, "imports", () -> {
            if (all) {
                imports(sql, id, file);
            }
        });
        array(file, "sourceRecords", () -> {
            if (all) {
                sourceRecords(sql, id, people, file);
            }
        });
        file.writeEndObject();
        file.close();
    }

    private static void array(JsonGenerator file, String name, Runnable content) {
        file.writeArrayPropertyStart(name);
        content.run();
        file.writeEndArray();
    }

    /** A commitment outlives the note in which it was made. */
    private static Commitment known(Commitment one, Set<UUID> happened) {
        return one.interaction() == null || happened.contains(one.interaction())
                ? one
                : new Commitment(
                        one.id(),
                        null,
                        one.contact(),
                        one.byMe(),
                        one.text(),
                        one.dueOn(),
                        one.status(),
                        one.snoozedUntilOn(),
                        one.createdAt(),
                        one.closedAt());
    }

    /** Calls with the ids of a table, some hundred at a time, in their order. */
    private static void each(
            DSLContext sql,
            UUID account,
            TableField<?, UUID> owner,
            TableField<?, UUID> id,
            Consumer<List<UUID>> page) {
        UUID last = null;
        while (true) {
            List<UUID> ids = sql.select(id)
                    .from(id.getTable())
                    .where(owner.eq(account))
                    .and(last == null ? DSL.noCondition() : id.gt(last))
                    .orderBy(id)
                    .limit(PAGE)
                    .fetch(id);
            if (ids.isEmpty()) {
                return;
            }
            page.accept(ids);
            last = ids.getLast();
        }
    }

    private static void pictures(DSLContext sql, UUID account, Set<String> hashes, JsonGenerator file) {
        for (String hash : hashes) {
            sql.selectFrom(PICTURE)
                    .where(PICTURE.ACCOUNT_ID.eq(account).and(PICTURE.HASH.eq(hash)))
                    .forEach(row -> {
                        file.writeStartObject();
                        file.writeStringProperty("hash", row.getHash());
                        file.writeStringProperty("mediaType", row.getMediaType());
                        file.writeName("data");
                        file.writeBinary(row.getBytes());
                        file.writeEndObject();
                    });
        }
    }

    private void interactions(DSLContext sql, UUID account, Set<UUID> people, Set<UUID> happened, JsonGenerator file) {
        each(sql, account, INTERACTION.ACCOUNT_ID, INTERACTION.ID, ids -> {
            Collection<Interaction> page = interactions.load(sql, account, ids).values();
            Map<UUID, String> absent = names(sql, account, page, people);
            for (Interaction one : page) {
                if (one.contacts().isEmpty() || one.contacts().stream().anyMatch(people::contains)) {
                    file.writePOJO(with(one, absent));
                    happened.add(one.id());
                }
            }
        });
    }

    /** The names of those who took part and are not in the file. */
    private static Map<UUID, String> names(
            DSLContext sql, UUID account, Collection<Interaction> page, Set<UUID> people) {
        List<UUID> absent = page.stream()
                .flatMap(one -> one.contacts().stream())
                .filter(id -> !people.contains(id))
                .distinct()
                .toList();
        return absent.isEmpty()
                ? Map.of()
                : sql.select(CONTACT.ID, CONTACT.DISPLAY_NAME)
                        .from(CONTACT)
                        .where(CONTACT.ACCOUNT_ID.eq(account).and(CONTACT.ID.in(absent)))
                        .fetchMap(CONTACT.ID, CONTACT.DISPLAY_NAME);
    }

    private static Interaction with(Interaction one, Map<UUID, String> absent) {
        List<Participant> participants = one.participants().stream()
                .map(who -> who.contact() != null && absent.containsKey(who.contact())
                        ? Participant.mentioned(absent.get(who.contact()))
                        : who)
                .toList();
        return new Interaction(
                one.id(),
                one.kind(),
                one.direction(),
                one.happenedAt(),
                one.note(),
                one.occasion(),
                one.balance(),
                participants,
                one.createdAt());
    }

    private static void answers(DSLContext sql, UUID account, Set<UUID> people, JsonGenerator file) {
        each(sql, account, ANSWER.ACCOUNT_ID, ANSWER.ID, ids -> sql
                .selectFrom(ANSWER)
                .where(ANSWER.ACCOUNT_ID.eq(account).and(ANSWER.ID.in(ids)))
                .orderBy(ANSWER.ID)
                .fetch()
                .stream()
                .filter(row -> people.contains(row.getContactId()))
                .forEach(row -> file.writePOJO(new Answered(
                        row.getId(),
                        row.getContactId(),
                        row.getSuggestion(),
                        Objects.toString(row.getRestsUntilOn(), null),
                        row.getAnsweredAt()))));
    }

    private static void imports(DSLContext sql, UUID account, JsonGenerator file) {
        sql.selectFrom(IMPORT_FILE)
                .where(IMPORT_FILE.ACCOUNT_ID.eq(account))
                .orderBy(IMPORT_FILE.ID)
                .forEach(row -> file.writePOJO(new BroughtIn(
                        row.getId(),
                        row.getFileName(),
                        row.getSystem(),
                        row.getStatus().toLowerCase(Locale.ROOT),
                        row.getCreatedAt(),
                        row.getCommittedAt())));
    }

    private static void sourceRecords(DSLContext sql, UUID account, Set<UUID> people, JsonGenerator file) {
        each(sql, account, SOURCE_RECORD.ACCOUNT_ID, SOURCE_RECORD.ID, ids -> sql.select(
                        SOURCE_RECORD.ID,
                        SOURCE_RECORD.IMPORT_ID,
                        SOURCE_RECORD.LINE,
                        SOURCE_RECORD.SOURCE_ID,
                        SOURCE_RECORD.NAME,
                        SOURCE_RECORD.VERDICT,
                        SOURCE_RECORD.CONTACT_ID)
                .from(SOURCE_RECORD)
                .where(SOURCE_RECORD.ACCOUNT_ID.eq(account).and(SOURCE_RECORD.ID.in(ids)))
                .orderBy(SOURCE_RECORD.ID)
                .forEach(row -> {
                    UUID contact = row.value7();
                    if (contact == null || people.contains(contact)) {
                        file.writePOJO(new SourceLine(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6().toLowerCase(Locale.ROOT),
                                contact));
                    }
                }));
    }
}
