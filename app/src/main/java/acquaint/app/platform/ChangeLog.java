package acquaint.app.platform;

import static acquaint.tables.Tables.CHANGE_LOG;
import static acquaint.tables.Tables.CHANGE_SEQUENCE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one change log: every write of user data goes through {@link #act}, and from its rows come undo, history and,
 * later, sync.
 */
@Component
public class ChangeLog {

    private static final Asked<Long> LATEST = Asked.of(
            () -> DSL.select(CHANGE_SEQUENCE.LAST_SEQ)
                    .from(CHANGE_SEQUENCE)
                    .where(CHANGE_SEQUENCE.ACCOUNT_ID.eq(Asked.ID)),
            Row::bigNumber);

    private final Database database;
    private final Clock clock;
    private final JsonMapper json;
    private final Map<String, Store<?>> stores;
    private final ObjectProvider<Cause.Current> cause;

    ChangeLog(
            Database database,
            Clock clock,
            JsonMapper json,
            List<Store<?>> stores,
            ObjectProvider<Cause.Current> cause) {
        this.database = database;
        this.clock = clock;
        this.json = json;
        this.cause = cause;
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
        return act(account, action, kind, summary, cause(), work);
    }

    /** The same with a cause of its own. */
    public UUID act(UUID account, Cause cause, String kind, String summary, Consumer<Changes> work) {
        return act(account, Ids.next(), kind, summary, cause, work);
    }

    private UUID act(UUID account, UUID action, String kind, String summary, Cause cause, Consumer<Changes> work) {
        Instant now = clock.instant();
        return database.write(sql -> {
            if (ActionRows.exists(sql, account, action)) {
                return action;
            }
            ActionRows.insert(sql, account, new Action(action, kind, summary, now, null, null), cause);
            work.accept(new Changes(sql, account, action, now, json));
            return action;
        });
    }

    /**
     * Does what makes some things go for good: of what it removes, and of whatever else was ever said of those things,
     * nothing is left in the log, whose numbers stay. It cannot be undone.
     *
     * @param work does it, and tells what goes, each with the name by which other things may still mention it
     */
    public UUID purge(UUID account, String summary, Function<Changes, Map<UUID, String>> work) {
        return act(account, Cause.ITSELF, Action.PURGE, summary, changes -> {
            Map<UUID, String> gone = work.apply(changes);
            new Forgetting(changes, stores, json).forget(gone);
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
            Action done = ActionRows.find(sql, account, action)
                    .orElseThrow(() -> new CannotUndo("There is nothing to undo."));
            if (done.undoneBy() != null) {
                return new Undone(done.undoneBy(), Map.of());
            }
            if (!done.undoable()) {
                throw new CannotUndo("Whoever went for good cannot come back.");
            }
            String summary = Undoing.summary(sql, account, done);
            ActionRows.insert(sql, account, new Action(undo, "undo", summary, now, action, null), cause());
            Changes changes = new Changes(sql, account, undo, now, json);
            return new Undone(undo, new Undoing(changes, this::store, json, keepWhatCannot).takeBack(done));
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
                    .fetchOptional(ActionRows::change)
                    .filter(change -> change.before() != null || change.after() != null)
                    .orElseThrow(() -> new NotFound("That point in the history is not there."));
            changes.restore(store(entity), id, point.after());
        });
    }

    /** The number of the account's last change: what was read at the same number is still so. */
    public long latest(UUID account) {
        Long last = database.read(sql -> LATEST.first(sql, account));
        return last == null ? 0 : last;
    }

    /** The action with this id. */
    public Optional<Action> find(UUID account, UUID action) {
        return database.read(sql -> ActionRows.find(sql, account, action));
    }

    /** What happened to one thing, newest first, with the actions that did it. */
    public List<Entry> history(UUID account, String entity, UUID id, int limit) {
        return database.read(sql -> ActionRows.history(sql, account, entity, id, limit));
    }

    /** The number of the last change to a thing, 0 when there is none. */
    public long revision(UUID account, String entity, UUID id) {
        return database.read(sql -> Changes.revision(sql, account, entity, id));
    }

    /** A change with the action it belongs to and by what that came. */
    public record Entry(Change change, Action action, Cause cause) {}

    private Cause cause() {
        Cause.Current current = cause.getIfAvailable();
        return current == null ? Cause.COMMAND : current.get();
    }

    private Store<?> store(String entity) {
        Store<?> store = stores.get(entity);
        if (store == null) {
            throw new IllegalStateException("No module stores " + entity);
        }
        return store;
    }
}
