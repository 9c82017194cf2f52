package acquaint.app.imports;

import static acquaint.tables.Tables.ACTION;
import static acquaint.tables.Tables.CHANGE_SEQUENCE;
import static acquaint.tables.Tables.CONTACT;
import static acquaint.tables.Tables.IMPORT_FILE;
import static acquaint.tables.Tables.IMPORT_PART;
import static acquaint.tables.Tables.IMPORT_WARNING;
import static acquaint.tables.Tables.SOURCE_HAPPENING;
import static acquaint.tables.Tables.SOURCE_RECORD;

import acquaint.app.imports.ImportFile.Status;
import acquaint.app.imports.ImportRows.Counts;
import acquaint.app.imports.ImportRows.Remark;
import acquaint.app.imports.ImportRows.Row;
import acquaint.app.imports.ImportRows.Slice;
import acquaint.app.imports.ImportRows.SourceLine;
import acquaint.app.platform.Action;
import acquaint.app.platform.Asked;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the pages ask of the import tables. */
final class ImportTables {

    /** Whether a row, joined with its file, went into a contact. */
    static final Condition TAKEN =
            IMPORT_FILE.STATUS.eq(DSL.inline(Status.COMMITTED.name())).and(SOURCE_RECORD.LEFT_OUT.isFalse());

    private static final Asked<SourceLine> SOURCES = Asked.of(
            () -> DSL.select(
                            IMPORT_FILE.ID,
                            IMPORT_FILE.FILE_NAME,
                            IMPORT_FILE.SYSTEM,
                            SOURCE_RECORD.LINE,
                            IMPORT_FILE.COMMITTED_AT,
                            SOURCE_RECORD.RAW)
                    .from(SOURCE_RECORD)
                    .join(IMPORT_FILE)
                    .on(IMPORT_FILE
                            .ACCOUNT_ID
                            .eq(SOURCE_RECORD.ACCOUNT_ID)
                            .and(IMPORT_FILE.ID.eq(SOURCE_RECORD.IMPORT_ID)))
                    .where(SOURCE_RECORD.ACCOUNT_ID.eq(Asked.ID).and(SOURCE_RECORD.CONTACT_ID.eq(Asked.ID)))
                    .and(TAKEN)
                    .orderBy(IMPORT_FILE.COMMITTED_AT.desc(), SOURCE_RECORD.POSITION)
                    .limit(Asked.NUMBER),
            row -> new SourceLine(row.id(), row.text(), row.text(), row.number(), row.time(), row.text()));

    private ImportTables() {}

    static Condition isFile(UUID account, UUID id) {
        return IMPORT_FILE.ACCOUNT_ID.eq(account).and(IMPORT_FILE.ID.eq(id));
    }

    static Condition rowsOf(UUID account, UUID id) {
        return SOURCE_RECORD.ACCOUNT_ID.eq(account).and(SOURCE_RECORD.IMPORT_ID.eq(id));
    }

    static Optional<ImportFile> find(DSLContext sql, UUID account, UUID id) {
        return files(sql, isFile(account, id), 1).stream().findFirst();
    }

    static List<ImportFile> list(DSLContext sql, UUID account, int limit) {
        return files(sql, IMPORT_FILE.ACCOUNT_ID.eq(account), limit);
    }

    private static List<ImportFile> files(DSLContext sql, Condition these, int limit) {
        return sql.select()
                .from(IMPORT_FILE)
                .leftJoin(ACTION)
                .on(ACTION.ACCOUNT_ID.eq(IMPORT_FILE.ACCOUNT_ID).and(ACTION.ID.eq(IMPORT_FILE.ACTION_ID)))
                .where(these)
                .orderBy(IMPORT_FILE.CREATED_AT.desc(), IMPORT_FILE.ID.desc())
                .limit(limit)
                .fetch(ImportTables::file);
    }

    private static ImportFile file(Record row) {
        return new ImportFile(
                row.get(IMPORT_FILE.ID),
                row.get(IMPORT_FILE.FILE_NAME),
                row.get(IMPORT_FILE.SYSTEM),
                Status.valueOf(row.get(IMPORT_FILE.STATUS)),
                row.get(IMPORT_FILE.PROBLEM),
                row.get(IMPORT_FILE.READ_COUNT),
                row.get(IMPORT_FILE.TEXTS),
                row.get(IMPORT_FILE.SUBJECTS),
                Strangers.of(row.get(IMPORT_FILE.STRANGERS)),
                row.get(IMPORT_FILE.CREATED_AT),
                row.get(IMPORT_FILE.COMMITTED_AT),
                row.get(ACTION.ID) == null
                        ? null
                        : new Action(
                                row.get(ACTION.ID),
                                row.get(ACTION.KIND),
                                row.get(ACTION.SUMMARY),
                                row.get(ACTION.DONE_AT),
                                row.get(ACTION.UNDOES),
                                row.get(ACTION.UNDONE_BY)));
    }

    static Counts counts(DSLContext sql, UUID account, UUID id) {
        Map<Verdict, Integer> all = new EnumMap<>(Verdict.class);
        Map<Verdict, Integer> kept = new EnumMap<>(Verdict.class);
        Field<Boolean> taken =
                DSL.field(SOURCE_RECORD.LEFT_OUT.isFalse().and(Parts.taken())).as("taken");
        sql.select(SOURCE_RECORD.VERDICT, taken, DSL.count())
                .from(SOURCE_RECORD)
                .where(rowsOf(account, id))
                .groupBy(SOURCE_RECORD.VERDICT, taken)
                .forEach(row -> {
                    Verdict verdict = Verdict.valueOf(row.value1());
                    all.merge(verdict, row.value3(), Integer::sum);
                    if (row.value2()) {
                        kept.merge(verdict, row.value3(), Integer::sum);
                    }
                });
        Map<Boolean, Integer> strangers = new HashMap<>();
        sql.select(SOURCE_RECORD.MUTUAL, DSL.count())
                .from(SOURCE_RECORD)
                .where(rowsOf(account, id))
                .and(SOURCE_RECORD.KIND.eq(Kind.CORRESPONDENT.name()))
                .and(SOURCE_RECORD.VERDICT.eq(Verdict.NEW.name()))
                .groupBy(SOURCE_RECORD.MUTUAL)
                .forEach(row -> strangers.put(row.value1(), row.value2()));
        int happened = sql.selectCount()
                .from(SOURCE_HAPPENING)
                .where(SOURCE_HAPPENING.ACCOUNT_ID.eq(account).and(SOURCE_HAPPENING.IMPORT_ID.eq(id)))
                .and(Parts.happeningTaken())
                .fetchSingle()
                .value1();
        int remarks = sql.fetchCount(
                IMPORT_WARNING, IMPORT_WARNING.ACCOUNT_ID.eq(account).and(IMPORT_WARNING.IMPORT_ID.eq(id)));
        int mutual = strangers.getOrDefault(true, 0);
        return new Counts(all, kept, mutual, mutual + strangers.getOrDefault(false, 0), happened, remarks);
    }

    /** Forgets what was read of an import, to read it again. */
    static void clear(DSLContext sql, UUID account, UUID id) {
        Judge.forget(sql, account, id);
        sql.deleteFrom(SOURCE_RECORD).where(rowsOf(account, id)).execute();
        sql.deleteFrom(SOURCE_HAPPENING)
                .where(SOURCE_HAPPENING.ACCOUNT_ID.eq(account).and(SOURCE_HAPPENING.IMPORT_ID.eq(id)))
                .execute();
        sql.deleteFrom(IMPORT_PART)
                .where(IMPORT_PART.ACCOUNT_ID.eq(account).and(IMPORT_PART.IMPORT_ID.eq(id)))
                .execute();
        sql.deleteFrom(IMPORT_WARNING)
                .where(IMPORT_WARNING.ACCOUNT_ID.eq(account).and(IMPORT_WARNING.IMPORT_ID.eq(id)))
                .execute();
    }

    static List<Remark> remarks(DSLContext sql, UUID account, UUID id, int from, int limit) {
        return sql.selectFrom(IMPORT_WARNING)
                .where(IMPORT_WARNING.ACCOUNT_ID.eq(account).and(IMPORT_WARNING.IMPORT_ID.eq(id)))
                .and(IMPORT_WARNING.POSITION.ge(from))
                .orderBy(IMPORT_WARNING.POSITION)
                .limit(limit)
                .fetch(row -> new Remark(row.getFileName(), row.getLine(), row.getMessage(), row.getRemedy()));
    }

    static Slice rows(
            DSLContext sql, JsonMapper json, UUID account, UUID id, @Nullable Verdict verdict, int from, int limit) {
        Condition these =
                rowsOf(account, id).and(verdict == null ? DSL.noCondition() : SOURCE_RECORD.VERDICT.eq(verdict.name()));
        List<Row> rows = sql.select()
                .from(SOURCE_RECORD)
                .where(these)
                .and(SOURCE_RECORD.POSITION.ge(from))
                .orderBy(SOURCE_RECORD.POSITION)
                .limit(limit + 1)
                .fetch(row -> row(row, json));
        List<Integer> before = sql.select(SOURCE_RECORD.POSITION)
                .from(SOURCE_RECORD)
                .where(these)
                .and(SOURCE_RECORD.POSITION.lt(from))
                .orderBy(SOURCE_RECORD.POSITION.desc())
                .limit(limit)
                .fetch(SOURCE_RECORD.POSITION);
        return new Slice(
                rows.subList(0, Math.min(limit, rows.size())),
                before.isEmpty() ? null : before.getLast(),
                rows.size() > limit ? rows.get(limit).position() : null);
    }

    private static Row row(Record row, JsonMapper json) {
        Person person = json.readValue(row.get(SOURCE_RECORD.RECORD), Person.class);
        return new Row(
                row.get(SOURCE_RECORD.ID),
                row.get(SOURCE_RECORD.POSITION),
                row.get(SOURCE_RECORD.LINE),
                row.get(SOURCE_RECORD.NAME),
                told(person),
                Verdict.valueOf(row.get(SOURCE_RECORD.VERDICT)),
                row.get(SOURCE_RECORD.REASON),
                row.get(SOURCE_RECORD.ADDS),
                row.get(SOURCE_RECORD.CONTACT_ID),
                row.get(SOURCE_RECORD.LEFT_OUT));
    }

    /** What tells two people of one name apart at a glance: where they work and how to reach them. */
    private static String told(Person person) {
        Stream<String> work =
                person.affiliations().stream().limit(1).flatMap(one -> Stream.of(one.title(), one.organisation()));
        Stream<String> reach = person.channels().stream().limit(1).map(acquaint.formats.Channel::value);
        return Stream.concat(work, reach)
                .filter(text -> !text.isEmpty() && !text.equals(person.name().display()))
                .reduce((one, next) -> one + " · " + next)
                .orElse("");
    }

    /** Leaves rows out, and takes others back in. */
    static void leaveOut(DSLContext sql, UUID account, UUID id, Collection<UUID> shown, Set<UUID> kept) {
        for (boolean out : new boolean[] {true, false}) {
            List<UUID> these =
                    shown.stream().filter(row -> kept.contains(row) != out).toList();
            sql.update(SOURCE_RECORD)
                    .set(SOURCE_RECORD.LEFT_OUT, out)
                    .where(rowsOf(account, id))
                    .and(SOURCE_RECORD.ID.in(these))
                    .execute();
        }
    }

    /** The people of an import that was taken back who are still there, as something was added to them since. */
    static Map<UUID, String> stayed(DSLContext sql, UUID account, UUID id, int limit) {
        return sql.selectDistinct(CONTACT.ID, CONTACT.DISPLAY_NAME)
                .from(SOURCE_RECORD)
                .join(CONTACT)
                .on(CONTACT.ACCOUNT_ID.eq(SOURCE_RECORD.ACCOUNT_ID).and(CONTACT.ID.eq(SOURCE_RECORD.CONTACT_ID)))
                .join(IMPORT_FILE)
                .on(IMPORT_FILE.ACCOUNT_ID.eq(SOURCE_RECORD.ACCOUNT_ID).and(IMPORT_FILE.ID.eq(SOURCE_RECORD.IMPORT_ID)))
                .where(rowsOf(account, id))
                .and(SOURCE_RECORD.VERDICT.eq(Verdict.NEW.name()))
                .and(TAKEN)
                .orderBy(CONTACT.DISPLAY_NAME)
                .limit(limit)
                .fetchMap(CONTACT.ID, CONTACT.DISPLAY_NAME);
    }

    /** From which lines a contact came, newest first. */
    static List<SourceLine> sources(DSLContext sql, UUID account, UUID contact, int limit) {
        return SOURCES.all(sql, account, contact, limit);
    }

    /** The account's last change; while it stands still, verdicts stay true. */
    static long lastChange(DSLContext sql, UUID account) {
        return sql.select(CHANGE_SEQUENCE.LAST_SEQ)
                .from(CHANGE_SEQUENCE)
                .where(CHANGE_SEQUENCE.ACCOUNT_ID.eq(account))
                .fetchOptional(CHANGE_SEQUENCE.LAST_SEQ)
                .orElse(0L);
    }
}
