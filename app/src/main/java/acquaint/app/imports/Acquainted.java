package acquaint.app.imports;

import static acquaint.tables.Tables.ACTION;
import static acquaint.tables.Tables.CONTACT;
import static acquaint.tables.Tables.IMPORT_FILE;
import static acquaint.tables.Tables.IMPORT_KEY;
import static acquaint.tables.Tables.SOURCE_RECORD;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contacts;
import acquaint.app.imports.Judge.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whom some rows may be about: contacts, by what they share with a row, and people who are new with earlier rows of the
 * same file. It learns from each row that is judged.
 */
final class Acquainted {

    /** Ids and keys a statement asks for at once. */
    private static final int ASKED = 500;

    /** A key that so many people share, such as a switchboard's number, tells nobody apart. */
    private static final int SHARED_BY_MANY = 20;

    private final DSLContext sql;
    private final Contacts contacts;
    private final JsonMapper json;
    private final Account account;
    private final UUID file;
    private final Instant now;
    private final Map<String, List<UUID>> byKey = new HashMap<>();
    private final Map<String, List<UUID>> inFile = new HashMap<>();
    private final Map<String, UUID> rowInFile = new HashMap<>();
    private final Map<String, UUID> sourceInFile = new HashMap<>();
    private final Map<String, Earlier> byRow = new HashMap<>();
    private final Map<String, Earlier> bySource = new HashMap<>();
    private final Map<UUID, Contact> states = new HashMap<>();
    private final Set<UUID> newcomers = new HashSet<>();
    private final Map<UUID, Integer> firstLine = new HashMap<>();

    Acquainted(
            DSLContext sql,
            Contacts contacts,
            JsonMapper json,
            Account account,
            UUID file,
            Instant now,
            List<Row> rows) {
        this.sql = sql;
        this.contacts = contacts;
        this.json = json;
        this.account = account;
        this.file = file;
        this.now = now;
        findRows(SOURCE_RECORD.FINGERPRINT, rows.stream().map(Row::fingerprint), byRow, rowInFile);
        List<Row> open = rows.stream().filter(row -> !settled(row)).toList();
        findRows(
                SOURCE_RECORD.SOURCE_ID,
                open.stream().map(Row::sourceId).filter(Objects::nonNull),
                bySource,
                sourceInFile);
        load(open);
    }

    /** An earlier import of a row: whose contact it became, when, and whether that import was taken back. */
    record Earlier(UUID contact, Instant at, boolean undone) {}

    /** Whether the very same row was imported before and stands: then there is nothing more to look at. */
    boolean settled(Row row) {
        Earlier same = sameRow(row);
        return same != null && !same.undone();
    }

    @Nullable
    Earlier sameRow(Row row) {
        return byRow.get(row.fingerprint());
    }

    @Nullable
    Earlier sameSource(Row row) {
        return row.source() == null ? null : bySource.get(row.source());
    }

    /** Of whom an earlier line of this file was that is the same row or the same record. */
    @Nullable
    UUID inFile(Row row) {
        UUID same = rowInFile.get(row.fingerprint());
        return same != null || row.source() == null ? same : sourceInFile.get(row.source());
    }

    /** Who has this key; nobody when so many share it that it tells nothing. */
    Set<UUID> candidates(String key) {
        Set<UUID> all = new LinkedHashSet<>(byKey.getOrDefault(key, List.of()));
        all.addAll(inFile.getOrDefault(key, List.of()));
        return all.size() > SHARED_BY_MANY ? Set.of() : all;
    }

    /** The contact as it would be by now. */
    @Nullable
    Contact state(UUID contact) {
        return states.get(contact);
    }

    /** Whether they are new with this file. */
    boolean newcomer(UUID contact) {
        return newcomers.contains(contact);
    }

    /** In which line of this file they came first. */
    @Nullable
    Integer firstLine(UUID contact) {
        return firstLine.get(contact);
    }

    /** Lays a row over the contact that it is about. */
    void learn(UUID contact, Person person, int line) {
        Contact stands = states.get(contact);
        if (stands == null) {
            newcomers.add(contact);
        }
        firstLine.putIfAbsent(contact, line);
        states.put(
                contact,
                stands == null
                        ? Merge.fresh(contact, person, account.country(), now)
                        : Merge.onto(stands, person, account.country(), now).contact());
    }

    /** Remembers of whom a row was. */
    void came(Row row, UUID contact) {
        rowInFile.putIfAbsent(row.fingerprint(), contact);
        if (row.source() != null) {
            sourceInFile.putIfAbsent(row.source(), contact);
        }
    }

    /** Remembers that somebody has a key; false when that was known, or tells nothing. */
    boolean met(String key, UUID contact) {
        List<UUID> stand = inFile.computeIfAbsent(key, none -> new ArrayList<>(1));
        return !stand.contains(contact) && stand.size() < SHARED_BY_MANY && stand.add(contact);
    }

    /** The same rows, and records of the same source: of imports before whose contacts are there, and of this file. */
    private void findRows(
            TableField<?, String> field, Stream<String> values, Map<String, Earlier> before, Map<String, UUID> here) {
        inParts(values.collect(Collectors.toSet()), part -> sql.select(
                        field,
                        SOURCE_RECORD.SYSTEM,
                        SOURCE_RECORD.CONTACT_ID,
                        SOURCE_RECORD.IMPORT_ID,
                        IMPORT_FILE.COMMITTED_AT,
                        ACTION.UNDONE_BY)
                .from(SOURCE_RECORD)
                .join(IMPORT_FILE)
                .on(IMPORT_FILE.ACCOUNT_ID.eq(SOURCE_RECORD.ACCOUNT_ID).and(IMPORT_FILE.ID.eq(SOURCE_RECORD.IMPORT_ID)))
                .leftJoin(CONTACT)
                .on(CONTACT.ACCOUNT_ID.eq(SOURCE_RECORD.ACCOUNT_ID).and(CONTACT.ID.eq(SOURCE_RECORD.CONTACT_ID)))
                .leftJoin(ACTION)
                .on(ACTION.ACCOUNT_ID.eq(IMPORT_FILE.ACCOUNT_ID).and(ACTION.ID.eq(IMPORT_FILE.ACTION_ID)))
                .where(SOURCE_RECORD.ACCOUNT_ID.eq(account.id()).and(field.in(part)))
                .and(SOURCE_RECORD.CONTACT_ID.isNotNull())
                .and(SOURCE_RECORD
                        .IMPORT_ID
                        .eq(file)
                        .or(ImportTables.TAKEN.and(CONTACT.ID.isNotNull()).and(CONTACT.TRASHED_AT.isNull())))
                .orderBy(IMPORT_FILE.COMMITTED_AT, SOURCE_RECORD.POSITION)
                .forEach(row -> found(
                        field.equals(SOURCE_RECORD.SOURCE_ID) ? Row.source(row.value2(), row.value1()) : row.value1(),
                        row,
                        before,
                        here)));
    }

    private void found(
            String key,
            Record6<String, String, UUID, UUID, Instant, UUID> row,
            Map<String, Earlier> before,
            Map<String, UUID> here) {
        if (row.value4().equals(file)) {
            here.putIfAbsent(key, row.value3());
        } else {
            before.put(key, new Earlier(row.value3(), row.value5(), row.value6() != null));
        }
    }

    private void load(List<Row> rows) {
        Set<String> keys = new LinkedHashSet<>();
        Set<UUID> wanted = new LinkedHashSet<>();
        for (Row row : rows) {
            keys.addAll(row.keys());
            Earlier undone = sameRow(row);
            if (undone != null) {
                wanted.add(undone.contact());
            }
        }
        inParts(keys, part -> byKey.putAll(contacts.byChannel(sql, account.id(), part)));
        inParts(keys, this::findKeysInFile);
        Set<UUID> here = new LinkedHashSet<>(rowInFile.values());
        here.addAll(sourceInFile.values());
        inFile.values().forEach(here::addAll);
        wanted.addAll(here);
        byKey.values().stream().filter(ids -> ids.size() <= SHARED_BY_MANY).forEach(wanted::addAll);
        bySource.values().forEach(earlier -> wanted.add(earlier.contact()));
        inParts(wanted, part -> states.putAll(contacts.store().load(sql, account.id(), part)));
        inParts(here, this::replayEarlierRows);
    }

    private void findKeysInFile(List<String> part) {
        sql.select(IMPORT_KEY.MATCH_KEY, IMPORT_KEY.CONTACT_ID)
                .from(IMPORT_KEY)
                .where(IMPORT_KEY.ACCOUNT_ID.eq(account.id()).and(IMPORT_KEY.IMPORT_ID.eq(file)))
                .and(IMPORT_KEY.MATCH_KEY.in(part))
                .forEach(row -> inFile.computeIfAbsent(row.value1(), key -> new ArrayList<>(1))
                        .add(row.value2()));
    }

    private void replayEarlierRows(List<UUID> ids) {
        // Found by the contact and not by the file, of which every row would be read.
        sql.select(SOURCE_RECORD.CONTACT_ID, SOURCE_RECORD.RECORD, SOURCE_RECORD.LINE)
                .from(SOURCE_RECORD)
                .where(SOURCE_RECORD.ACCOUNT_ID.eq(account.id()).and(SOURCE_RECORD.CONTACT_ID.in(ids)))
                .and(DSL.coalesce(SOURCE_RECORD.IMPORT_ID, SOURCE_RECORD.IMPORT_ID)
                        .eq(file))
                .and(SOURCE_RECORD.VERDICT.in(Verdict.NEW.name(), Verdict.AGAIN.name(), Verdict.KNOWN.name()))
                .orderBy(DSL.coalesce(SOURCE_RECORD.POSITION, SOURCE_RECORD.POSITION))
                .forEach(row -> learn(row.value1(), json.readValue(row.value2(), Person.class), row.value3()));
    }

    private static <T> void inParts(Collection<T> all, Consumer<List<T>> work) {
        List<T> list = List.copyOf(all);
        for (int start = 0; start < list.size(); start += ASKED) {
            work.accept(list.subList(start, Math.min(list.size(), start + ASKED)));
        }
    }
}
