package acquaint.app.imports;

import static acquaint.tables.Tables.ACTION;
import static acquaint.tables.Tables.CONTACT;
import static acquaint.tables.Tables.IMPORT_FILE;
import static acquaint.tables.Tables.IMPORT_KEY;
import static acquaint.tables.Tables.SOURCE_RECORD;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contacts;
import acquaint.app.contacts.MatchKeys;
import acquaint.app.platform.Bulk;
import acquaint.app.platform.Ids;
import acquaint.formats.Channel.Kind;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells who the rows of a file are: somebody new, or somebody known, and why.
 *
 * <p>It goes through a file chunk by chunk, each with a handful of queries, so neither memory nor the number of queries
 * grows with what is in the database. Rows of the same file are compared through the table of keys.
 */
final class Judge {

    /** Ids and keys a statement asks for at once. */
    private static final int ASKED = 500;

    /** A key that so many people share, such as a switchboard's number, tells nobody apart. */
    private static final int SHARED_BY_MANY = 20;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Contacts contacts;
    private final JsonMapper json;
    private final Account account;
    private final UUID file;
    private final Instant now;

    Judge(Contacts contacts, JsonMapper json, Account account, UUID file, Instant now) {
        this.contacts = contacts;
        this.json = json;
        this.account = account;
        this.file = file;
        this.now = now;
    }

    /** A row to be judged. */
    record Row(UUID id, int line, @Nullable String sourceId, String fingerprint, Person person) {}

    /**
     * What was found about a row.
     *
     * @param contact the contact it is about, or that will be made of it; null when there is nothing to go by
     */
    record Judged(
            Row row,
            Verdict verdict,
            String reason,
            String adds,
            @Nullable UUID contact) {}

    /** Judges the next rows of the file, in their order, and remembers their keys for those that follow. */
    List<Judged> judge(DSLContext sql, List<Row> rows) {
        Chunk chunk = new Chunk(sql, rows);
        List<Judged> judged = rows.stream().map(chunk::judge).toList();
        chunk.remember();
        return judged;
    }

    /** Forgets what was remembered, to judge the file from its beginning again. */
    static void forget(DSLContext sql, UUID account, UUID file) {
        sql.deleteFrom(IMPORT_KEY)
                .where(IMPORT_KEY.ACCOUNT_ID.eq(account).and(IMPORT_KEY.IMPORT_ID.eq(file)))
                .execute();
    }

    private List<String> keys(Person person) {
        return person.channels().stream()
                .filter(channel -> channel.kind() != Kind.WEBSITE && channel.kind() != Kind.OTHER)
                .map(channel -> MatchKeys.of(channel.kind(), channel.value(), account.country()))
                .distinct()
                .toList();
    }

    /** An earlier import of a row: whose contact it became, when, and whether that import was taken back. */
    private record Earlier(UUID contact, Instant at, boolean undone) {}

    /** Why a row is about a contact. */
    private record Match(UUID contact, String reason, boolean sameRow) {}

    /** Some rows with everything that has to be known to judge them. */
    private final class Chunk {

        private final DSLContext sql;
        private final Map<Row, List<String>> keys = new LinkedHashMap<>();
        private final Map<String, List<UUID>> byKey = new HashMap<>();
        private final Map<String, List<UUID>> inFile = new HashMap<>();
        private final Map<String, Earlier> bySource;
        private final Map<String, Earlier> byFingerprint;
        private final Map<UUID, Contact> states = new HashMap<>();
        private final Set<UUID> newcomers = new HashSet<>();
        private final Map<UUID, Integer> firstLine = new HashMap<>();
        private final Map<String, Set<UUID>> learned = new LinkedHashMap<>();

        Chunk(DSLContext sql, List<Row> rows) {
            this.sql = sql;
            Set<String> all = new LinkedHashSet<>();
            Set<String> own = new LinkedHashSet<>();
            for (Row row : rows) {
                List<String> these = keys(row.person());
                keys.put(row, these);
                all.addAll(these);
                own.addAll(these);
                own.addAll(ownKeys(row));
            }
            inParts(all, part -> byKey.putAll(contacts.byChannel(sql, account.id(), part)));
            inParts(own, this::findInFile);
            bySource = earlier(
                    SOURCE_RECORD.SOURCE_ID,
                    rows.stream()
                            .map(Row::sourceId)
                            .filter(java.util.Objects::nonNull)
                            .distinct()
                            .toList());
            byFingerprint = earlier(
                    SOURCE_RECORD.FINGERPRINT,
                    rows.stream().map(Row::fingerprint).distinct().toList());
            load();
        }

        private static List<String> ownKeys(Row row) {
            String source = row.sourceId();
            return source == null
                    ? List.of("row:" + row.fingerprint())
                    : List.of("row:" + row.fingerprint(), "source:" + source);
        }

        private void findInFile(List<String> part) {
            sql.select(IMPORT_KEY.MATCH_KEY, IMPORT_KEY.CONTACT_ID)
                    .from(IMPORT_KEY)
                    .where(IMPORT_KEY.ACCOUNT_ID.eq(account.id()).and(IMPORT_KEY.IMPORT_ID.eq(file)))
                    .and(IMPORT_KEY.MATCH_KEY.in(part))
                    .forEach(row -> inFile.computeIfAbsent(row.value1(), key -> new ArrayList<>())
                            .add(row.value2()));
        }

        /** Rows of imports before that were committed, whose contacts are there and not in the trash. */
        private Map<String, Earlier> earlier(TableField<?, String> field, Collection<String> values) {
            Map<String, Earlier> found = new HashMap<>();
            inParts(values, part -> sql.select(
                            field, SOURCE_RECORD.CONTACT_ID, IMPORT_FILE.COMMITTED_AT, ACTION.UNDONE_BY)
                    .from(SOURCE_RECORD)
                    .join(CONTACT)
                    .on(CONTACT.ACCOUNT_ID.eq(SOURCE_RECORD.ACCOUNT_ID).and(CONTACT.ID.eq(SOURCE_RECORD.CONTACT_ID)))
                    .join(IMPORT_FILE)
                    .on(IMPORT_FILE
                            .ACCOUNT_ID
                            .eq(SOURCE_RECORD.ACCOUNT_ID)
                            .and(IMPORT_FILE.ID.eq(SOURCE_RECORD.IMPORT_ID)))
                    .leftJoin(ACTION)
                    .on(ACTION.ACCOUNT_ID.eq(IMPORT_FILE.ACCOUNT_ID).and(ACTION.ID.eq(IMPORT_FILE.ACTION_ID)))
                    .where(SOURCE_RECORD.ACCOUNT_ID.eq(account.id()).and(field.in(part)))
                    .and(ImportTables.TAKEN)
                    .and(CONTACT.TRASHED_AT.isNull())
                    .orderBy(IMPORT_FILE.COMMITTED_AT)
                    .forEach(row ->
                            found.put(row.value1(), new Earlier(row.value2(), row.value3(), row.value4() != null))));
            return found;
        }

        /** Loads whom the rows may be about: contacts, and people who are new with earlier rows of this file. */
        private void load() {
            Set<UUID> wanted = new LinkedHashSet<>();
            byKey.values().stream().filter(ids -> ids.size() <= SHARED_BY_MANY).forEach(wanted::addAll);
            inFile.values().forEach(wanted::addAll);
            bySource.values().forEach(earlier -> wanted.add(earlier.contact()));
            byFingerprint.values().forEach(earlier -> wanted.add(earlier.contact()));
            inParts(wanted, part -> {
                states.putAll(contacts.store().load(sql, account.id(), part));
                replayEarlierRows(part);
            });
        }

        private void replayEarlierRows(List<UUID> ids) {
            sql.select(SOURCE_RECORD.CONTACT_ID, SOURCE_RECORD.RECORD, SOURCE_RECORD.LINE)
                    .from(SOURCE_RECORD)
                    .where(SOURCE_RECORD.ACCOUNT_ID.eq(account.id()).and(SOURCE_RECORD.CONTACT_ID.in(ids)))
                    .and(SOURCE_RECORD.IMPORT_ID.eq(file))
                    .orderBy(SOURCE_RECORD.POSITION)
                    .forEach(row -> learn(row.value1(), json.readValue(row.value2(), Person.class), row.value3()));
        }

        private void learn(UUID contact, Person person, int line) {
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

        Judged judge(Row row) {
            Match match = match(row);
            if (match == null && !row.person().enough()) {
                return new Judged(row, Verdict.NOTHING, "no name and no way to reach anybody", "", null);
            }
            UUID contact = match == null ? Ids.next() : match.contact();
            Judged judged = match == null ? new Judged(row, Verdict.NEW, "", "", contact) : judged(row, match);
            if (judged.verdict().changes()) {
                learn(contact, row.person(), row.line());
            }
            keys.get(row).forEach(key -> know(key, contact));
            ownKeys(row).forEach(key -> know(key, contact));
            return judged;
        }

        private Judged judged(Row row, Match match) {
            Contact stands = states.get(match.contact());
            String adds = match.sameRow()
                    ? ""
                    : Merge.onto(stands, row.person(), account.country(), now).adds();
            Verdict verdict = newcomers.contains(match.contact())
                    ? Verdict.AGAIN
                    : adds.isEmpty() ? Verdict.UNCHANGED : Verdict.KNOWN;
            return new Judged(row, verdict, match.reason(), adds, match.contact());
        }

        private void know(String key, UUID contact) {
            List<UUID> stand = inFile.computeIfAbsent(key, none -> new ArrayList<>());
            if (!stand.contains(contact) && stand.size() < SHARED_BY_MANY) {
                stand.add(contact);
                learned.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(contact);
            }
        }

        private @Nullable Match match(Row row) {
            Earlier same = byFingerprint.get(row.fingerprint());
            if (same != null) {
                return new Match(same.contact(), "the same row, imported on " + day(same.at()), !same.undone());
            }
            Earlier source = row.sourceId() == null ? null : bySource.get(row.sourceId());
            if (source != null) {
                return new Match(source.contact(), "the same record, imported on " + day(source.at()), false);
            }
            for (String key : ownKeys(row)) {
                for (UUID contact : inFile.getOrDefault(key, List.of())) {
                    return new Match(contact, "the same record" + line(contact), false);
                }
            }
            return byAddress(row);
        }

        private @Nullable Match byAddress(Row row) {
            for (String key : keys.get(row)) {
                Set<UUID> candidates = new LinkedHashSet<>(byKey.getOrDefault(key, List.of()));
                candidates.addAll(inFile.getOrDefault(key, List.of()));
                if (candidates.size() > SHARED_BY_MANY) {
                    continue;
                }
                for (UUID candidate : candidates) {
                    Contact stands = states.get(candidate);
                    if (stands != null
                            && (row.person().nameless()
                                    || Names.compatible(
                                            stands.name(), row.person().name()))) {
                        return new Match(candidate, ChannelWords.shared(key) + line(candidate), false);
                    }
                }
            }
            return null;
        }

        private String line(UUID contact) {
            Integer line = newcomers.contains(contact) ? firstLine.get(contact) : null;
            return line == null ? "" : " as in line " + line;
        }

        private String day(Instant at) {
            return DAY.format(at.atZone(account.zone()));
        }

        void remember() {
            List<@Nullable Object[]> rows = new ArrayList<>();
            learned.forEach((key, ids) -> ids.forEach(id -> rows.add(new Object[] {account.id(), file, key, id})));
            Bulk.insert(sql, "import_key (account_id, import_id, match_key, contact_id)", rows);
        }
    }

    private static <T> void inParts(Collection<T> all, java.util.function.Consumer<List<T>> work) {
        List<T> list = List.copyOf(all);
        for (int start = 0; start < list.size(); start += ASKED) {
            work.accept(list.subList(start, Math.min(list.size(), start + ASKED)));
        }
    }
}
