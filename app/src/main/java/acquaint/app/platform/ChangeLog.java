package acquaint.app.platform;

import static acquaint.tables.Tables.ACTION;
import static acquaint.tables.Tables.CHANGE_LOG;
import static acquaint.tables.Tables.CHANGE_SEQUENCE;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one change log: every write of user data goes through {@link #act}, and from its rows come undo, history and,
 * later, sync.
 */
@Component
public class ChangeLog {

    /** Changes an undo takes into memory at once. */
    private static final int PAGE = 1000;

    private final Database database;
    private final Clock clock;
    private final JsonMapper json;
    private final Map<String, Store<?>> stores;

    ChangeLog(Database database, Clock clock, JsonMapper json, List<Store<?>> stores) {
        this.database = database;
        this.clock = clock;
        this.json = json;
        this.stores = stores.stream().collect(Collectors.toMap(Store::entity, Function.identity()));
    }

    /**
     * Does what the work says as one action, in one transaction.
     *
     * @param kind what sort of thing it is: {@code edit}, {@code import}, …
     * @param summary what happened, as a sentence for the user
     * @return the action's id, by which it can be undone
     */
    public UUID act(UUID account, String kind, String summary, Consumer<Changes> work) {
        return act(account, Ids.next(), kind, summary, work);
    }

    /** The same under an id that the caller made; a second call with that id does nothing. */
    public UUID act(UUID account, UUID action, String kind, String summary, Consumer<Changes> work) {
        Instant now = clock.instant();
        return database.write(sql -> {
            if (sql.fetchExists(ACTION, ACTION.ACCOUNT_ID.eq(account).and(ACTION.ID.eq(action)))) {
                return action;
            }
            begin(sql, account, action, kind, summary, now, null);
            work.accept(new Changes(sql, account, action, now, json));
            return action;
        });
    }

    /**
     * Takes an action back: everything it changed is again as it was before.
     *
     * @throws CannotUndo when something it changed has been changed again since, or later work stands on it
     */
    public Undone undo(UUID account, UUID action) {
        return undo(account, action, false);
    }

    /** Takes back of an action what can be taken back, and keeps what was changed since or what later work stands on. */
    public Undone undoWhatCan(UUID account, UUID action) {
        return undo(account, action, true);
    }

    /**
     * What an undo did.
     *
     * @param action the action that took the other back; it can itself be undone
     * @param kept the things that stay, with the reason as a sentence
     */
    public record Undone(UUID action, Map<UUID, String> kept) {}

    private Undone undo(UUID account, UUID action, boolean keepWhatCannot) {
        UUID undo = Ids.next();
        Instant now = clock.instant();
        return database.write(sql -> {
            Action done = action(sql, account, action).orElseThrow(() -> new CannotUndo("There is nothing to undo."));
            if (done.undoneBy() != null) {
                return new Undone(done.undoneBy(), Map.of());
            }
            begin(sql, account, undo, "undo", takenBack(sql, account, done), now, action);
            Map<UUID, String> kept = new HashMap<>(changedSince(sql, account, action));
            refuse(kept, keepWhatCannot);
            Changes changes = new Changes(sql, account, undo, now, json);
            long upTo = Long.MAX_VALUE;
            List<Change> page;
            while (!(page = changesOf(sql, account, action, upTo)).isEmpty()) {
                takeBack(changes, page, kept, keepWhatCannot);
                upTo = page.getLast().seq();
            }
            markUndone(sql, account, done, undo);
            return new Undone(undo, kept);
        });
    }

    /** Makes one thing be again as it was right after the change with this number. */
    public UUID goBackTo(UUID account, String entity, UUID id, long seq, String summary) {
        return act(account, "edit", summary, changes -> {
            Change point = changes.sql()
                    .selectFrom(CHANGE_LOG)
                    .where(CHANGE_LOG.ACCOUNT_ID.eq(account))
                    .and(CHANGE_LOG.ENTITY.eq(entity))
                    .and(CHANGE_LOG.ENTITY_ID.eq(id))
                    .and(CHANGE_LOG.SEQ.eq(seq))
                    .fetchOptional(ChangeLog::change)
                    .orElseThrow(() -> new NotFound("That point in the history is not there."));
            changes.restore(store(entity), id, point.after());
        });
    }

    /** The number of the account's last change: what was read at the same number is still so. */
    public long latest(UUID account) {
        return database.read(sql -> sql.select(CHANGE_SEQUENCE.LAST_SEQ)
                .from(CHANGE_SEQUENCE)
                .where(CHANGE_SEQUENCE.ACCOUNT_ID.eq(account))
                .fetchOptional(CHANGE_SEQUENCE.LAST_SEQ)
                .orElse(0L));
    }

    /** The action with this id. */
    public Optional<Action> find(UUID account, UUID action) {
        return database.read(sql -> action(sql, account, action));
    }

    /** What happened to one thing, newest first, with the actions that did it. */
    public List<Entry> history(UUID account, String entity, UUID id, int limit) {
        return database.read(sql -> sql.select()
                .from(CHANGE_LOG)
                .join(ACTION)
                .on(ACTION.ACCOUNT_ID.eq(CHANGE_LOG.ACCOUNT_ID).and(ACTION.ID.eq(CHANGE_LOG.ACTION_ID)))
                .where(CHANGE_LOG.ACCOUNT_ID.eq(account))
                .and(CHANGE_LOG.ENTITY.eq(entity))
                .and(CHANGE_LOG.ENTITY_ID.eq(id))
                .orderBy(CHANGE_LOG.SEQ.desc())
                .limit(limit)
                .fetch(row -> new Entry(change(row), action(row))));
    }

    /** The number of the last change to a thing, 0 when there is none. */
    public long revision(UUID account, String entity, UUID id) {
        return database.read(sql -> Changes.revision(sql, account, entity, id));
    }

    /** A change with the action it belongs to. */
    public record Entry(Change change, Action action) {}

    /** Takes a page of changes back, newest first, those of one kind of thing together. */
    private void takeBack(Changes changes, List<Change> page, Map<UUID, String> kept, boolean keepWhatCannot) {
        Map<UUID, Change> together = new LinkedHashMap<>();
        String entity = page.getFirst().entity();
        for (Change change : page) {
            if (!change.entity().equals(entity) || together.containsKey(change.id())) {
                takeBackTogether(changes, store(entity), together, kept, keepWhatCannot);
                together.clear();
                entity = change.entity();
            }
            together.put(change.id(), change);
        }
        takeBackTogether(changes, store(entity), together, kept, keepWhatCannot);
    }

    private void takeBackTogether(
            Changes changes,
            Store<?> store,
            Map<UUID, Change> together,
            Map<UUID, String> kept,
            boolean keepWhatCannot) {
        List<UUID> removed = together.values().stream()
                .filter(change -> change.before() == null)
                .map(Change::id)
                .toList();
        Map<UUID, String> inTheWay = store.inTheWay(changes.sql(), changes.account(), removed);
        refuse(inTheWay, keepWhatCannot);
        kept.putAll(inTheWay);
        changes.takeBack(
                store,
                together.values().stream()
                        .filter(change -> !kept.containsKey(change.id()))
                        .toList());
    }

    private static void refuse(Map<UUID, String> reasons, boolean keepWhatCannot) {
        if (!keepWhatCannot && !reasons.isEmpty()) {
            throw new CannotUndo(reasons.values().iterator().next());
        }
    }

    /** The things of an action that another action changed afterwards and that do not stand as this one left them. */
    private Map<UUID, String> changedSince(DSLContext sql, UUID account, UUID action) {
        var later = CHANGE_LOG.as("later");
        var changed = sql.selectFrom(CHANGE_LOG)
                .where(CHANGE_LOG.ACCOUNT_ID.eq(account).and(CHANGE_LOG.ACTION_ID.eq(action)))
                .andExists(sql.selectOne()
                        .from(later)
                        .where(later.ACCOUNT_ID.eq(account))
                        .and(later.ENTITY.eq(CHANGE_LOG.ENTITY))
                        .and(later.ENTITY_ID.eq(CHANGE_LOG.ENTITY_ID))
                        .and(later.SEQ.gt(CHANGE_LOG.SEQ))
                        .and(later.ACTION_ID.ne(action)))
                .fetch(ChangeLog::change);
        Map<UUID, Change> left = new LinkedHashMap<>();
        changed.forEach(change -> left.put(change.id(), change));
        Map<UUID, String> reasons = new HashMap<>();
        for (Change change : left.values()) {
            if (!standsAs(sql, account, store(change.entity()), change)) {
                reasons.put(
                        change.id(),
                        "It was changed again since, so this cannot simply be undone. "
                                + "Its history shows every state and can go back to any of them.");
            }
        }
        return reasons;
    }

    /** Whether a thing that was changed again is by now as this change had left it, say, by an undo. */
    private <T> boolean standsAs(DSLContext sql, UUID account, Store<T> store, Change change) {
        T stands = store.load(sql, account, List.of(change.id())).get(change.id());
        T left = change.after() == null ? null : json.readValue(change.after(), store.type());
        return Objects.equals(stands, left);
    }

    /** What an undo says: that something is taken back or, where that was an undo too, that it is as it was again. */
    private static String takenBack(DSLContext sql, UUID account, Action done) {
        boolean again = false;
        Action first = done;
        while (first.undoes() != null) {
            again = !again;
            first = action(sql, account, first.undoes()).orElseThrow();
        }
        String what = first.summary().replaceFirst("\\.$", "").replace('“', '‘').replace('”', '’');
        return (again ? "Back again: “" : "Taken back: “") + what + "”.";
    }

    /** Undoing an undo does the first action again, so that one can then be taken back once more. */
    private static void markUndone(DSLContext sql, UUID account, Action done, UUID undo) {
        sql.update(ACTION)
                .set(ACTION.UNDONE_BY, undo)
                .where(ACTION.ACCOUNT_ID.eq(account).and(ACTION.ID.eq(done.id())))
                .execute();
        if (done.undoes() != null) {
            sql.update(ACTION)
                    .setNull(ACTION.UNDONE_BY)
                    .where(ACTION.ACCOUNT_ID.eq(account).and(ACTION.ID.eq(done.undoes())))
                    .execute();
        }
    }

    private Store<?> store(String entity) {
        Store<?> store = stores.get(entity);
        if (store == null) {
            throw new IllegalStateException("No module stores " + entity);
        }
        return store;
    }

    private static void begin(
            DSLContext sql, UUID account, UUID action, String kind, String summary, Instant at, @Nullable UUID undoes) {
        sql.insertInto(ACTION)
                .set(ACTION.ACCOUNT_ID, account)
                .set(ACTION.ID, action)
                .set(ACTION.KIND, kind)
                .set(ACTION.SUMMARY, summary)
                .set(ACTION.DONE_AT, at)
                .set(ACTION.UNDOES, undoes)
                .execute();
    }

    private static Optional<Action> action(DSLContext sql, UUID account, UUID action) {
        return sql.selectFrom(ACTION)
                .where(ACTION.ACCOUNT_ID.eq(account).and(ACTION.ID.eq(action)))
                .fetchOptional(ChangeLog::action);
    }

    private static List<Change> changesOf(DSLContext sql, UUID account, UUID action, long before) {
        return sql.selectFrom(CHANGE_LOG)
                .where(CHANGE_LOG.ACCOUNT_ID.eq(account).and(CHANGE_LOG.ACTION_ID.eq(action)))
                .and(CHANGE_LOG.SEQ.lt(before))
                .orderBy(CHANGE_LOG.SEQ.desc())
                .limit(PAGE)
                .fetch(ChangeLog::change);
    }

    static Action action(Record row) {
        return new Action(
                row.get(ACTION.ID),
                row.get(ACTION.KIND),
                row.get(ACTION.SUMMARY),
                row.get(ACTION.DONE_AT),
                row.get(ACTION.UNDOES),
                row.get(ACTION.UNDONE_BY));
    }

    private static Change change(Record row) {
        return new Change(
                row.get(CHANGE_LOG.SEQ),
                row.get(CHANGE_LOG.ACTION_ID),
                row.get(CHANGE_LOG.ENTITY),
                row.get(CHANGE_LOG.ENTITY_ID),
                row.get(CHANGE_LOG.LOGGED_AT),
                row.get(CHANGE_LOG.BEFORE),
                row.get(CHANGE_LOG.AFTER));
    }
}
