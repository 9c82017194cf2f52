package acquaint.app.contacts;

import static acquaint.tables.Tables.CONTACT;

import acquaint.app.accounts.Account;
import acquaint.app.accounts.Accounts;
import acquaint.app.contacts.ContactQuery.Cursor;
import acquaint.app.platform.Ago;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.DailyJob;
import acquaint.app.platform.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People put away: they can be restored for 30 days, then they go for good. */
@Component
public class Trash implements DailyJob {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int PAGE = 100;
    private static final int BATCH = 2000;

    private final Database database;
    private final ChangeLog changes;
    private final ContactStore store;
    private final PictureCleaning pictures;
    private final Accounts accounts;
    private final Clock clock;

    Trash(
            Database database,
            ChangeLog changes,
            ContactStore store,
            PictureCleaning pictures,
            Accounts accounts,
            Clock clock) {
        this.database = database;
        this.changes = changes;
        this.store = store;
        this.pictures = pictures;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Somebody in the trash.
     *
     * @param gone when they go for good: "in 12 days"
     */
    public record Line(UUID id, String name, @Nullable String photo, String does, String gone) {}

    /** A page of the trash, last put away first; {@code next} is the cursor of the page after, or null. */
    public record Page(List<Line> people, @Nullable String next) {}

    Page page(Account account, @Nullable Cursor after) {
        return database.read(sql -> {
            List<? extends Record> rows = sql.select(ContactList.SHOWN)
                    .select(CONTACT.TRASHED_AT)
                    .from(CONTACT)
                    .where(CONTACT.ACCOUNT_ID.eq(account.id()).and(CONTACT.TRASHED_AT.isNotNull()))
                    .and(
                            after == null
                                    ? DSL.noCondition()
                                    : DSL.row(CONTACT.TRASHED_AT, CONTACT.ID).lt(ContactList.time(after), after.id()))
                    .orderBy(CONTACT.TRASHED_AT.desc(), CONTACT.ID.desc())
                    .limit(PAGE)
                    .fetch();
            LocalDate today = clock.instant().atZone(account.zone()).toLocalDate();
            return new Page(rows.stream().map(row -> line(account, row, today)).toList(), next(rows));
        });
    }

    private static Line line(Account account, Record row, LocalDate today) {
        ContactRow person = ContactList.row(row);
        LocalDate day =
                row.get(CONTACT.TRASHED_AT).plus(KEPT).atZone(account.zone()).toLocalDate();
        return new Line(
                person.id(),
                person.name(),
                person.photo(),
                person.headline(),
                day.isAfter(today) ? Ago.of(day, today) : "today");
    }

    private static @Nullable String next(List<? extends Record> rows) {
        if (rows.size() < PAGE) {
            return null;
        }
        Record last = rows.getLast();
        return new Cursor(Long.toString(last.get(CONTACT.TRASHED_AT).toEpochMilli()), last.get(CONTACT.ID)).text();
    }

    @Override
    public String name() {
        return "empty-trash";
    }

    @Override
    public void run(Instant now) {
        accounts.all().forEach(account -> {
            if (empty(account.id(), now.minus(KEPT)) > 0) {
                pictures.clean(account.id(), now);
            }
        });
    }

    /** Removes for good whoever was put away before then; what is noted with nobody else goes along. */
    int empty(UUID account, Instant before) {
        List<UUID> old = database.read(sql -> sql.select(CONTACT.ID)
                .from(CONTACT)
                .where(CONTACT.ACCOUNT_ID.eq(account).and(CONTACT.TRASHED_AT.le(before)))
                .orderBy(CONTACT.TRASHED_AT, CONTACT.ID)
                .fetch(CONTACT.ID));
        int removed = 0;
        for (int start = 0; start < old.size(); start += BATCH) {
            removed += remove(account, old.subList(start, Math.min(old.size(), start + BATCH)), before);
        }
        return removed;
    }

    /** Not whoever was restored in the meantime. */
    private int remove(UUID account, List<UUID> ids, Instant before) {
        String who = ids.size() == 1 ? "one person" : ids.size() + " people";
        AtomicInteger removed = new AtomicInteger();
        changes.purge(account, "After 30 days in the trash, " + who + " went for good.", act -> {
            Map<UUID, String> going = act.sql()
                    .select(CONTACT.ID, CONTACT.DISPLAY_NAME)
                    .from(CONTACT)
                    .where(CONTACT.ACCOUNT_ID.eq(account).and(CONTACT.ID.in(ids)))
                    .and(CONTACT.TRASHED_AT.le(before))
                    .fetchMap(CONTACT.ID, CONTACT.DISPLAY_NAME);
            store.leaving(act, going);
            act.removeAll(store, going.keySet());
            removed.set(going.size());
            return going;
        });
        return removed.get();
    }
}
