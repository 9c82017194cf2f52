package acquaint.app.contacts;

import static acquaint.tables.Tables.CHANNEL;
import static acquaint.tables.Tables.CONTACT;

import acquaint.app.platform.Asked;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Database;
import acquaint.app.platform.NotFound;
import acquaint.app.platform.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The people of an account. */
@Component
public class Contacts {

    private static final Asked<Map.Entry<UUID, String>> NAMES = Asked.ofIds(
            ids -> DSL.select(CONTACT.ID, CONTACT.DISPLAY_NAME)
                    .from(CONTACT)
                    .where(CONTACT.ACCOUNT_ID.eq(Asked.ID).and(CONTACT.ID.in(Asked.ids(ids)))),
            row -> Map.entry(row.id(), row.text()));

    private final Database database;
    private final ChangeLog changes;
    private final ContactStore store;
    private final SearchIndex search;
    private final NameSearch names;
    private final Clock clock;

    Contacts(
            Database database,
            ChangeLog changes,
            ContactStore store,
            SearchIndex search,
            NameSearch names,
            Clock clock) {
        this.database = database;
        this.changes = changes;
        this.store = store;
        this.search = search;
        this.names = names;
        this.clock = clock;
    }

    /** How contacts are written within a larger action. */
    public Store<Contact> store() {
        return store;
    }

    /** The contact with this id, in the trash or not. */
    public Optional<Contact> find(UUID account, UUID id) {
        return Optional.ofNullable(
                database.read(sql -> store.load(sql, account, List.of(id))).get(id));
    }

    /** The contacts with these ids; those that are missing are missing from the answer. */
    public Map<UUID, Contact> find(UUID account, Collection<UUID> ids) {
        return database.read(sql -> store.load(sql, account, ids));
    }

    /**
     * The contact with this id.
     *
     * @throws NotFound when the account has none
     */
    public Contact get(UUID account, UUID id) {
        return find(account, id).orElseThrow(() -> new NotFound("There is nobody at this address."));
    }

    /** Adds or replaces a contact. */
    public UUID save(UUID account, Contact contact, String summary) {
        return changes.act(account, "edit", summary, act -> act.put(store, contact));
    }

    /** Puts contacts into the trash, from which they can be restored for 30 days. */
    public UUID trash(UUID account, Collection<UUID> ids) {
        Instant now = clock.instant();
        return changeAll(account, ids, "in the trash", contact -> contact.trashed(now));
    }

    /** Takes contacts out of the trash. */
    public UUID restore(UUID account, Collection<UUID> ids) {
        return changeAll(account, ids, "back from the trash", contact -> contact.trashed(null));
    }

    /** Gives contacts one more tag. */
    public UUID tag(UUID account, Collection<UUID> ids, String tag) {
        return tag(account, ids, List.of(tag));
    }

    /** Gives contacts more tags. */
    UUID tag(UUID account, Collection<UUID> ids, List<String> more) {
        return changeAll(account, ids, "tagged " + quoted(more), contact -> {
            List<String> tags = new ArrayList<>(contact.tags());
            tags.addAll(more);
            return contact.tagged(tags);
        });
    }

    /** Takes a tag from contacts. */
    public UUID untag(UUID account, Collection<UUID> ids, String tag) {
        return untag(account, ids, List.of(tag));
    }

    /** Takes tags from contacts. */
    UUID untag(UUID account, Collection<UUID> ids, List<String> fewer) {
        return changeAll(
                account,
                ids,
                "no longer tagged " + quoted(fewer),
                contact -> contact.tagged(contact.tags().stream()
                        .filter(one -> !fewer.contains(one))
                        .toList()));
    }

    private static String quoted(List<String> tags) {
        return "“" + String.join("”, “", tags) + "”";
    }

    private UUID changeAll(UUID account, Collection<UUID> ids, String what, UnaryOperator<Contact> change) {
        Collection<Contact> these = find(account, ids).values();
        String who = these.size() == 1 ? these.iterator().next().name().display() : these.size() + " people";
        return changes.act(
                account,
                "edit",
                who + " " + (these.size() == 1 ? "is" : "are") + " " + what + ".",
                act -> act.putAll(store, these.stream().map(change).toList()));
    }

    /** The list of people. */
    public List<ContactRow> list(UUID account, ContactQuery query) {
        return database.read(sql -> ContactList.fetch(sql, search, account, query));
    }

    /** How many people the query finds, cursor and limit aside. */
    public int count(UUID account, ContactQuery query) {
        return database.read(sql -> ContactList.count(sql, search, account, query));
    }

    /** What these contacts are called. */
    public Map<UUID, String> names(UUID account, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.read(sql -> NAMES.all(sql, account, ids)).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** People whose names hold words that begin so, for a type-ahead; the likeliest first. */
    public List<ContactRow> suggest(UUID account, String typed, int limit) {
        return database.read(sql -> names.find(sql, account, typed, limit));
    }

    /** The contacts, not in the trash, that have a channel with one of these {@link MatchKeys keys}. */
    public Map<String, List<UUID>> byChannel(DSLContext sql, UUID account, Collection<String> keys) {
        Map<String, List<UUID>> found = new LinkedHashMap<>();
        sql.select(CHANNEL.MATCH_KEY, CHANNEL.CONTACT_ID)
                .from(CHANNEL)
                .join(CONTACT)
                .on(CONTACT.ACCOUNT_ID.eq(CHANNEL.ACCOUNT_ID).and(CONTACT.ID.eq(CHANNEL.CONTACT_ID)))
                .where(CHANNEL.ACCOUNT_ID.eq(account).and(CHANNEL.MATCH_KEY.in(keys)))
                .and(CONTACT.TRASHED_AT.isNull())
                .forEach(row -> found.computeIfAbsent(row.value1(), key -> new ArrayList<>())
                        .add(row.value2()));
        return found;
    }

    /** The tags in use, the most used first. */
    public List<TagCount> tags(UUID account) {
        return database.read(sql -> TagCounts.inUse(sql, account));
    }

    /** A tag and how many people have it. */
    public record TagCount(String tag, int people) {}
}
