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
import acquaint.formats.Formats;
import acquaint.formats.Options;
import acquaint.formats.Source;
import acquaint.formats.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads files into the import tables. */
final class Reading {

    /** Messages are counted; what was said in them is read only when asked for. */
    static final Options WITHOUT_TEXTS = Options.DEFAULT.withTexts(false);

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

    /** Reads the sources to their end; whatever goes wrong becomes a sentence at the import. */
    void read(Account account, UUID id, List<Source> sources, Options options, Progress progress) {
        String name = name(sources);
        try {
            long seq = database.read(sql -> ImportTables.lastChange(sql, account.id()));
            Judge judge = new Judge(contacts, json, account, id, clock.instant());
            Staging staging = new Staging(database, judge, pictures, account.id(), id);
            progress.of(size(sources));
            List<Source> watched = sources.stream()
                    .map(source -> source.watched(progress::moved))
                    .toList();
            List<Summary> summaries =
                    Handover.between(next -> prepared(account, watched, options, progress, next), staging::lay);
            finish(account.id(), id, name, summaries, seq);
        } catch (Progress.Cancelled cancelled) {
            database.write(sql -> sql.deleteFrom(IMPORT_FILE)
                    .where(ImportTables.isFile(account.id(), id))
                    .execute());
        } catch (StorageFull e) {
            fail(account.id(), id, e.getMessage());
        } catch (IOException e) {
            LOG.warn("Cannot read the upload of import {}", id, e);
            fail(account.id(), id, "“" + name + "” could not be read from the disk. Choose the file again.");
        } catch (RuntimeException e) {
            LOG.error("Import {} could not be read", id, e);
            fail(
                    account.id(),
                    id,
                    "Something in “" + name + "” could not be dealt with, and it is not your fault. "
                            + "Nothing was changed. Another export of the same people may do.");
        }
    }

    /** What an import of these is called. */
    static String name(List<Source> sources) {
        String first = sources.getFirst().name();
        return sources.size() == 1 ? first : first + " and " + (sources.size() - 1) + " more";
    }

    private static long size(List<Source> sources) throws IOException {
        long size = 0;
        for (Source source : sources) {
            if (source.file().isPresent()) {
                size += Files.size(source.file().get());
            }
        }
        return size;
    }

    private List<Summary> prepared(
            Account account, List<Source> sources, Options options, Progress progress, Consumer<Preparing.Chunk> next)
            throws IOException {
        Preparing preparing = new Preparing(pictures, json, account, progress, next);
        List<Summary> summaries = Formats.read(sources, options, preparing);
        preparing.finish();
        return summaries;
    }

    private void finish(UUID account, UUID id, String name, List<Summary> summaries, long seq) {
        List<Summary> known =
                summaries.stream().filter(one -> one.detection().known()).toList();
        int records = known.stream().mapToInt(Summary::count).sum();
        String problem = known.isEmpty()
                ? summaries.stream().map(one -> one.detection().reason()).collect(Collectors.joining(" "))
                : records == 0
                        ? "There is nobody in “" + name + "”. Export it again and look whether people are in it."
                        : "";
        String systems = known.stream()
                .map(one -> one.detection().system().title())
                .distinct()
                .collect(Collectors.joining(", "));
        database.write(sql -> {
            if (problem.isEmpty()) {
                Parts.write(sql, account, id);
                Parts.remarkRefused(sql, account, id, summaries);
            }
            return sql.update(IMPORT_FILE)
                    .set(IMPORT_FILE.SYSTEM, systems)
                    .set(IMPORT_FILE.STATUS, (problem.isEmpty() ? Status.PREVIEWED : Status.FAILED).name())
                    .set(IMPORT_FILE.PROBLEM, problem)
                    .set(IMPORT_FILE.JUDGED_SEQ, seq)
                    .where(ImportTables.isFile(account, id))
                    .execute();
        });
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
}
