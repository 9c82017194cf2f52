package acquaint.app.contacts;

import static acquaint.tables.Tables.SEARCH_ENTRY;

import acquaint.app.platform.Asked;
import acquaint.app.platform.Bulk;
import acquaint.app.platform.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The words of everything an account wrote, kept in the transaction that writes it: FTS5 on SQLite, {@code tsvector}
 * on PostgreSQL. Both get text that {@link Folding} has folded, and the account as one of the words, so that a search
 * never meets another account's entries.
 */
@Component
public class SearchIndex {

    private static final Field<Long> ROWID = DSL.field("rowid", SQLDataType.BIGINT);

    /**
     * Joined by a scalar condition on the number, so that the index is read newest first and only as far as needed. What
     * sort of thing an entry is stands among the words that are matched.
     */
    private static final Asked<Hit> MATCHING = Asked.of(
            () -> DSL.resultQuery(
                    "select e.entity, e.entity_id from search_text cross join search_entry e"
                            + " on e.number = search_text.rowid where search_text match {0} and e.account_id = {1}"
                            + " order by search_text.rowid desc limit {2}",
                    DSL.val(""), DSL.val(Asked.ID), DSL.val(Asked.NUMBER)),
            row -> new Hit(row.text(), row.id()));

    /** How many entries a search for a letter or two looks at on PostgreSQL. */
    private static final int NEWEST = 3000;

    private final boolean sqlite;

    SearchIndex(Database database) {
        this.sqlite = database.sqlite();
    }

    /**
     * Something to be found.
     *
     * @param names words that weigh more: a person's names, a title
     * @param words all other words
     * @param isNew whether it is known not to be in the index yet, which spares a look
     */
    public record Entry(UUID id, String names, String words, boolean isNew) {}

    /** Something found. */
    public record Hit(String entity, UUID id) {}

    /** Adds or replaces entries. */
    public void put(DSLContext sql, UUID account, String entity, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        remove(
                sql,
                account,
                entity,
                entries.stream().filter(entry -> !entry.isNew()).map(Entry::id).toList());
        if (sqlite) {
            putSqlite(sql, account, entity, entries);
        } else {
            putPostgres(sql, account, entity, entries);
        }
    }

    /** Removes entries; those that are not there are passed over. */
    public void remove(DSLContext sql, UUID account, String entity, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var these = SEARCH_ENTRY
                .ACCOUNT_ID
                .eq(account)
                .and(SEARCH_ENTRY.ENTITY.eq(entity))
                .and(SEARCH_ENTRY.ENTITY_ID.in(ids));
        if (sqlite) {
            sql.deleteFrom(DSL.table("search_text"))
                    .where(ROWID.in(
                            DSL.select(SEARCH_ENTRY.NUMBER).from(SEARCH_ENTRY).where(these)))
                    .execute();
        }
        sql.deleteFrom(SEARCH_ENTRY).where(these).execute();
    }

    /** Removes every entry of an account that is itself about to be removed. */
    public void removeAll(DSLContext sql, UUID account) {
        if (sqlite) {
            sql.deleteFrom(DSL.table("search_text"))
                    .where(ROWID.in(DSL.select(SEARCH_ENTRY.NUMBER)
                            .from(SEARCH_ENTRY)
                            .where(SEARCH_ENTRY.ACCOUNT_ID.eq(account))))
                    .execute();
        }
        sql.deleteFrom(SEARCH_ENTRY).where(SEARCH_ENTRY.ACCOUNT_ID.eq(account)).execute();
    }

    /**
     * The entries that hold every word anywhere, each at least as a beginning; newest first.
     *
     * @param typed what the user typed
     * @param entities what sorts of thing to look for
     */
    public List<Hit> byWords(DSLContext sql, UUID account, String typed, Collection<String> entities, int limit) {
        return find(sql, account, terms(typed), false, entities, limit);
    }

    /**
     * The same, fit for showing results at every letter: on PostgreSQL, whose index has to gather everything that
     * begins with a letter or two before it can sort, such short words are sought among the newest entries only.
     */
    List<Hit> atOnce(
            DSLContext sql, UUID account, String typed, boolean names, Collection<String> entities, int limit) {
        List<String> terms = terms(typed);
        boolean tooMany = !sqlite && terms.stream().allMatch(term -> term.length() <= 2);
        return tooMany
                ? amongNewest(sql, account, terms, names, entities, limit)
                : find(sql, account, terms, names, entities, limit);
    }

    /** What was typed as the words that are looked for. */
    static List<String> terms(String typed) {
        return Stream.of(Folding.query(typed).split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(term -> !term.isEmpty())
                .limit(12)
                .toList();
    }

    private List<Hit> find(
            DSLContext sql, UUID account, List<String> terms, boolean names, Collection<String> entities, int limit) {
        if (terms.isEmpty()) {
            return List.of();
        }
        return sqlite
                ? MATCHING.all(sql, matchExpression(account, entities, terms, names), account, limit)
                : sql.select(SEARCH_ENTRY.ENTITY, SEARCH_ENTRY.ENTITY_ID)
                        .from(SEARCH_ENTRY)
                        .where(SEARCH_ENTRY.ACCOUNT_ID.eq(account))
                        .and(SEARCH_ENTRY.ENTITY.in(entities))
                        .and(DSL.condition("words @@ {0}::tsquery", DSL.val(tsquery(account, entities, terms, names))))
                        .orderBy(SEARCH_ENTRY.NUMBER.desc())
                        .limit(limit)
                        .fetch(row -> new Hit(row.value1(), row.value2()));
    }

    private List<Hit> amongNewest(
            DSLContext sql, UUID account, List<String> terms, boolean names, Collection<String> entities, int limit) {
        if (terms.isEmpty()) {
            return List.of();
        }
        return sql.resultQuery(
                        "select entity, entity_id from (select entity, entity_id, number, words from search_entry"
                                + " where account_id = {0} and entity in ({1}) order by number desc limit {2}) newest"
                                + " where words @@ {3}::tsquery order by number desc limit {4}",
                        DSL.val(account, SEARCH_ENTRY.ACCOUNT_ID),
                        DSL.list(entities.stream().map(DSL::val).toList()),
                        DSL.inline(NEWEST),
                        DSL.val(tsquery(account, entities, terms, names)),
                        DSL.val(limit))
                .fetch(row -> new Hit(row.get(0, String.class), row.get(1, UUID.class)));
    }

    private static String matchExpression(
            UUID account, Collection<String> entities, List<String> terms, boolean names) {
        return "owner : ("
                + entities.stream().map(entity -> word(account, entity)).collect(Collectors.joining(" OR "))
                + ") AND "
                + terms.stream()
                        .map(term -> (names ? "name : " : "{name words} : ") + "\"" + term + "\" *")
                        .collect(Collectors.joining(" AND "));
    }

    private static String tsquery(UUID account, Collection<String> entities, List<String> terms, boolean names) {
        return "("
                + entities.stream().map(entity -> word(account, entity)).collect(Collectors.joining(" | "))
                + ") & "
                + terms.stream()
                        .map(term -> "'" + term + "':*" + (names ? "A" : "AB"))
                        .collect(Collectors.joining(" & "));
    }

    /**
     * The account with the sort of thing, as a word that no text contains. With the sort in it, a search for people
     * does not wade through the notes that are newer than they.
     */
    private static String word(UUID account, String entity) {
        return "zq" + account.toString().replace("-", "") + entity.replaceAll("[^a-z]", "");
    }

    private static void putSqlite(DSLContext sql, UUID account, String entity, List<Entry> entries) {
        Long last = sql.select(DSL.max(SEARCH_ENTRY.NUMBER)).from(SEARCH_ENTRY).fetchOne(0, Long.class);
        long number = last == null ? 0 : last;
        List<@Nullable Object[]> rows = new ArrayList<>(entries.size());
        List<@Nullable Object[]> texts = new ArrayList<>(entries.size());
        String owner = word(account, entity);
        for (Entry entry : entries) {
            rows.add(new Object[] {account, entity, entry.id(), ++number});
            texts.add(new Object[] {number, owner, Folding.words(entry.names()), Folding.words(entry.words())});
        }
        Bulk.insert(sql, "search_entry (account_id, entity, entity_id, number)", rows);
        Bulk.insert(sql, "search_text (rowid, owner, name, words)", texts);
    }

    private static void putPostgres(DSLContext sql, UUID account, String entity, List<Entry> entries) {
        List<@Nullable Object[]> rows = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            rows.add(new Object[] {
                account,
                entity,
                entry.id(),
                Folding.words(entry.names()),
                Folding.words(entry.words()),
                word(account, entity)
            });
        }
        Bulk.execute(
                sql,
                "insert into search_entry (account_id, entity, entity_id, number, words)"
                        + " values (?, ?, ?, nextval('search_number'), setweight(to_tsvector('simple', ?), 'A')"
                        + " || setweight(to_tsvector('simple', ?), 'B') || to_tsvector('simple', ?))",
                rows);
    }
}
