package acquaint.app.contacts;

import static acquaint.tables.Tables.CONTACT;
import static acquaint.tables.Tables.CONTACT_TAG;

import acquaint.app.contacts.Contacts.TagCount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** How many people have which tag. */
final class TagCounts {

    private static final int MOST = 200;

    private TagCounts() {}

    /**
     * The tags in use, the most used first. Counts the tags' own index and takes off what is in the trash: joining
     * every row with its contact would cost ten times as much.
     */
    static List<TagCount> inUse(DSLContext sql, UUID account) {
        Map<String, Integer> trashed = sql.select(CONTACT_TAG.TAG, DSL.count())
                .from(CONTACT)
                .join(CONTACT_TAG)
                .on(CONTACT_TAG.ACCOUNT_ID.eq(CONTACT.ACCOUNT_ID).and(CONTACT_TAG.CONTACT_ID.eq(CONTACT.ID)))
                .where(CONTACT.ACCOUNT_ID.eq(account).and(CONTACT.TRASHED_AT.isNotNull()))
                .groupBy(CONTACT_TAG.TAG)
                .fetchMap(CONTACT_TAG.TAG, DSL.count());
        return sql
                .select(CONTACT_TAG.TAG, DSL.count())
                .from(CONTACT_TAG)
                .where(CONTACT_TAG.ACCOUNT_ID.eq(account))
                .groupBy(CONTACT_TAG.TAG)
                .fetch(row -> new TagCount(row.value1(), row.value2() - trashed.getOrDefault(row.value1(), 0)))
                .stream()
                .filter(tag -> tag.people() > 0)
                .sorted(Comparator.comparing(TagCount::people).reversed().thenComparing(TagCount::tag))
                .limit(MOST)
                .toList();
    }
}
