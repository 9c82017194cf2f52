package acquaint.app.imports;

import static acquaint.tables.Tables.IMPORT_FILE;

import acquaint.app.contacts.Pictures;
import acquaint.app.imports.Judge.Judged;
import acquaint.app.imports.Judge.Row;
import acquaint.app.platform.Bulk;
import acquaint.app.platform.Database;
import acquaint.app.platform.Ids;
import acquaint.formats.FormatRecord;
import acquaint.formats.PersonRecord;
import acquaint.formats.Photo;
import acquaint.formats.Sink;
import acquaint.formats.Warning;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what a reader tells and lays it down chunk by chunk, each in a transaction of its own, so that memory does not
 * grow with the file and others can write in between.
 *
 * <p>These tables are written directly and not through the change log: they hold what a file said, which never changes,
 * and nothing a user did. What the commit does with it goes through the change log.
 */
final class Staging implements Sink {

    private static final int ROWS = 1000;

    /** Characters of raw text and bytes of photos held before a chunk is laid down early. */
    private static final long HELD = 8_000_000;

    private final Database database;
    private final Judge judge;
    private final JsonMapper json;
    private final Pictures pictures;
    private final UUID account;
    private final UUID file;
    private final List<PersonRecord> records = new ArrayList<>(ROWS);
    private final List<Warning> warnings = new ArrayList<>();
    private long held;
    private int position;
    private int warned;

    Staging(Database database, Judge judge, JsonMapper json, Pictures pictures, UUID account, UUID file) {
        this.database = database;
        this.judge = judge;
        this.json = json;
        this.pictures = pictures;
        this.account = account;
        this.file = file;
    }

    @Override
    public void record(FormatRecord record) {
        switch (record) {
            case PersonRecord person -> {
                records.add(person);
                held += person.raw().length()
                        + (person.photo() instanceof Photo.Embedded photo ? photo.bytes().length : 0);
            }
            default -> {} // people only, so far
        }
        if (records.size() >= ROWS || held > HELD) {
            flush();
        }
    }

    @Override
    public void warning(Warning warning) {
        warnings.add(warning);
        if (warnings.size() >= ROWS) {
            flush();
        }
    }

    /** Lays down what is held. */
    void flush() {
        database.write(sql -> {
            writeRecords(sql);
            writeWarnings(sql);
            sql.update(IMPORT_FILE)
                    .set(IMPORT_FILE.READ_COUNT, position)
                    .where(IMPORT_FILE.ACCOUNT_ID.eq(account).and(IMPORT_FILE.ID.eq(file)))
                    .execute();
            return null;
        });
        records.clear();
        warnings.clear();
        held = 0;
    }

    private void writeRecords(DSLContext sql) {
        if (records.isEmpty()) {
            return;
        }
        List<Row> rows = new ArrayList<>(records.size());
        for (PersonRecord record : records) {
            String photo = record.photo() instanceof Photo.Embedded embedded
                    ? pictures.store(sql, account, embedded.bytes()).orElse(null)
                    : null;
            rows.add(new Row(
                    Ids.next(),
                    record.origin().line(),
                    record.origin().sourceId(),
                    fingerprint(record),
                    Person.of(record, photo)));
        }
        List<@Nullable Object[]> lines = new ArrayList<>(rows.size());
        int index = 0;
        for (Judged one : judge.judge(sql, rows)) {
            Row row = one.row();
            lines.add(new @Nullable Object[] {
                account,
                row.id(),
                file,
                position++,
                row.line(),
                row.sourceId(),
                row.fingerprint(),
                row.person().name().display(),
                json.writeValueAsString(row.person()),
                records.get(index++).raw(),
                one.verdict().name(),
                one.reason(),
                one.adds(),
                one.contact(),
                false
            });
        }
        Bulk.insert(
                sql,
                "source_record (account_id, id, import_id, position, line, source_id, fingerprint, name, record, raw,"
                        + " verdict, reason, adds, contact_id, left_out)",
                lines);
    }

    private void writeWarnings(DSLContext sql) {
        if (warnings.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> lines = new ArrayList<>(warnings.size());
        for (Warning warning : warnings) {
            lines.add(new Object[] {
                account,
                file,
                warned++,
                warning.line(),
                warning.message().replace("\0", ""),
                warning.remedy().replace("\0", "")
            });
        }
        Bulk.insert(sql, "import_warning (account_id, import_id, position, line, message, remedy)", lines);
    }

    /** The same for the same row of the same system, whatever file it stands in. */
    private String fingerprint(PersonRecord record) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(record.origin().system().id().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(record.raw().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
