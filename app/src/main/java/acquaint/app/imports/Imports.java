package acquaint.app.imports;

import static acquaint.tables.Tables.IMPORT_FILE;
import static acquaint.tables.Tables.SOURCE_RECORD;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contacts;
import acquaint.app.contacts.Pictures;
import acquaint.app.help.Offers;
import acquaint.app.imports.ImportFile.Status;
import acquaint.app.imports.ImportRows.Counts;
import acquaint.app.imports.ImportRows.Remark;
import acquaint.app.imports.ImportRows.Slice;
import acquaint.app.imports.ImportRows.SourceLine;
import acquaint.app.imports.ImportRows.Summary;
import acquaint.app.interactions.Interactions;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.ChangeLog.Undone;
import acquaint.app.platform.Database;
import acquaint.app.platform.Ids;
import acquaint.app.platform.Invalid;
import acquaint.app.platform.NotFound;
import acquaint.formats.ColumnMapping;
import acquaint.formats.Options;
import acquaint.formats.Source;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings files in. A file is staged, which shows what it would change; then it is committed, in one transaction and as
 * one action; and it can be taken back later.
 *
 * <pre>{@code
 * Summary preview = imports.stage(account, Source.of(Path.of("contacts.vcf")));
 * Summary done = imports.commit(account, preview.file().id(), Choice.ALL);
 * imports.undo(account.id(), done.file().id());
 * }</pre>
 */
@Component
public class Imports {

    private static final int PAST = 50;

    private final Database database;
    private final ChangeLog changes;
    private final JsonMapper json;
    private final Clock clock;
    private final Running running = new Running();
    private final Reading reading;
    private final Committing committing;

    Imports(
            Database database,
            ChangeLog changes,
            Contacts contacts,
            Interactions interactions,
            Offers offers,
            Pictures pictures,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
        this.reading = new Reading(database, contacts, pictures, json, clock);
        this.committing = new Committing(database, changes, contacts, interactions, offers, json, clock);
    }

    /** Reads a file and tells what committing it would change. Nothing is changed yet. */
    public Summary stage(Account account, Source source) {
        return stage(account, List.of(source), Reading.WITHOUT_TEXTS);
    }

    /** Reads files as one import. */
    public Summary stage(Account account, List<Source> sources, Options options) {
        UUID id = Ids.next();
        begin(account, id, sources, options);
        running.now(id, progress -> reading.read(account, id, sources, known(account, options), progress));
        return summary(account.id(), id);
    }

    /** The same in the background, under this id. */
    void stageLater(Account account, UUID id, List<Source> sources, Options options) {
        begin(account, id, sources, options);
        running.later(id, progress -> reading.read(account, id, sources, known(account, options), progress));
    }

    /** Reads the files of an import that was not committed again, with other options. */
    void readAgain(Account account, UUID id, List<Source> sources, Options options) {
        running.announce(id);
        int claimed = database.write(sql -> {
            int found = sql.update(IMPORT_FILE)
                    .set(IMPORT_FILE.STATUS, Status.READING.name())
                    .set(IMPORT_FILE.PROBLEM, "")
                    .set(IMPORT_FILE.WORKER, running.worker())
                    .set(IMPORT_FILE.TEXTS, options.texts())
                    .set(IMPORT_FILE.SUBJECTS, options.subjects())
                    .where(ImportTables.isFile(account.id(), id))
                    .and(IMPORT_FILE.STATUS.in(Status.PREVIEWED.name(), Status.FAILED.name()))
                    .execute();
            if (found > 0) {
                ImportTables.clear(sql, account.id(), id);
            }
            return found;
        });
        if (claimed > 0) {
            running.later(id, progress -> reading.read(account, id, sources, known(account, options), progress));
        }
    }

    /** Ends the work on an import: what was being read is set aside, what was being imported waits again. */
    void cancel(UUID account, UUID id) {
        get(account, id);
        running.cancel(id);
    }

    /** What is known of the account beside what the files tell. */
    private Options known(Account account, Options options) {
        return options.withOwner(Set.of(account.name(), account.email())).withMappings(mappings(account.id()));
    }

    /** How the account mapped tables before. */
    List<ColumnMapping> mappings(UUID account) {
        return database.read(sql -> Mappings.all(sql, json, account));
    }

    /** Reads tables of this shape so from now on. */
    void remember(UUID account, ColumnMapping mapping) {
        database.write(sql -> {
            Mappings.remember(sql, json, account, mapping, clock.instant());
            return null;
        });
    }

    /** Guesses tables of this shape again from now on. */
    void forget(UUID account, String shape) {
        database.write(sql -> {
            Mappings.forget(sql, account, shape);
            return null;
        });
    }

    List<Parts.Part> parts(UUID account, UUID id) {
        return database.read(sql -> Parts.list(sql, account, id));
    }

    /** Of the parts of an import that were offered, takes these and no others. */
    void choose(UUID account, UUID id, Set<String> offered, Set<String> taken) {
        if (!offered.isEmpty() && get(account, id).status() == Status.PREVIEWED) {
            database.write(sql -> {
                Parts.choose(sql, account, id, offered, taken);
                return null;
            });
        }
    }

    /** Of those who only took part in something, takes these. */
    void choose(UUID account, UUID id, Strangers strangers) {
        if (get(account, id).status() == Status.PREVIEWED) {
            database.write(sql -> {
                strangers.apply(sql, account, id);
                return sql.update(IMPORT_FILE)
                        .set(IMPORT_FILE.STRANGERS, strangers.name())
                        .where(ImportTables.isFile(account, id))
                        .execute();
            });
        }
    }

    /**
     * Commits a staged file.
     *
     * @throws Invalid when it is not staged: read wrongly, committed already, or being worked on
     */
    public Summary commit(Account account, UUID id, Choice choice) {
        claim(account, id);
        running.now(id, progress -> committing.commit(account, id, choice, progress));
        return summary(account.id(), id);
    }

    void commitLater(Account account, UUID id, Choice choice) {
        claim(account, id);
        running.later(id, progress -> committing.commit(account, id, choice, progress));
    }

    /** Takes a committed import back; people about whom something was noted since stay, each with the reason. */
    public Undone undo(UUID account, UUID id) {
        ImportFile file = get(account, id);
        if (file.action() == null) {
            throw new Invalid("“" + file.fileName() + "” changed nothing, so there is nothing to undo.");
        }
        return changes.undoWhatCan(account, file.action().id());
    }

    /** Forgets a file that was not committed. */
    public void discard(UUID account, UUID id) {
        ImportFile file = get(account, id);
        if (file.underWay() || file.status() == Status.COMMITTED) {
            throw new Invalid("“" + file.fileName() + "” cannot be set aside now. A finished import can be undone.");
        }
        database.write(sql -> sql.deleteFrom(IMPORT_FILE)
                .where(ImportTables.isFile(account, id))
                .execute());
    }

    /** The imports, newest first. */
    public List<ImportFile> list(UUID account) {
        mendBroken(account);
        return database.read(sql -> ImportTables.list(sql, account, PAST));
    }

    /** An import and its numbers. */
    public Summary summary(UUID account, UUID id) {
        ImportFile file = get(account, id);
        Counts counts = database.read(sql -> ImportTables.counts(sql, account, id));
        return new Summary(file, counts);
    }

    /**
     * An import.
     *
     * @throws NotFound when the account has none with this id
     */
    public ImportFile get(UUID account, UUID id) {
        mendBroken(account);
        return database.read(sql -> ImportTables.find(sql, account, id))
                .orElseThrow(() -> new NotFound("There is no such import."));
    }

    /** What was found to be wrong with a file, line by line. */
    public List<Remark> remarks(UUID account, UUID id, int from, int limit) {
        return database.read(sql -> ImportTables.remarks(sql, account, id, from, limit));
    }

    Slice rows(UUID account, UUID id, @Nullable Verdict verdict, int from, int limit) {
        return database.read(sql -> ImportTables.rows(sql, json, account, id, verdict, from, limit));
    }

    void leaveOut(UUID account, UUID id, Collection<UUID> shown, Set<UUID> kept) {
        if (!shown.isEmpty() && get(account, id).status() == Status.PREVIEWED) {
            database.write(sql -> {
                ImportTables.leaveOut(sql, account, id, shown, kept);
                return null;
            });
        }
    }

    Map<UUID, String> stayed(UUID account, UUID id, int limit) {
        return database.read(sql -> ImportTables.stayed(sql, account, id, limit));
    }

    List<SourceLine> sources(UUID account, UUID contact, int limit) {
        return database.read(sql -> ImportTables.sources(sql, account, contact, limit));
    }

    void await(UUID id, Duration most) {
        running.await(id, most);
    }

    Optional<Integer> percent(UUID id) {
        return running.percent(id);
    }

    private void begin(Account account, UUID id, List<Source> sources, Options options) {
        running.announce(id);
        database.write(sql -> sql.insertInto(IMPORT_FILE)
                .set(IMPORT_FILE.ACCOUNT_ID, account.id())
                .set(IMPORT_FILE.ID, id)
                .set(IMPORT_FILE.FILE_NAME, Reading.name(sources))
                .set(IMPORT_FILE.TEXTS, options.texts())
                .set(IMPORT_FILE.SUBJECTS, options.subjects())
                .set(IMPORT_FILE.SYSTEM, "")
                .set(IMPORT_FILE.STATUS, Status.READING.name())
                .set(IMPORT_FILE.PROBLEM, "")
                .set(IMPORT_FILE.WORKER, running.worker())
                .set(IMPORT_FILE.READ_COUNT, 0)
                .set(IMPORT_FILE.JUDGED_SEQ, 0L)
                .set(IMPORT_FILE.CREATED_AT, clock.instant())
                .execute());
    }

    /** Of two who commit the same file at once, one gets it. */
    private void claim(Account account, UUID id) {
        ImportFile file = get(account.id(), id);
        running.announce(id);
        int claimed = database.write(sql -> sql.update(IMPORT_FILE)
                .set(IMPORT_FILE.STATUS, Status.COMMITTING.name())
                .set(IMPORT_FILE.PROBLEM, "")
                .set(IMPORT_FILE.WORKER, running.worker())
                .where(ImportTables.isFile(account.id(), id))
                .and(IMPORT_FILE.STATUS.eq(Status.PREVIEWED.name()))
                .execute());
        if (claimed == 0) {
            throw new Invalid("“" + file.fileName() + "” is not waiting to be imported: it was imported already, "
                    + "or could not be read. The page of imports shows how it stands.");
        }
    }

    /** An import whose process died while it worked is said to have broken off. */
    private void mendBroken(UUID account) {
        List<org.jooq.Record3<UUID, String, String>> underWay =
                database.read(sql -> sql.select(IMPORT_FILE.ID, IMPORT_FILE.STATUS, IMPORT_FILE.WORKER)
                        .from(IMPORT_FILE)
                        .where(IMPORT_FILE.ACCOUNT_ID.eq(account))
                        .and(IMPORT_FILE.STATUS.in(Status.READING.name(), Status.COMMITTING.name()))
                        .fetch());
        underWay.stream()
                .filter(row -> !running.alive(row.value1(), row.value3()))
                .forEach(row -> mend(account, row.value1(), Status.valueOf(row.value2())));
    }

    private void mend(UUID account, UUID id, Status was) {
        boolean read = was == Status.COMMITTING;
        database.write(sql -> {
            int mended = sql.update(IMPORT_FILE)
                    .set(IMPORT_FILE.STATUS, (read ? Status.PREVIEWED : Status.FAILED).name())
                    .set(
                            IMPORT_FILE.PROBLEM,
                            read
                                    ? "Acquaint was stopped while it imported this. Nothing was changed; you can import it now."
                                    : "Acquaint was stopped while it read this. Nothing was changed; choose the file again.")
                    .where(ImportTables.isFile(account, id))
                    .and(IMPORT_FILE.STATUS.eq(was.name()))
                    .execute();
            if (mended > 0 && !read) {
                sql.deleteFrom(SOURCE_RECORD)
                        .where(ImportTables.rowsOf(account, id))
                        .execute();
            }
            return null;
        });
    }
}
