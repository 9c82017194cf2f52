package acquaint.app.imports;

import static acquaint.tables.Tables.CONTACT;
import static acquaint.tables.Tables.SOURCE_HAPPENING;
import static acquaint.tables.Tables.SOURCE_RECORD;

import acquaint.app.accounts.Account;
import acquaint.app.imports.Happening.Who;
import acquaint.app.imports.Running.Progress;
import acquaint.app.interactions.Commitment;
import acquaint.app.interactions.Interaction;
import acquaint.app.interactions.Interactions;
import acquaint.app.platform.Changes;
import acquaint.app.platform.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts on the timeline what an import tells of, once the people are there: of messages one line a day and exchange, of
 * meetings, calls and notes one each, of reminders promises. Each has an id made of what it is, so that the same file
 * brings nothing twice.
 */
final class CommitHappenings {

    private static final int ROWS = 500;

    private final Interactions interactions;
    private final JsonMapper json;
    private final Account account;
    private final UUID file;
    private final Progress progress;

    CommitHappenings(Interactions interactions, JsonMapper json, Account account, UUID file, Progress progress) {
        this.interactions = interactions;
        this.json = json;
        this.account = account;
        this.file = file;
        this.progress = progress;
    }

    /** One row, with the place by which the next page is found. */
    private record Row(
            String system,
            String conversation,
            String day,
            int position,
            @Nullable Instant at,
            Happening happening) {}

    /** Writes them; returns how many lines of the timeline and promises came of it. */
    int run(Changes changes, Map<UUID, UUID> contacts) {
        int written = 0;
        for (Kind kind : List.of(Kind.MESSAGE, Kind.EVENT, Kind.ACTIVITY)) {
            written += timeline(changes, kind, contacts);
        }
        return written + promises(changes, contacts);
    }

    /** Whose contact each party is: those who were known, and those who came with this import. */
    Map<UUID, UUID> contacts(Changes changes) {
        Map<UUID, UUID> contacts = new HashMap<>();
        changes.sql()
                .select(SOURCE_RECORD.FINGERPRINT, SOURCE_RECORD.CONTACT_ID)
                .from(SOURCE_RECORD)
                .join(CONTACT)
                .on(CONTACT.ACCOUNT_ID.eq(SOURCE_RECORD.ACCOUNT_ID).and(CONTACT.ID.eq(SOURCE_RECORD.CONTACT_ID)))
                .where(ImportTables.rowsOf(account.id(), file))
                .and(SOURCE_RECORD.KIND.eq(Kind.CORRESPONDENT.name()))
                .and(CONTACT.TRASHED_AT.isNull())
                .forEach(row -> contacts.put(UUID.fromString(row.value1()), row.value2()));
        return contacts;
    }

    private int timeline(Changes changes, Kind kind, Map<UUID, UUID> contacts) {
        int written = 0;
        Map<UUID, Interaction> ready = new LinkedHashMap<>();
        Exchange open = null;
        Row last = null;
        List<Row> rows;
        while (!(rows = next(changes, kind, last)).isEmpty()) {
            for (Row row : rows) {
                if (open == null || !open.takes(row.system(), row.conversation(), row.day())) {
                    put(ready, open, contacts, changes.at());
                    open = new Exchange(account, row.system(), row.conversation(), row.day());
                }
                open.add(row.happening(), row.at() == null ? changes.at() : row.at());
            }
            last = rows.getLast();
            written += flush(changes, ready);
            progress.go();
        }
        put(ready, open, contacts, changes.at());
        return written + flush(changes, ready);
    }

    /** What lies ahead is no interaction yet, and what nobody known took part in is none of the timeline's. */
    private static void put(
            Map<UUID, Interaction> ready, @Nullable Exchange exchange, Map<UUID, UUID> contacts, Instant now) {
        if (exchange != null) {
            exchange.interaction(contacts, now)
                    .filter(one -> !one.happenedAt().isAfter(now))
                    .ifPresent(one -> ready.put(one.id(), one));
        }
    }

    private int flush(Changes changes, Map<UUID, Interaction> ready) {
        Map<UUID, Interaction> stand = interactions.store().load(changes.sql(), account.id(), ready.keySet());
        List<Interaction> fresh = ready.values().stream()
                .filter(one -> !stand.containsKey(one.id())
                        || !stand.get(one.id()).note().equals(one.note()))
                .toList();
        changes.putAll(interactions.store(), fresh);
        ready.clear();
        return fresh.size();
    }

    private int promises(Changes changes, Map<UUID, UUID> contacts) {
        LocalDate today = LocalDate.ofInstant(changes.at(), account.zone());
        Map<UUID, Commitment> ready = new LinkedHashMap<>();
        Row last = null;
        List<Row> rows;
        while (!(rows = next(changes, Kind.REMINDER, last)).isEmpty()) {
            for (Row row : rows) {
                Commitment promise = promise(row, contacts, today, changes.at());
                if (promise != null) {
                    ready.put(promise.id(), promise);
                }
            }
            last = rows.getLast();
        }
        Map<UUID, Commitment> stand = interactions.commitments().load(changes.sql(), account.id(), ready.keySet());
        List<Commitment> fresh = ready.values().stream()
                .filter(one -> !stand.containsKey(one.id()))
                .toList();
        changes.addAll(interactions.commitments(), fresh);
        return fresh.size();
    }

    private @Nullable Commitment promise(Row row, Map<UUID, UUID> contacts, LocalDate today, Instant now) {
        Happening told = row.happening();
        UUID contact = told.who().stream()
                .map(Who::key)
                .map(contacts::get)
                .filter(one -> one != null)
                .findFirst()
                .orElse(null);
        LocalDate due = due(told, today);
        if (contact == null || (due == null && told.dueOn() != null)) {
            return null;
        }
        String title = told.title().isBlank()
                ? told.sort() == Happening.Sort.STAY_IN_TOUCH ? "be in touch" : "what was to be remembered"
                : told.title();
        return new Commitment(
                Ids.of(account.id().toString(), row.system(), row.conversation(), title),
                null,
                contact,
                true,
                told.text().isBlank() ? title : title + ": " + told.text(),
                due,
                Commitment.Status.OPEN,
                null,
                now,
                null);
    }

    /** When it is due next; null when it was due once and that is over, or no day is told. */
    private static @Nullable LocalDate due(Happening told, LocalDate today) {
        LocalDate due = told.dueOn();
        boolean again =
                told.every() != null && !told.every().isZero() && !told.every().isNegative();
        if (due == null) {
            return again ? today.plus(told.every()) : null;
        }
        for (int i = 0; again && due.isBefore(today) && i < 10_000; i++) {
            due = due.plus(told.every());
        }
        return due.isBefore(today) ? null : due;
    }

    private List<Row> next(Changes changes, Kind kind, @Nullable Row last) {
        Condition after = last == null
                ? DSL.noCondition()
                : DSL.row(SOURCE_HAPPENING.CONVERSATION, SOURCE_HAPPENING.DAY, SOURCE_HAPPENING.POSITION)
                        .gt(last.conversation(), last.day(), last.position());
        List<Row> rows = new ArrayList<>(ROWS);
        changes.sql()
                .select(
                        SOURCE_HAPPENING.SYSTEM,
                        SOURCE_HAPPENING.CONVERSATION,
                        SOURCE_HAPPENING.DAY,
                        SOURCE_HAPPENING.POSITION,
                        SOURCE_HAPPENING.HAPPENED_AT,
                        SOURCE_HAPPENING.RECORD)
                .from(SOURCE_HAPPENING)
                .where(SOURCE_HAPPENING.ACCOUNT_ID.eq(account.id()).and(SOURCE_HAPPENING.IMPORT_ID.eq(file)))
                .and(SOURCE_HAPPENING.KIND.eq(kind.name()))
                .and(Parts.happeningTaken())
                .and(after)
                .orderBy(SOURCE_HAPPENING.CONVERSATION, SOURCE_HAPPENING.DAY, SOURCE_HAPPENING.POSITION)
                .limit(ROWS)
                .forEach(row -> rows.add(new Row(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        json.readValue(row.value6(), Happening.class))));
        return rows;
    }
}
