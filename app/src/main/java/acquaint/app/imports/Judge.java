package acquaint.app.imports;

import static acquaint.tables.Tables.IMPORT_KEY;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contacts;
import acquaint.app.platform.Bulk;
import acquaint.app.platform.Ids;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells who the rows of a file are: somebody new, or somebody known, and why.
 *
 * <p>It goes through a file chunk by chunk, each with a handful of queries, so neither memory nor the number of queries
 * grows with what is in the database. Rows of the same file are compared through what was laid down of it before.
 */
final class Judge {

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

    /**
     * A row to be judged.
     *
     * @param keys the {@link Person#keys keys} of its person
     */
    record Row(UUID id, int line, @Nullable String sourceId, String fingerprint, Person person, List<String> keys) {

        /** What its system calls it, told apart from what other systems call others. */
        @Nullable
        String source() {
            return sourceId == null ? null : source(person.system().name(), sourceId);
        }

        static String source(String system, String sourceId) {
            return system + " " + sourceId;
        }
    }

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
        Chunk chunk = new Chunk(new Acquainted(sql, contacts, json, account, file, now, rows));
        List<Judged> judged = rows.stream().map(chunk::judge).toList();
        chunk.remember(sql);
        return judged;
    }

    /** Forgets what was remembered, to judge the file from its beginning again. */
    static void forget(DSLContext sql, UUID account, UUID file) {
        sql.deleteFrom(IMPORT_KEY)
                .where(IMPORT_KEY.ACCOUNT_ID.eq(account).and(IMPORT_KEY.IMPORT_ID.eq(file)))
                .execute();
    }

    /** Why a row is about a contact. */
    private record Match(UUID contact, String reason, boolean sameRow) {}

    /** Some rows with everything that has to be known to judge them. */
    private final class Chunk {

        private final Acquainted known;
        private final Map<String, Set<UUID>> learned = new LinkedHashMap<>();

        Chunk(Acquainted known) {
            this.known = known;
        }

        Judged judge(Row row) {
            Match match = match(row);
            if (match == null && !row.person().enough()) {
                String reason = row.person().channels().isEmpty()
                        ? "no name and no way to reach anybody"
                        : "a number at X and no name; it waits until somebody you know has it";
                return new Judged(row, Verdict.NOTHING, reason, "", null);
            }
            UUID contact = match == null ? Ids.next() : match.contact();
            Judged judged = match == null ? new Judged(row, Verdict.NEW, "", "", contact) : judged(row, match);
            if (judged.verdict().changes()) {
                known.learn(contact, row.person(), row.line());
            }
            if (!known.settled(row)) {
                remember(row, contact);
            }
            return judged;
        }

        private void remember(Row row, UUID contact) {
            known.came(row, contact);
            for (String key : row.keys()) {
                if (known.met(key, contact)) {
                    learned.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(contact);
                }
            }
        }

        private Judged judged(Row row, Match match) {
            String adds = match.sameRow()
                    ? ""
                    : Merge.onto(known.state(match.contact()), row.person(), account.country(), now)
                            .adds();
            Verdict verdict = known.newcomer(match.contact())
                    ? Verdict.AGAIN
                    : adds.isEmpty() ? Verdict.UNCHANGED : Verdict.KNOWN;
            return new Judged(row, verdict, match.reason(), adds, match.contact());
        }

        private @Nullable Match match(Row row) {
            Acquainted.Earlier same = known.sameRow(row);
            if (same != null) {
                return new Match(same.contact(), "the same row, imported on " + day(same.at()), !same.undone());
            }
            Acquainted.Earlier source = known.sameSource(row);
            if (source != null) {
                return new Match(source.contact(), "the same record, imported on " + day(source.at()), false);
            }
            UUID inFile = known.inFile(row);
            return inFile == null ? byAddress(row) : new Match(inFile, "the same record" + line(inFile), false);
        }

        private @Nullable Match byAddress(Row row) {
            for (String key : row.keys()) {
                for (UUID candidate : known.candidates(key)) {
                    Contact stands = known.state(candidate);
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
            Integer line = known.newcomer(contact) ? known.firstLine(contact) : null;
            return line == null ? "" : " as in line " + line;
        }

        private String day(Instant at) {
            return DAY.format(at.atZone(account.zone()));
        }

        void remember(DSLContext sql) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            learned.forEach((key, ids) -> ids.forEach(id -> rows.add(new Object[] {account.id(), file, key, id})));
            Bulk.insert(sql, "import_key (account_id, import_id, match_key, contact_id)", rows);
        }
    }
}
