package acquaint.app.platform;

import static acquaint.tables.Tables.ACTION;
import static acquaint.tables.Tables.CHANGE_LOG;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes out of the change log what it says of things that went for good.
 *
 * <p>Its rows and their numbers stay, as they have to be without a gap. A row about a thing that is no longer there is
 * emptied: one that went, or one that referred to it and was removed earlier. A row about a thing that still stands, such
 * as a note with several people of whom one went, keeps what it says but for the reference, so that it can still be
 * undone. An action whose rows are all empty loses its sentence too, as that says the name.
 */
final class Forgetting {

    private static final int PAGE = 1000;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Changes act;
    private final DSLContext sql;
    private final UUID account;
    private final Map<String, Store<?>> stores;
    private final JsonMapper json;
    private final Set<UUID> actions = new HashSet<>();

    Forgetting(Changes act, Map<String, Store<?>> stores, JsonMapper json) {
        this.act = act;
        this.sql = act.sql();
        this.account = act.account();
        this.stores = stores;
        this.json = json;
    }

    /** @param gone what went, each with the name by which other things may still mention it */
    void forget(Map<UUID, String> gone) {
        if (gone.isEmpty()) {
            return;
        }
        touched(gone.keySet()).forEach((entity, ids) -> {
            for (int start = 0; start < ids.size(); start += PAGE) {
                rewrite(stores.get(entity), ids.subList(start, Math.min(ids.size(), start + PAGE)), gone);
            }
        });
        nameless();
    }

    /** The things that went along in this action, and all that ever referred to one that went, by entity. */
    private Map<String, List<UUID>> touched(Set<UUID> gone) {
        Map<String, Set<UUID>> things = new LinkedHashMap<>();
        long after = 0;
        List<Change> page;
        while (!(page = page(after)).isEmpty()) {
            for (Change change : page) {
                if (change.action().equals(act.action())
                        || gone.contains(change.id())
                        || names(change.before(), gone)
                        || names(change.after(), gone)) {
                    things.computeIfAbsent(change.entity(), entity -> new HashSet<>())
                            .add(change.id());
                }
            }
            after = page.getLast().seq();
        }
        Map<String, List<UUID>> lists = new LinkedHashMap<>();
        things.forEach((entity, ids) -> lists.put(entity, List.copyOf(ids)));
        return lists;
    }

    private List<Change> page(long after) {
        return sql.selectFrom(CHANGE_LOG)
                .where(CHANGE_LOG.ACCOUNT_ID.eq(account).and(CHANGE_LOG.SEQ.gt(after)))
                .orderBy(CHANGE_LOG.SEQ)
                .limit(PAGE)
                .fetch(ActionRows::change);
    }

    private static boolean names(@Nullable String state, Set<UUID> gone) {
        if (state != null) {
            Matcher id = ID.matcher(state);
            while (id.find()) {
                if (gone.contains(UUID.fromString(id.group()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private <T> void rewrite(Store<T> store, List<UUID> ids, Map<UUID, String> gone) {
        Set<UUID> stands = store.load(sql, account, ids).keySet();
        List<@Nullable Object[]> rows = new ArrayList<>();
        sql.selectFrom(CHANGE_LOG)
                .where(CHANGE_LOG.ACCOUNT_ID.eq(account))
                .and(CHANGE_LOG.ENTITY.eq(store.entity()).and(CHANGE_LOG.ENTITY_ID.in(ids)))
                .fetch(ActionRows::change)
                .forEach(change -> {
                    boolean stays = stands.contains(change.id());
                    actions.add(change.action());
                    rows.add(new @Nullable Object[] {
                        stays ? without(store, change.before(), gone) : null,
                        stays ? without(store, change.after(), gone) : null,
                        account,
                        change.seq()
                    });
                });
        Bulk.execute(sql, "update change_log set before = ?, after = ? where account_id = ? and seq = ?", rows);
    }

    private <T> @Nullable String without(Store<T> store, @Nullable String state, Map<UUID, String> gone) {
        return state == null ? null : json.writeValueAsString(store.without(json.readValue(state, store.type()), gone));
    }

    /** Takes its sentence from each action that now says nothing else. */
    private void nameless() {
        List<UUID> all = new ArrayList<>(actions);
        all.remove(act.action());
        for (int start = 0; start < all.size(); start += PAGE) {
            sql.update(ACTION)
                    .set(ACTION.KIND, Action.GONE)
                    .set(ACTION.SUMMARY, "Something about people who are gone for good.")
                    .set(ACTION.CAUSE_NAME, "")
                    .where(ACTION.ACCOUNT_ID.eq(account))
                    .and(ACTION.ID.in(all.subList(start, Math.min(all.size(), start + PAGE))))
                    .andNotExists(DSL.selectOne()
                            .from(CHANGE_LOG)
                            .where(CHANGE_LOG.ACCOUNT_ID.eq(ACTION.ACCOUNT_ID))
                            .and(CHANGE_LOG.ACTION_ID.eq(ACTION.ID))
                            .and(CHANGE_LOG.BEFORE.isNotNull().or(CHANGE_LOG.AFTER.isNotNull())))
                    .execute();
        }
    }
}
