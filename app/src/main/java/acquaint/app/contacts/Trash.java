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
import java.util.Set;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People put away: they can be restored for 30 days, then they go for good. */
@Component
public class Trash implements DailyJob {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int PAGE = 100;
    private static final int BATCH = 500;

    private final Database database;
    private final ChangeLog changes;
    private final ContactStore store;
    private final Accounts accounts;
    private final Clock clock;

    Trash(Database database, ChangeLog changes, ContactStore store, Accounts accounts, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Somebody in the trash.
     *
     * @param stays whether they never go, as conversations or promises with them are noted
     * @param gone when they go for good: "in 12 days"
     */
    public record Line(UUID id, String name, @Nullable String photo, String does, boolean stays, String gone) {}

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
            Set<UUID> stay = store.inTheWay(
                            sql,
                            account.id(),
                            rows.stream().map(row -> row.get(CONTACT.ID)).toList())
                    .keySet();
            LocalDate today = clock.instant().atZone(account.zone()).toLocalDate();
            return new Page(
                    rows.stream().map(row -> line(account, row, stay, today)).toList(), next(rows));
        });
    }

    private static Line line(Account account, Record row, Set<UUID> stay, LocalDate today) {
        ContactRow person = ContactList.row(row, List.of());
        LocalDate day =
                row.get(CONTACT.TRASHED_AT).plus(KEPT).atZone(account.zone()).toLocalDate();
        return new Line(
                person.id(),
                person.name(),
                person.photo(),
                person.headline(),
                stay.contains(person.id()),
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
        accounts.all().forEach(account -> empty(account.id(), now.minus(KEPT)));
    }

    /** Removes for good whoever was put away before then; those whom later work stands on stay. */
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

    private int remove(UUID account, List<UUID> ids, Instant before) {
        Set<UUID> stay = database.read(sql -> store.inTheWay(sql, account, ids)).keySet();
        List<UUID> going = ids.stream().filter(id -> !stay.contains(id)).toList();
        if (!going.isEmpty()) {
            String who = going.size() == 1 ? "one person" : going.size() + " people";
            changes.act(account, "cleanup", "After 30 days in the trash, " + who + " went for good.", act -> {
                // Not whoever was restored in the meantime.
                act.removeAll(
                        store,
                        act.sql()
                                .select(CONTACT.ID)
                                .from(CONTACT)
                                .where(CONTACT.ACCOUNT_ID.eq(account).and(CONTACT.ID.in(going)))
                                .and(CONTACT.TRASHED_AT.le(before))
                                .fetch(CONTACT.ID));
            });
        }
        return going.size();
    }
}
