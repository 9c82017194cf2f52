package acquaint.app.imports;

import static acquaint.tables.Tables.SOURCE_RECORD;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contacts;
import acquaint.app.imports.Running.Progress;
import acquaint.app.platform.Changes;
import acquaint.app.platform.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes contacts of the rows of a file, within one action. */
final class Commit {

    private static final int ROWS = 500;

    private final Database database;
    private final Contacts contacts;
    private final JsonMapper json;
    private final Account account;
    private final UUID file;
    private final Choice choice;
    private final Progress progress;
    private long done;

    Commit(
            Database database,
            Contacts contacts,
            JsonMapper json,
            Account account,
            UUID file,
            Choice choice,
            Progress progress) {
        this.database = database;
        this.contacts = contacts;
        this.json = json;
        this.account = account;
        this.file = file;
        this.choice = choice;
        this.progress = progress;
    }

    /**
     * A row to commit.
     *
     * @param person what it tells; null when it is only to be tagged
     * @param fresh the contact it makes when it is the first about somebody new
     */
    private record Row(
            int position,
            Verdict verdict,
            UUID contact,
            @Nullable Person person,
            @Nullable Contact fresh) {}

    /** Reads the next rows while those before are written; what was staged stands still while it is committed. */
    void run(Changes changes) {
        Handover.<List<Row>, Boolean, RuntimeException>between(next -> read(changes.at(), next), rows -> {
            progress.go();
            write(changes, rows);
            done += rows.size();
            progress.reached(done);
        });
    }

    private boolean read(Instant at, Consumer<List<Row>> next) {
        List<String> wanted = verdicts(choice).map(Verdict::name).toList();
        int after = -1;
        while (true) {
            int last = after;
            List<Row> rows = database.read(sql -> next(sql, at, wanted, last));
            if (rows.isEmpty()) {
                return true;
            }
            next.accept(rows);
            after = rows.getLast().position();
        }
    }

    /** Which rows change something. */
    static java.util.stream.Stream<Verdict> verdicts(Choice choice) {
        return Arrays.stream(Verdict.values()).filter(verdict -> switch (verdict) {
            case NEW, AGAIN -> true;
            case KNOWN -> !choice.onlyNew();
            case UNCHANGED -> !choice.onlyNew() && !choice.tag().isEmpty();
            case NOTHING -> false;
        });
    }

    private List<Row> next(DSLContext sql, Instant at, List<String> verdicts, int after) {
        return sql.select(SOURCE_RECORD.POSITION, SOURCE_RECORD.VERDICT, SOURCE_RECORD.CONTACT_ID, SOURCE_RECORD.RECORD)
                .from(SOURCE_RECORD)
                .where(ImportTables.rowsOf(account.id(), file))
                .and(SOURCE_RECORD.POSITION.gt(after))
                .and(SOURCE_RECORD.LEFT_OUT.isFalse())
                .and(Parts.taken())
                // Not by the index of verdicts: the rows are wanted in the order of the file.
                .and(DSL.field("{0} || ''", String.class, SOURCE_RECORD.VERDICT).in(verdicts))
                .orderBy(SOURCE_RECORD.POSITION)
                .limit(ROWS)
                .fetch(row -> {
                    Verdict verdict = Verdict.valueOf(row.value2());
                    Person person = verdict.changes() ? json.readValue(row.value4(), Person.class) : null;
                    Contact fresh =
                            verdict == Verdict.NEW ? Merge.fresh(row.value3(), person, account.country(), at) : null;
                    return new Row(row.value1(), verdict, row.value3(), person, fresh);
                });
    }

    private void write(Changes changes, List<Row> rows) {
        Set<UUID> known = new LinkedHashSet<>();
        rows.stream().filter(row -> row.verdict() != Verdict.NEW).forEach(row -> known.add(row.contact()));
        Map<UUID, Contact> stand = new LinkedHashMap<>(contacts.store().load(changes.sql(), account.id(), known));
        Set<UUID> fresh = new LinkedHashSet<>();
        for (Row row : rows) {
            Contact contact = stand.get(row.contact());
            if (contact == null) {
                fresh.add(row.contact());
            }
            Contact merged = merged(changes, row, contact);
            if (merged != null) {
                stand.put(row.contact(), tagged(merged));
            }
        }
        List<Contact> added = new ArrayList<>();
        List<Contact> changed = new ArrayList<>();
        stand.forEach((id, contact) -> (fresh.contains(id) ? added : changed).add(contact));
        changes.addAll(contacts.store(), added);
        changes.putAll(contacts.store(), changed);
    }

    private @Nullable Contact merged(Changes changes, Row row, @Nullable Contact contact) {
        if (row.person() == null) {
            return contact;
        }
        if (contact == null && row.fresh() != null) {
            return row.fresh();
        }
        return contact == null
                ? Merge.fresh(row.contact(), row.person(), account.country(), changes.at())
                : Merge.onto(contact, row.person(), account.country(), changes.at())
                        .contact();
    }

    private Contact tagged(Contact contact) {
        if (choice.tag().isEmpty() || contact.tags().contains(choice.tag())) {
            return contact;
        }
        List<String> tags = new ArrayList<>(contact.tags());
        tags.add(choice.tag());
        return contact.tagged(tags);
    }
}
