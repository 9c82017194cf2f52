package acquaint.app.imports;

import static acquaint.tables.Tables.IMPORT_FILE;

import acquaint.app.contacts.Pictures;
import acquaint.app.imports.Judge.Judged;
import acquaint.app.imports.Judge.Row;
import acquaint.app.imports.Preparing.Chunk;
import acquaint.app.imports.Preparing.Ready;
import acquaint.app.imports.Preparing.ReadyHappening;
import acquaint.app.platform.Bulk;
import acquaint.app.platform.Database;
import acquaint.formats.FormatRecord;
import acquaint.formats.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Judges what was read and lays it down chunk by chunk, each in a transaction of its own, so that memory does not grow
 * with the file and others can write in between.
 *
 * <p>These tables are written directly and not through the change log: they hold what a file said, which never changes,
 * and nothing a user did. What the commit does with it goes through the change log.
 */
final class Staging {

    private final Database database;
    private final Judge judge;
    private final Pictures pictures;
    private final UUID account;
    private final UUID file;
    private int position;
    private int happened;
    private int warned;

    Staging(Database database, Judge judge, Pictures pictures, UUID account, UUID file) {
        this.database = database;
        this.judge = judge;
        this.pictures = pictures;
        this.account = account;
        this.file = file;
    }

    void lay(Chunk chunk) {
        database.write(sql -> {
            writeRows(sql, chunk.rows());
            writeHappenings(sql, chunk.happenings());
            writeWarnings(sql, chunk.warnings());
            return sql.update(IMPORT_FILE)
                    .set(IMPORT_FILE.READ_COUNT, position + happened)
                    .where(ImportTables.isFile(account, file))
                    .execute();
        });
    }

    private void writeRows(DSLContext sql, List<Ready> rows) {
        List<@Nullable Object[]> lines = new ArrayList<>(rows.size());
        List<Judged> judged = judge.judge(sql, rows.stream().map(Ready::row).toList());
        for (int i = 0; i < rows.size(); i++) {
            Ready ready = rows.get(i);
            if (ready.photo() != null) {
                pictures.keep(sql, account, ready.photo());
            }
            lines.add(line(ready, judged.get(i)));
        }
        Bulk.insert(
                sql,
                "source_record (account_id, id, import_id, position, line, source_id, fingerprint, name, record, raw,"
                        + " verdict, reason, adds, contact_id, left_out, system, kind, mutual)",
                lines);
    }

    private @Nullable Object[] line(Ready ready, Judged judged) {
        Row row = ready.row();
        return new @Nullable Object[] {
            account,
            row.id(),
            file,
            position++,
            row.line(),
            row.sourceId(),
            row.fingerprint(),
            row.person().name().display(),
            ready.record(),
            ready.raw(),
            judged.verdict().name(),
            judged.reason(),
            judged.adds(),
            judged.contact(),
            // whoever only took part in something comes along when both wrote
            ready.kind() == Kind.CORRESPONDENT && !ready.mutual() && judged.verdict() == Verdict.NEW,
            ready.system().name(),
            ready.kind().name(),
            ready.mutual()
        };
    }

    private void writeHappenings(DSLContext sql, List<ReadyHappening> ready) {
        List<@Nullable Object[]> lines = new ArrayList<>(ready.size());
        for (ReadyHappening one : ready) {
            FormatRecord record = one.dated().record();
            lines.add(new @Nullable Object[] {
                account,
                file,
                happened++,
                record.origin().line(),
                record.origin().system().name(),
                record.kind().name(),
                text(one.dated().conversation()),
                one.dated().day() == null ? "" : one.dated().day().toString(),
                one.dated().at() == null ? null : one.dated().at().toEpochMilli(),
                text(one.record()),
                text(record.raw())
            });
        }
        Bulk.insert(
                sql,
                "source_happening (account_id, import_id, position, line, system, kind, conversation, day, happened_at,"
                        + " record, raw)",
                lines);
    }

    /** PostgreSQL takes no zero byte within a text. */
    private static String text(String told) {
        return told.replace("\0", "");
    }

    private void writeWarnings(DSLContext sql, List<Warning> warnings) {
        List<@Nullable Object[]> lines = new ArrayList<>(warnings.size());
        for (Warning warning : warnings) {
            lines.add(new Object[] {
                account, file, warned++, warning.line(), text(warning.message()), text(warning.remedy()), warning.file()
            });
        }
        Bulk.insert(sql, "import_warning (account_id, import_id, position, line, message, remedy, file_name)", lines);
    }
}
