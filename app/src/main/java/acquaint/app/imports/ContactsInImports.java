package acquaint.app.imports;

import static acquaint.tables.Tables.IMPORT_FILE;
import static acquaint.tables.Tables.SOURCE_RECORD;

import acquaint.app.contacts.ContactUse;
import acquaint.app.contacts.PictureUse;
import acquaint.app.imports.ImportFile.Status;
import acquaint.app.platform.Changes;
import acquaint.app.platform.Database;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * What files said of contacts goes with those who leave for good. A file that is only looked at keeps its rows, and the
 * pictures in them: committed, it brings the people as new.
 */
@Component
class ContactsInImports implements ContactUse, PictureUse {

    private final boolean sqlite;

    ContactsInImports(Database database) {
        this.sqlite = database.sqlite();
    }

    @Override
    public void leaving(Changes act, Map<UUID, String> names) {
        act.sql()
                .deleteFrom(SOURCE_RECORD)
                .where(SOURCE_RECORD.ACCOUNT_ID.eq(act.account()))
                .and(SOURCE_RECORD.CONTACT_ID.in(names.keySet()))
                .and(SOURCE_RECORD.IMPORT_ID.in(DSL.select(IMPORT_FILE.ID)
                        .from(IMPORT_FILE)
                        .where(IMPORT_FILE.ACCOUNT_ID.eq(act.account()))
                        .and(IMPORT_FILE.STATUS.eq(Status.COMMITTED.name()))))
                .execute();
    }

    @Override
    public Set<String> pictures(DSLContext sql, UUID account) {
        Field<String> photo = DSL.field(
                sqlite ? "json_extract({0}, '$.photo')" : "{0}::json ->> 'photo'", String.class, SOURCE_RECORD.RECORD);
        return sql.selectDistinct(photo)
                .from(SOURCE_RECORD)
                .join(IMPORT_FILE)
                .on(IMPORT_FILE.ACCOUNT_ID.eq(SOURCE_RECORD.ACCOUNT_ID).and(IMPORT_FILE.ID.eq(SOURCE_RECORD.IMPORT_ID)))
                .where(SOURCE_RECORD.ACCOUNT_ID.eq(account).and(IMPORT_FILE.STATUS.ne(Status.COMMITTED.name())))
                .and(photo.isNotNull())
                .fetchSet(photo);
    }
}
