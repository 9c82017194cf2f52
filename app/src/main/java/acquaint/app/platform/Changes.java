package acquaint.app.platform;

import static acquaint.tables.Tables.CHANGE_LOG;
import static acquaint.tables.Tables.CHANGE_SEQUENCE;

import acquaint.app.platform.Store.Replacement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An action under way: the one way by which user data is written. Each thing that is put or removed goes to its tables
 * and, with what stood there before, to the change log, in the action's transaction.
 */
public final class Changes {

    /** Rows a statement writes at once; bounds the memory of a large import. */
    private static final int BATCH = 500;

    /** From so many on a second thread is worth its while. */
    private static final int MANY = 100;

    private final DSLContext sql;
    private final UUID account;
    private final UUID action;
    private final Instant at;
    private final JsonMapper json;

    Changes(DSLContext sql, UUID account, UUID action, Instant at, JsonMapper json) {
        this.sql = sql;
        this.account = account;
        this.action = action;
        this.at = at;
        this.json = json;
    }

    /** The transaction, to read what the action itself has written, and to write what can be derived again. */
    public DSLContext sql() {
        return sql;
    }

    /** Whose data it is. */
    public UUID account() {
        return account;
    }

    /** When it happens. */
    public Instant at() {
        return at;
    }

    /** The action's id, by which it can be undone. */
    public UUID action() {
        return action;
    }

    /** Adds or replaces one thing. */
    public <T> void put(Store<T> store, T value) {
        putAll(store, List.of(value));
    }

    /** Adds or replaces many things; those that are already so are passed over. */
    public <T> void putAll(Store<T> store, Collection<T> values) {
        Map<UUID, T> wanted = new LinkedHashMap<>();
        values.forEach(value -> wanted.put(store.id(value), value));
        replace(store, wanted, true);
    }

    /** Adds things that are known to be new, which spares the look at what stands there. */
    public <T> void addAll(Store<T> store, Collection<T> values) {
        Map<UUID, T> wanted = new LinkedHashMap<>();
        values.forEach(value -> wanted.put(store.id(value), value));
        replace(store, wanted, false);
    }

    /** Removes one thing for good; undo brings it back. */
    public <T> void remove(Store<T> store, UUID id) {
        removeAll(store, List.of(id));
    }

    /** Removes many things for good; undo brings them back. */
    public <T> void removeAll(Store<T> store, Collection<UUID> ids) {
        Map<UUID, T> wanted = new LinkedHashMap<>();
        ids.forEach(id -> wanted.put(id, null));
        replace(store, wanted, true);
    }

    /** One thing as it stands now. */
    public <T> Optional<T> find(Store<T> store, UUID id) {
        return Optional.ofNullable(store.load(sql, account, List.of(id)).get(id));
    }

    /** The number of the last change to a thing, 0 when there is none: tells whether somebody was faster. */
    public long revision(Store<?> store, UUID id) {
        return revision(sql, account, store.entity(), id);
    }

    static long revision(DSLContext sql, UUID account, String entity, UUID id) {
        Long last = sql.select(DSL.max(CHANGE_LOG.SEQ))
                .from(CHANGE_LOG)
                .where(CHANGE_LOG.ACCOUNT_ID.eq(account))
                .and(CHANGE_LOG.ENTITY.eq(entity))
                .and(CHANGE_LOG.ENTITY_ID.eq(id))
                .fetchOne(0, Long.class);
        return last == null ? 0 : last;
    }

    /** Puts back what change log rows say was there before; each thing at most once a call. */
    <T> void takeBack(Store<T> store, Collection<Change> changes) {
        Map<UUID, T> wanted = new LinkedHashMap<>();
        for (Change change : changes) {
            wanted.put(change.id(), read(store, change.before()));
        }
        replace(store, wanted, true);
    }

    /** Makes a thing be as JSON from the change log says, null for "not there". */
    <T> void restore(Store<T> store, UUID id, @Nullable String state) {
        Map<UUID, T> wanted = new LinkedHashMap<>();
        wanted.put(id, read(store, state));
        replace(store, wanted, true);
    }

    private <T> @Nullable T read(Store<T> store, @Nullable String state) {
        return state == null ? null : json.readValue(state, store.type());
    }

    private <T> void replace(Store<T> store, Map<UUID, T> wanted, boolean mayExist) {
        List<UUID> ids = List.copyOf(wanted.keySet());
        for (int start = 0; start < ids.size(); start += BATCH) {
            List<UUID> batch = ids.subList(start, Math.min(ids.size(), start + BATCH));
            Map<UUID, T> stands = mayExist ? store.load(sql, account, batch) : Map.of();
            List<Replacement<T>> replacements = new ArrayList<>(batch.size());
            for (UUID id : batch) {
                T before = stands.get(id);
                T after = wanted.get(id);
                if (!Objects.equals(before, after)) {
                    replacements.add(new Replacement<>(id, before, after));
                }
            }
            if (!replacements.isEmpty()) {
                List<UUID> removed = removed(replacements);
                if (!removed.isEmpty()) {
                    store.removing(this, removed);
                }
                CompletableFuture<List<@Nullable Object[]>> states = states(replacements);
                store.write(sql, account, replacements);
                log(store, replacements, states.join());
            }
        }
    }

    private static <T> List<UUID> removed(List<Replacement<T>> replacements) {
        return replacements.stream()
                .filter(one -> one.after() == null)
                .map(Replacement::id)
                .toList();
    }

    /** What the log says of each, before and after; of many, while their tables are written. */
    private <T> CompletableFuture<List<@Nullable Object[]>> states(List<Replacement<T>> replacements) {
        Supplier<List<@Nullable Object[]>> work = () -> replacements.stream()
                .map(one -> new @Nullable Object[] {text(one.before()), text(one.after())})
                .toList();
        return replacements.size() < MANY
                ? CompletableFuture.completedFuture(work.get())
                : CompletableFuture.supplyAsync(work);
    }

    private <T> void log(Store<T> store, List<Replacement<T>> replacements, List<@Nullable Object[]> states) {
        long seq = reserve(replacements.size());
        List<@Nullable Object[]> rows = new ArrayList<>(replacements.size());
        for (int i = 0; i < replacements.size(); i++) {
            UUID id = replacements.get(i).id();
            @Nullable Object[] state = states.get(i);
            rows.add(new @Nullable Object[] {account, ++seq, action, store.entity(), id, at, state[0], state[1]});
        }
        Bulk.insert(sql, "change_log (account_id, seq, action_id, entity, entity_id, logged_at, before, after)", rows);
    }

    /** Takes the next numbers of the account's sequence and returns the one before the first. */
    private long reserve(int count) {
        int known = sql.update(CHANGE_SEQUENCE)
                .set(CHANGE_SEQUENCE.LAST_SEQ, CHANGE_SEQUENCE.LAST_SEQ.plus(count))
                .where(CHANGE_SEQUENCE.ACCOUNT_ID.eq(account))
                .execute();
        if (known == 0) {
            sql.insertInto(CHANGE_SEQUENCE, CHANGE_SEQUENCE.ACCOUNT_ID, CHANGE_SEQUENCE.LAST_SEQ)
                    .values(account, (long) count)
                    .execute();
            return 0;
        }
        return sql.select(CHANGE_SEQUENCE.LAST_SEQ)
                        .from(CHANGE_SEQUENCE)
                        .where(CHANGE_SEQUENCE.ACCOUNT_ID.eq(account))
                        .fetchSingle(CHANGE_SEQUENCE.LAST_SEQ)
                - count;
    }

    private @Nullable String text(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }
}
