package acquaint.app.imports;

import static acquaint.tables.Tables.COLUMN_MAPPING;

import acquaint.formats.ColumnMapping;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;

/** How the user mapped the columns of tables before, one mapping for each shape of header. */
final class Mappings {

    private static final int MOST = 500;

    private Mappings() {}

    static List<ColumnMapping> all(DSLContext sql, JsonMapper json, UUID account) {
        return sql.select(COLUMN_MAPPING.MAPPING)
                .from(COLUMN_MAPPING)
                .where(COLUMN_MAPPING.ACCOUNT_ID.eq(account))
                .orderBy(COLUMN_MAPPING.UPDATED_AT.desc())
                .limit(MOST)
                .fetch(row -> json.readValue(row.value1(), ColumnMapping.class));
    }

    static void remember(DSLContext sql, JsonMapper json, UUID account, ColumnMapping mapping, Instant now) {
        forget(sql, account, mapping.shape());
        sql.insertInto(COLUMN_MAPPING)
                .set(COLUMN_MAPPING.ACCOUNT_ID, account)
                .set(COLUMN_MAPPING.SHAPE, mapping.shape())
                .set(COLUMN_MAPPING.MAPPING, json.writeValueAsString(mapping))
                .set(COLUMN_MAPPING.UPDATED_AT, now)
                .execute();
    }

    static void forget(DSLContext sql, UUID account, String shape) {
        sql.deleteFrom(COLUMN_MAPPING)
                .where(COLUMN_MAPPING.ACCOUNT_ID.eq(account).and(COLUMN_MAPPING.SHAPE.eq(shape)))
                .execute();
    }
}
