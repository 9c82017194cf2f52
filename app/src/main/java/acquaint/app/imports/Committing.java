package acquaint.app.imports;

import static acquaint.tables.Tables.IMPORT_FILE;
import static acquaint.tables.Tables.SOURCE_RECORD;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contacts;
import acquaint.app.help.Offers;
import acquaint.app.imports.ImportFile.Status;
import acquaint.app.imports.ImportRows.Counts;
import acquaint.app.imports.Judge.Judged;
import acquaint.app.imports.Judge.Row;
import acquaint.app.imports.Running.Progress;
import acquaint.app.interactions.Interactions;
import acquaint.app.platform.Cause;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Database;
import acquaint.app.platform.StorageFull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Commits a staged file as one action. */
final class Committing {

    private static final Logger LOG = LoggerFactory.getLogger(Committing.class);
    private static final int ROWS = 1000;
    private static final int TRIES = 5;

    private final Database database;
    private final ChangeLog changes;
    private final Contacts contacts;
    private final Interactions interactions;
    private final Offers offers;
    private final JsonMapper json;
    private final Clock clock;

    Committing(
            Database database,
            ChangeLog changes,
            Contacts contacts,
            Interactions interactions,
            Offers offers,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.changes = changes;
        this.contacts = contacts;
        this.interactions = interactions;
        this.offers = offers;
        this.json = json;
        this.clock = clock;
    }

    /** Something was changed between judging and committing; the verdicts may not be true any more. */
    @SuppressWarnings("serial")
    private static final class Moved extends RuntimeException {}

    /** Commits; when that fails, nothing is changed and the import says why. */
    void commit(Account account, UUID id, Choice choice, Progress progress) {
        try {
            for (int i = 0; ; i++) {
                try {
                    judgeAgainIfNeeded(account, id);
                    commitOnce(account, id, choice, progress);
                    break;
                } catch (Moved moved) {
                    if (i == TRIES) {
                        throw moved;
                    }
                }
            }
            database.write(sql -> {
                Judge.forget(sql, account.id(), id);
                return null;
            });
        } catch (Progress.Cancelled cancelled) {
            fail(account.id(), id, "You stopped the import. Nothing was changed; you can import it now.");
        } catch (StorageFull e) {
            fail(account.id(), id, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Import {} could not be committed", id, e);
            fail(
                    account.id(),
                    id,
                    "The import did not go through, and it is not your fault. Nothing was changed. Try again.");
        }
    }

    private void commitOnce(Account account, UUID id, Choice choice, Progress progress) {
        Counts counts = database.read(sql -> ImportTables.counts(sql, account.id(), id));
        long rows = Commit.verdicts(choice)
                .mapToInt(verdict -> counts.kept().getOrDefault(verdict, 0))
                .sum();
        progress.of(rows);
        if (rows == 0 && counts.happened() == 0) {
            database.write(sql -> {
                finish(sql, account.id(), id, choice, null);
                return null;
            });
            return;
        }
        String name = database.read(sql -> ImportTables.find(sql, account.id(), id))
                .orElseThrow()
                .fileName();
        changes.act(account.id(), Cause.file(name, id), "import", sentence(name, counts, choice), act -> {
            if (judgedSeq(act.sql(), account.id(), id) != ImportTables.lastChange(act.sql(), account.id())) {
                throw new Moved();
            }
            new Commit(database, contacts, json, account, id, choice, progress).run(act);
            CommitHappenings happenings = new CommitHappenings(interactions, json, account, id, progress);
            Map<UUID, UUID> parties = happenings.contacts(act);
            happenings.run(act, parties);
            ToldRows told = new ToldRows(json, account, id);
            new CommitSkills(offers, told, account).run(act, parties);
            new CommitRelations(contacts, told).run(act, parties);
            finish(act.sql(), account.id(), id, choice, act.action());
        });
    }

    private static String sentence(String name, Counts counts, Choice choice) {
        int added = counts.toAdd();
        int learned = choice.onlyNew() ? 0 : counts.toLearn();
        if (added > 0) {
            return "Imported " + people(added) + " from " + name
                    + (learned == 0 ? "." : ", and added to what you know of " + people(learned) + ".");
        }
        if (learned > 0) {
            return "Added to what you know of " + people(learned) + ", from " + name + ".";
        }
        return counts.happened() > 0
                ? "Put on the timeline what " + name + " tells."
                : "Tagged the people of " + name + " “" + choice.tag() + "”.";
    }

    private static String people(int count) {
        return count == 1 ? "1 person" : "%,d people".formatted(count);
    }

    private void finish(DSLContext sql, UUID account, UUID id, Choice choice, @Nullable UUID action) {
        if (choice.onlyNew()) {
            sql.update(SOURCE_RECORD)
                    .set(SOURCE_RECORD.LEFT_OUT, true)
                    .where(ImportTables.rowsOf(account, id))
                    .and(SOURCE_RECORD.VERDICT.eq(Verdict.KNOWN.name()))
                    .execute();
        }
        sql.update(IMPORT_FILE)
                .set(IMPORT_FILE.STATUS, Status.COMMITTED.name())
                .set(IMPORT_FILE.COMMITTED_AT, clock.instant())
                .set(IMPORT_FILE.ACTION_ID, action)
                .where(ImportTables.isFile(account, id))
                .execute();
    }

    /** What was judged before something else changed may not be true any more: somebody may be known by now. */
    private void judgeAgainIfNeeded(Account account, UUID id) {
        long seq = database.read(sql -> ImportTables.lastChange(sql, account.id()));
        if (database.read(sql -> judgedSeq(sql, account.id(), id)) == seq) {
            return;
        }
        database.write(sql -> {
            Judge.forget(sql, account.id(), id);
            sql.update(SOURCE_RECORD)
                    .setNull(SOURCE_RECORD.CONTACT_ID)
                    .where(ImportTables.rowsOf(account.id(), id))
                    .execute();
            Judge judge = new Judge(contacts, json, account, id, clock.instant());
            int after = -1;
            Page page;
            while (!(page = next(sql, account, id, after)).rows().isEmpty()) {
                rewrite(sql, account.id(), judge.judge(sql, page.rows()));
                after = page.last();
            }
            return sql.update(IMPORT_FILE)
                    .set(IMPORT_FILE.JUDGED_SEQ, seq)
                    .where(ImportTables.isFile(account.id(), id))
                    .execute();
        });
    }

    private record Page(List<Row> rows, int last) {}

    private Page next(DSLContext sql, Account account, UUID id, int after) {
        var rows = sql.selectFrom(SOURCE_RECORD)
                .where(ImportTables.rowsOf(account.id(), id))
                .and(SOURCE_RECORD.POSITION.gt(after))
                .orderBy(SOURCE_RECORD.POSITION)
                .limit(ROWS)
                .fetch();
        return new Page(
                rows.map(row -> {
                    Person person = json.readValue(row.getRecord(), Person.class);
                    return new Row(
                            row.getId(),
                            row.getLine(),
                            row.getSourceId(),
                            row.getFingerprint(),
                            person,
                            person.keys(account.country()));
                }),
                rows.isEmpty() ? after : rows.getLast().getPosition());
    }

    private static void rewrite(DSLContext sql, UUID account, List<Judged> judged) {
        var batch = sql.batch(sql.update(SOURCE_RECORD)
                .set(SOURCE_RECORD.VERDICT, "")
                .set(SOURCE_RECORD.REASON, "")
                .set(SOURCE_RECORD.ADDS, "")
                .set(SOURCE_RECORD.CONTACT_ID, (UUID) null)
                .where(SOURCE_RECORD.ACCOUNT_ID.eq(account).and(SOURCE_RECORD.ID.eq(account))));
        for (Judged one : judged) {
            batch.bind(
                    one.verdict().name(),
                    one.reason(),
                    one.adds(),
                    one.contact(),
                    account,
                    one.row().id());
        }
        batch.execute();
    }

    private static long judgedSeq(DSLContext sql, UUID account, UUID id) {
        return sql.select(IMPORT_FILE.JUDGED_SEQ)
                .from(IMPORT_FILE)
                .where(ImportTables.isFile(account, id))
                .fetchSingle(IMPORT_FILE.JUDGED_SEQ);
    }

    private void fail(UUID account, UUID id, String problem) {
        database.write(sql -> sql.update(IMPORT_FILE)
                .set(IMPORT_FILE.STATUS, Status.PREVIEWED.name())
                .set(IMPORT_FILE.PROBLEM, problem)
                .where(ImportTables.isFile(account, id))
                .execute());
    }
}
