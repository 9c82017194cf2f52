package acquaint.app.imports;

import static acquaint.tables.Tables.IMPORT_FILE;
import static acquaint.tables.Tables.SOURCE_RECORD;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contacts;
import acquaint.app.contacts.Pictures;
import acquaint.app.imports.ImportFile.Status;
import acquaint.app.imports.Running.Progress;
import acquaint.app.platform.Database;
import acquaint.app.platform.StorageFull;
import acquaint.formats.Detection;
import acquaint.formats.FormatRecord;
import acquaint.formats.Formats;
import acquaint.formats.Source;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file into the import tables. */
final class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final Database database;
    private final Contacts contacts;
    private final Pictures pictures;
    private final JsonMapper json;
    private final Clock clock;

    Reading(Database database, Contacts contacts, Pictures pictures, JsonMapper json, Clock clock) {
        this.database = database;
        this.contacts = contacts;
        this.pictures = pictures;
        this.json = json;
        this.clock = clock;
    }

    /** Reads it to its end; whatever goes wrong becomes a sentence at the import. */
    void read(Account account, UUID id, Source source, Progress progress) {
        try {
            long seq = database.read(sql -> ImportTables.lastChange(sql, account.id()));
            Judge judge = new Judge(contacts, json, account, id, clock.instant());
            Staging staging = new Staging(database, judge, pictures, account.id(), id);
            Source counted = counted(source, progress);
            acquaint.formats.Summary summary = Handover.between(next -> prepared(account, counted, next), staging::lay);
            finish(account.id(), id, source.name(), summary, seq);
        } catch (StorageFull e) {
            fail(account.id(), id, e.getMessage());
        } catch (IOException e) {
            LOG.warn("Cannot read the upload of import {}", id, e);
            fail(account.id(), id, "“" + source.name() + "” could not be read from the disk. Choose the file again.");
        } catch (RuntimeException e) {
            LOG.error("Import {} could not be read", id, e);
            fail(
                    account.id(),
                    id,
                    "Something in “" + source.name() + "” could not be dealt with, and it is not your fault. "
                            + "Nothing was changed. Another export of the same people may do.");
        }
    }

    private acquaint.formats.Summary prepared(Account account, Source source, Consumer<Preparing.Chunk> next)
            throws IOException {
        Preparing preparing = new Preparing(pictures, json, account, next);
        acquaint.formats.Summary summary = Formats.read(source, preparing);
        preparing.flush();
        return summary;
    }

    private void finish(UUID account, UUID id, String name, acquaint.formats.Summary summary, long seq) {
        Detection detection = summary.detection();
        String problem = !detection.known()
                ? detection.reason()
                : summary.count(FormatRecord.Kind.PERSON) == 0
                        ? "There is nobody in “" + name + "”. Export it again and look whether people are in it."
                        : "";
        database.write(sql -> sql.update(IMPORT_FILE)
                .set(IMPORT_FILE.SYSTEM, detection.known() ? detection.system().title() : "")
                .set(IMPORT_FILE.STATUS, (problem.isEmpty() ? Status.PREVIEWED : Status.FAILED).name())
                .set(IMPORT_FILE.PROBLEM, problem)
                .set(IMPORT_FILE.JUDGED_SEQ, seq)
                .where(ImportTables.isFile(account, id))
                .execute());
    }

    private void fail(UUID account, UUID id, String problem) {
        database.write(sql -> {
            sql.deleteFrom(SOURCE_RECORD)
                    .where(ImportTables.rowsOf(account, id))
                    .execute();
            return sql.update(IMPORT_FILE)
                    .set(IMPORT_FILE.STATUS, Status.FAILED.name())
                    .set(IMPORT_FILE.PROBLEM, problem)
                    .where(ImportTables.isFile(account, id))
                    .execute();
        });
    }

    /** The same source, telling how much of it was read; it may be opened again and then begins anew. */
    private static Source counted(Source source, Progress progress) {
        return Source.of(source.name(), () -> new Counting(source.open(), progress));
    }

    private static final class Counting extends FilterInputStream {

        private final Progress progress;
        private long count;

        Counting(InputStream in, Progress progress) throws IOException {
            super(in);
            this.progress = progress;
            progress.of(in.available());
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            progress.reached(++count);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            progress.reached(count += Math.max(0, some));
            return some;
        }
    }
}
