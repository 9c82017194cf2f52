package acquaint.app.contacts;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.ContactQuery.Sort;
import acquaint.app.contacts.Contacts.TagCount;
import acquaint.app.platform.ChangeLog;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The pages of the list of people. A page costs three short queries: the number of the account's last change, the
 * rows and their tags. Counts would cost more, so they are kept in memory for as long as that number stays the same.
 */
@Component
public class PeopleList {

    private static final int TAGS_IN_MENU = 30;

    private final Contacts contacts;
    private final ChangeLog changes;
    private final Clock clock;
    private final Cache<Counted, Integer> counts =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Cache<Counted, List<TagCount>> tags =
            Caffeine.newBuilder().maximumSize(1_000).build();

    PeopleList(Contacts contacts, ChangeLog changes, Clock clock) {
        this.contacts = contacts;
        this.changes = changes;
        this.clock = clock;
    }

    /** What was counted, and at which change of the account. */
    private record Counted(
            UUID account, long change, @Nullable ContactQuery query) {}

    /**
     * A page of the list.
     *
     * @param total how many people the account has
     * @param found how many of them are asked for
     * @param capped whether so many hold the words that only the latest were looked at
     * @param next the address of the next page; null on the last one
     * @param tags the most used tags that are not asked for yet
     */
    public record Page(
            ListAddress list,
            List<PersonLine> people,
            int total,
            int found,
            boolean capped,
            @Nullable String next,
            List<TagCount> tags) {}

    Page page(Account account, ListAddress list) {
        ContactQuery query = list.query();
        long change = changes.latest(account.id());
        List<ContactRow> rows = contacts.list(account.id(), limited(query, query.limit() + 1));
        boolean more = rows.size() > query.limit();
        List<ContactRow> shown = more ? rows.subList(0, query.limit()) : rows;
        Instant now = clock.instant();
        return new Page(
                list,
                shown.stream()
                        .map(row -> PersonLine.of(row, account.zone(), now))
                        .toList(),
                count(account.id(), change, ContactQuery.everybody(0)),
                count(account.id(), change, query),
                !query.words().isBlank()
                        && count(account.id(), change, ContactQuery.words(query.words())) >= ContactList.MOST_FOUND,
                more ? list.after(shown.getLast()) : null,
                tags(account.id(), change).stream()
                        .filter(tag -> !query.tags().contains(tag.tag()))
                        .limit(TAGS_IN_MENU)
                        .toList());
    }

    private int count(UUID account, long change, ContactQuery query) {
        ContactQuery all = new ContactQuery(
                query.words(),
                query.tags(),
                query.organisation(),
                query.locality(),
                query.condition(),
                Sort.NAME,
                null,
                0);
        return counts.get(new Counted(account, change, all), key -> contacts.count(account, all));
    }

    private List<TagCount> tags(UUID account, long change) {
        return tags.get(new Counted(account, change, null), key -> contacts.tags(account));
    }

    private static ContactQuery limited(ContactQuery query, int limit) {
        return new ContactQuery(
                query.words(),
                query.tags(),
                query.organisation(),
                query.locality(),
                query.condition(),
                query.sort(),
                query.after(),
                limit);
    }
}
