package acquaint.app.imports;

import static acquaint.tables.Tables.IMPORT_PART;
import static acquaint.tables.Tables.IMPORT_WARNING;
import static acquaint.tables.Tables.SOURCE_HAPPENING;
import static acquaint.tables.Tables.SOURCE_RECORD;

import acquaint.formats.Summary;
import acquaint.formats.System;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What is in an import by system and kind, and what of it shall be taken. */
public final class Parts {

    /** Whose events are a conference's programme and no meetings of the user's. */
    private static final Set<System> PROGRAMMES =
            EnumSet.of(System.SCHEDULE, System.PRETALX, System.SESSIONIZE, System.SCHEMA_ORG);

    private Parts() {}

    /**
     * So many of one kind, from one system.
     *
     * @param taken whether they shall be taken
     */
    public record Part(System system, Kind kind, int amount, boolean taken) {

        /** How it is called in a form. */
        public String id() {
            return system.name() + ":" + kind.name();
        }
    }

    /** Counts what was laid down. Rows of the owner and of nobody are not in it. */
    static void write(DSLContext sql, UUID account, UUID id) {
        count(sql, account, id, true);
        count(sql, account, id, false);
    }

    private static void count(DSLContext sql, UUID account, UUID id, boolean people) {
        Field<String> system = people ? SOURCE_RECORD.SYSTEM : SOURCE_HAPPENING.SYSTEM;
        Field<String> kind = people ? SOURCE_RECORD.KIND : SOURCE_HAPPENING.KIND;
        Condition these = people
                ? ImportTables.rowsOf(account, id).and(SOURCE_RECORD.KIND.ne(Kind.CORRESPONDENT.name()))
                : SOURCE_HAPPENING.ACCOUNT_ID.eq(account).and(SOURCE_HAPPENING.IMPORT_ID.eq(id));
        sql.select(system, kind, DSL.count())
                .from(people ? SOURCE_RECORD : SOURCE_HAPPENING)
                .where(these)
                .groupBy(system, kind)
                .fetch()
                .forEach(row -> sql.insertInto(IMPORT_PART)
                        .set(IMPORT_PART.ACCOUNT_ID, account)
                        .set(IMPORT_PART.IMPORT_ID, id)
                        .set(IMPORT_PART.SYSTEM, row.value1())
                        .set(IMPORT_PART.KIND, row.value2())
                        .set(IMPORT_PART.AMOUNT, row.value3())
                        .set(IMPORT_PART.TAKEN, byDefault(System.valueOf(row.value1()), Kind.valueOf(row.value2())))
                        .execute());
    }

    private static boolean byDefault(System system, Kind kind) {
        return !(kind == Kind.EVENT && PROGRAMMES.contains(system));
    }

    /** Of several files, says of each that was not recognised why. */
    static void remarkRefused(DSLContext sql, UUID account, UUID id, List<Summary> summaries) {
        int last = sql.select(DSL.coalesce(DSL.max(IMPORT_WARNING.POSITION), -1))
                .from(IMPORT_WARNING)
                .where(IMPORT_WARNING.ACCOUNT_ID.eq(account).and(IMPORT_WARNING.IMPORT_ID.eq(id)))
                .fetchSingle()
                .value1();
        for (Summary one : summaries) {
            if (!one.detection().known()) {
                sql.insertInto(IMPORT_WARNING)
                        .set(IMPORT_WARNING.ACCOUNT_ID, account)
                        .set(IMPORT_WARNING.IMPORT_ID, id)
                        .set(IMPORT_WARNING.POSITION, ++last)
                        .set(IMPORT_WARNING.LINE, 0)
                        .set(IMPORT_WARNING.MESSAGE, one.detection().reason())
                        .set(IMPORT_WARNING.REMEDY, "")
                        .set(IMPORT_WARNING.FILE_NAME, one.file())
                        .execute();
            }
        }
    }

    static List<Part> list(DSLContext sql, UUID account, UUID id) {
        return sql
                .selectFrom(IMPORT_PART)
                .where(IMPORT_PART.ACCOUNT_ID.eq(account).and(IMPORT_PART.IMPORT_ID.eq(id)))
                .fetch(row -> new Part(
                        System.valueOf(row.getSystem()), Kind.valueOf(row.getKind()), row.getAmount(), row.getTaken()))
                .stream()
                .sorted((one, other) -> one.system() == other.system()
                        ? one.kind().compareTo(other.kind())
                        : one.system().compareTo(other.system()))
                .toList();
    }

    /** Of the parts that were offered, takes these and no others. */
    static void choose(DSLContext sql, UUID account, UUID id, Set<String> offered, Set<String> taken) {
        List<Part> parts = list(sql, account, id).stream()
                .filter(part -> offered.contains(part.id()))
                .toList();
        for (Part part : parts) {
            sql.update(IMPORT_PART)
                    .set(IMPORT_PART.TAKEN, taken.contains(part.id()))
                    .where(IMPORT_PART.ACCOUNT_ID.eq(account).and(IMPORT_PART.IMPORT_ID.eq(id)))
                    .and(IMPORT_PART.SYSTEM.eq(part.system().name()))
                    .and(IMPORT_PART.KIND.eq(part.kind().name()))
                    .execute();
        }
    }

    /** Whether a row of people is of a part that shall be taken; parties are chosen one by one. */
    static Condition taken() {
        return SOURCE_RECORD
                .KIND
                .eq(Kind.CORRESPONDENT.name())
                .or(DSL.exists(DSL.selectOne()
                        .from(IMPORT_PART)
                        .where(IMPORT_PART.ACCOUNT_ID.eq(SOURCE_RECORD.ACCOUNT_ID))
                        .and(IMPORT_PART.IMPORT_ID.eq(SOURCE_RECORD.IMPORT_ID))
                        .and(IMPORT_PART.SYSTEM.eq(SOURCE_RECORD.SYSTEM))
                        .and(IMPORT_PART.KIND.eq(SOURCE_RECORD.KIND))
                        .and(IMPORT_PART.TAKEN)));
    }

    /** The same of a happening. */
    static Condition happeningTaken() {
        return DSL.exists(DSL.selectOne()
                .from(IMPORT_PART)
                .where(IMPORT_PART.ACCOUNT_ID.eq(SOURCE_HAPPENING.ACCOUNT_ID))
                .and(IMPORT_PART.IMPORT_ID.eq(SOURCE_HAPPENING.IMPORT_ID))
                .and(IMPORT_PART.SYSTEM.eq(SOURCE_HAPPENING.SYSTEM))
                .and(IMPORT_PART.KIND.eq(SOURCE_HAPPENING.KIND))
                .and(IMPORT_PART.TAKEN));
    }
}
