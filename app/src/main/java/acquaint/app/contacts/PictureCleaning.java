package acquaint.app.contacts;

import static acquaint.tables.Tables.CHANGE_LOG;
import static acquaint.tables.Tables.CONTACT;
import static acquaint.tables.Tables.PICTURE;

import acquaint.app.accounts.Accounts;
import acquaint.app.platform.DailyJob;
import acquaint.app.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Removes pictures that nothing refers to a day after they were last given: of forms that were left, of imports that
 * were set aside, of people who went for good. A form that is being filled in keeps its picture for that day.
 */
@Component
class PictureCleaning implements DailyJob {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BATCH = 500;

    private final Database database;
    private final Accounts accounts;
    private final ContactStore contacts;
    private final List<PictureUse> uses;

    PictureCleaning(Database database, Accounts accounts, ContactStore contacts, List<PictureUse> uses) {
        this.database = database;
        this.accounts = accounts;
        this.contacts = contacts;
        this.uses = uses;
    }

    @Override
    public String name() {
        return "clean-pictures";
    }

    @Override
    public void run(Instant now) {
        accounts.all().forEach(account -> clean(account.id(), now));
    }

    /** Removes those of an account; one transaction tells which are unused and removes them. */
    int clean(UUID account, Instant now) {
        if (database.read(sql -> candidates(sql, account, now)).isEmpty()) {
            return 0;
        }
        return database.write(sql -> {
            List<String> unused = candidates(sql, account, now);
            Set<String> used = new HashSet<>(inHistory(sql, account));
            uses.forEach(use -> used.addAll(use.pictures(sql, account)));
            unused.removeAll(used);
            for (int start = 0; start < unused.size(); start += BATCH) {
                sql.deleteFrom(PICTURE)
                        .where(PICTURE.ACCOUNT_ID.eq(account))
                        .and(PICTURE.HASH.in(unused.subList(start, Math.min(unused.size(), start + BATCH))))
                        .execute();
            }
            return unused.size();
        });
    }

    /** Those that no contact has. */
    private static List<String> candidates(DSLContext sql, UUID account, Instant now) {
        return sql.select(PICTURE.HASH)
                .from(PICTURE)
                .where(PICTURE.ACCOUNT_ID.eq(account).and(PICTURE.ADDED_AT.le(now.minus(KEPT))))
                .and(PICTURE.HASH.notIn(DSL.select(CONTACT.PHOTO)
                        .from(CONTACT)
                        .where(CONTACT.ACCOUNT_ID.eq(account).and(CONTACT.PHOTO.isNotNull()))))
                .fetch(PICTURE.HASH);
    }

    /** Those of states that can be gone back to. */
    private Set<String> inHistory(DSLContext sql, UUID account) {
        Set<String> hashes = new HashSet<>();
        for (TableField<?, String> state : List.of(CHANGE_LOG.BEFORE, CHANGE_LOG.AFTER)) {
            Field<String> photo = DSL.field(
                    database.sqlite() ? "json_extract({0}, '$.photo')" : "{0}::json ->> 'photo'", String.class, state);
            hashes.addAll(sql.selectDistinct(photo)
                    .from(CHANGE_LOG)
                    .where(CHANGE_LOG.ACCOUNT_ID.eq(account).and(CHANGE_LOG.ENTITY.eq(contacts.entity())))
                    .and(photo.isNotNull())
                    .fetchSet(photo));
        }
        return hashes;
    }
}
