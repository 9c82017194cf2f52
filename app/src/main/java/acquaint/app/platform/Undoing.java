package acquaint.app.platform;

import static acquaint.tables.Tables.ACTION;
import static acquaint.tables.Tables.CHANGE_LOG;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;

/** Takes an action back, change by change, newest first. */
final class Undoing {

    /** Changes that are taken into memory at once. */
    private static final int PAGE = 1000;

    private final Changes changes;
    private final DSLContext sql;
    private final UUID account;
    private final Function<String, Store<?>> stores;
    private final JsonMapper json;
    private final boolean keepWhatCannot;
    private final Map<UUID, String> kept = new HashMap<>();

    /** @param keepWhatCannot whether to keep what cannot be taken back, rather than refuse the whole */
    Undoing(Changes changes, Function<String, Store<?>> stores, JsonMapper json, boolean keepWhatCannot) {
        this.changes = changes;
        this.sql = changes.sql();
        this.account = changes.account();
        this.stores = stores;
        this.json = json;
        this.keepWhatCannot = keepWhatCannot;
    }

    /** Takes it back; what is kept is answered, with the reasons. */
    Map<UUID, String> takeBack(Action done) {
        kept.putAll(changedSince(done.id()));
        refuse(kept);
        long upTo = Long.MAX_VALUE;
        List<Change> page;
        while (!(page = changesOf(done.id(), upTo)).isEmpty()) {
            takeBack(page);
            upTo = page.getLast().seq();
        }
        markUndone(done);
        return kept;
    }

    /** What an undo says: that something is taken back or, where that was an undo too, that it is as it was again. */
    static String summary(DSLContext sql, UUID account, Action done) {
        boolean again = false;
        Action first = done;
        while (first.undoes() != null) {
            again = !again;
            first = ActionRows.find(sql, account, first.undoes()).orElseThrow();
        }
        String what = first.summary().replaceFirst("\\.$", "").replace('“', '‘').replace('”', '’');
        return (again ? "Back again: “" : "Taken back: “") + what + "”.";
    }

    /** Takes a page of changes back, newest first, those of one kind of thing together. */
    private void takeBack(List<Change> page) {
        Map<UUID, Change> together = new LinkedHashMap<>();
        String entity = page.getFirst().entity();
        for (Change change : page) {
            if (!change.entity().equals(entity) || together.containsKey(change.id())) {
                takeBackTogether(stores.apply(entity), together);
                together.clear();
                entity = change.entity();
            }
            together.put(change.id(), change);
        }
        takeBackTogether(stores.apply(entity), together);
    }

    private void takeBackTogether(Store<?> store, Map<UUID, Change> together) {
        List<UUID> removed = together.values().stream()
                .filter(change -> change.before() == null)
                .map(Change::id)
                .toList();
        Map<UUID, String> inTheWay = store.inTheWay(changes.sql(), changes.account(), removed);
        refuse(inTheWay);
        kept.putAll(inTheWay);
        changes.takeBack(
                store,
                together.values().stream()
                        .filter(change -> !kept.containsKey(change.id()))
                        .toList());
    }

    private void refuse(Map<UUID, String> reasons) {
        if (!keepWhatCannot && !reasons.isEmpty()) {
            throw new CannotUndo(reasons.values().iterator().next());
        }
    }

    /** The things of an action that another action changed afterwards and that do not stand as this one left them. */
    private Map<UUID, String> changedSince(UUID action) {
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
                .fetch(ActionRows::change);
        Map<UUID, Change> left = new LinkedHashMap<>();
        changed.forEach(change -> left.put(change.id(), change));
        Map<UUID, String> reasons = new HashMap<>();
        for (Change change : left.values()) {
            if (!standsAs(stores.apply(change.entity()), change)) {
                reasons.put(
                        change.id(),
                        "It was changed again since, so this cannot simply be undone. "
                                + "Its history shows every state and can go back to any of them.");
            }
        }
        return reasons;
    }

    /** Whether a thing that was changed again is by now as this change had left it, say, by an undo. */
    private <T> boolean standsAs(Store<T> store, Change change) {
        T stands = store.load(sql, account, List.of(change.id())).get(change.id());
        T left = change.after() == null ? null : json.readValue(change.after(), store.type());
        return Objects.equals(stands, left);
    }

    private List<Change> changesOf(UUID action, long before) {
        return sql.selectFrom(CHANGE_LOG)
                .where(CHANGE_LOG.ACCOUNT_ID.eq(account).and(CHANGE_LOG.ACTION_ID.eq(action)))
                .and(CHANGE_LOG.SEQ.lt(before))
                .orderBy(CHANGE_LOG.SEQ.desc())
                .limit(PAGE)
                .fetch(ActionRows::change);
    }

    /** Undoing an undo does the first action again, so that one can then be taken back once more. */
    private void markUndone(Action done) {
        sql.update(ACTION)
                .set(ACTION.UNDONE_BY, changes.action())
                .where(ACTION.ACCOUNT_ID.eq(account).and(ACTION.ID.eq(done.id())))
                .execute();
        if (done.undoes() != null) {
            sql.update(ACTION)
                    .setNull(ACTION.UNDONE_BY)
                    .where(ACTION.ACCOUNT_ID.eq(account).and(ACTION.ID.eq(done.undoes())))
                    .execute();
        }
    }
}
