package acquaint.app.imports;

import static acquaint.tables.Tables.SOURCE_RECORD;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Which of the people who only took part in something become contacts. */
public enum Strangers {
    /** Nobody. */
    NONE,
    /** Those whom the user wrote to and who wrote to the user. */
    MUTUAL,
    /** Everybody. */
    ALL;

    static Strangers of(String word) {
        for (Strangers one : values()) {
            if (one.name().equalsIgnoreCase(word)) {
                return one;
            }
        }
        return MUTUAL;
    }

    void apply(DSLContext sql, UUID account, UUID id) {
        Condition wanted =
                switch (this) {
                    case NONE -> DSL.falseCondition();
                    case MUTUAL -> SOURCE_RECORD.MUTUAL.isTrue();
                    case ALL -> DSL.trueCondition();
                };
        Condition strangers = ImportTables.rowsOf(account, id)
                .and(SOURCE_RECORD.KIND.eq(Kind.CORRESPONDENT.name()))
                .and(SOURCE_RECORD.VERDICT.eq(Verdict.NEW.name()));
        sql.update(SOURCE_RECORD)
                .set(SOURCE_RECORD.LEFT_OUT, false)
                .where(strangers)
                .and(wanted)
                .execute();
        sql.update(SOURCE_RECORD)
                .set(SOURCE_RECORD.LEFT_OUT, true)
                .where(strangers)
                .andNot(wanted)
                .execute();
    }
}
