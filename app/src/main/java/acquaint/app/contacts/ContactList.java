package acquaint.app.contacts;

import static acquaint.tables.Tables.AFFILIATION;
import static acquaint.tables.Tables.CHANNEL;
import static acquaint.tables.Tables.CONTACT;
import static acquaint.tables.Tables.CONTACT_TAG;
import static acquaint.tables.Tables.PLACE;

import acquaint.app.contacts.ContactQuery.Cursor;
import acquaint.tables.tables.records.ContactRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The list of people as SQL: one query for a page by its key, one for the tags of that page. */
final class ContactList {

    /** The most people a search by words is narrowed to. */
    private static final int MOST_FOUND = 2000;

    private ContactList() {}

    static List<ContactRow> fetch(DSLContext sql, SearchIndex search, UUID account, ContactQuery query) {
        return rows(
                sql,
                account,
                sql.selectFrom(CONTACT)
                        .where(matching(sql, search, account, query))
                        .and(after(query))
                        .orderBy(order(query))
                        .limit(query.limit())
                        .fetch());
    }

    static int count(DSLContext sql, SearchIndex search, UUID account, ContactQuery query) {
        return sql.fetchCount(CONTACT, matching(sql, search, account, query));
    }

    /** Rows with their tags. */
    static List<ContactRow> rows(DSLContext sql, UUID account, List<ContactRecord> contacts) {
        Map<UUID, List<String>> tags = sql.select(CONTACT_TAG.CONTACT_ID, CONTACT_TAG.TAG)
                .from(CONTACT_TAG)
                .where(CONTACT_TAG.ACCOUNT_ID.eq(account))
                .and(CONTACT_TAG.CONTACT_ID.in(
                        contacts.stream().map(ContactRecord::getId).toList()))
                .orderBy(CONTACT_TAG.CONTACT_ID, CONTACT_TAG.TAG)
                .fetchGroups(CONTACT_TAG.CONTACT_ID, CONTACT_TAG.TAG);
        return contacts.stream()
                .map(row -> new ContactRow(
                        row.getId(),
                        row.getDisplayName(),
                        row.getHeadline(),
                        row.getLocality(),
                        row.getPhoto(),
                        row.getCreatedAt(),
                        orNull(row.getLastContactAt()),
                        row.getInteractions(),
                        tags.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private static @Nullable Instant orNull(Instant at) {
        return at.equals(Instant.EPOCH) ? null : at;
    }

    /** Where the next page begins, after this row. */
    static Cursor cursor(ContactQuery query, ContactRow last) {
        return new Cursor(
                switch (query.sort()) {
                    case NAME -> Folding.fold(last.name());
                    case LAST_CONTACT ->
                        Long.toString(
                                last.lastContactAt() == null
                                        ? 0
                                        : last.lastContactAt().toEpochMilli());
                    case ADDED -> Long.toString(last.createdAt().toEpochMilli());
                },
                last.id());
    }

    private static Condition matching(DSLContext sql, SearchIndex search, UUID account, ContactQuery query) {
        List<Condition> all = new ArrayList<>();
        all.add(CONTACT.ACCOUNT_ID.eq(account));
        all.add(
                query.condition() == ContactQuery.Condition.TRASHED
                        ? CONTACT.TRASHED_AT.isNotNull()
                        : CONTACT.TRASHED_AT.isNull());
        if (!query.words().isBlank()) {
            all.add(CONTACT.ID.in(search.byWords(sql, account, query.words(), List.of("contact"), MOST_FOUND).stream()
                    .map(SearchIndex.Hit::id)
                    .toList()));
        }
        for (String tag : query.tags()) {
            all.add(CONTACT.ID.in(DSL.select(CONTACT_TAG.CONTACT_ID)
                    .from(CONTACT_TAG)
                    .where(CONTACT_TAG.ACCOUNT_ID.eq(account).and(CONTACT_TAG.TAG.eq(tag)))));
        }
        if (!query.organisation().isEmpty()) {
            all.add(CONTACT.ID.in(DSL.select(AFFILIATION.CONTACT_ID)
                    .from(AFFILIATION)
                    .where(AFFILIATION.ACCOUNT_ID.eq(account).and(AFFILIATION.ORGANISATION.eq(query.organisation())))));
        }
        if (!query.locality().isEmpty()) {
            all.add(CONTACT.ID.in(DSL.select(PLACE.CONTACT_ID)
                    .from(PLACE)
                    .where(PLACE.ACCOUNT_ID.eq(account).and(PLACE.LOCALITY.eq(query.locality())))));
        }
        switch (query.condition()) {
            case ANY, TRASHED -> {}
            case NEVER_TALKED -> all.add(CONTACT.INTERACTIONS.eq(0));
            case NOT_ANNOTATED ->
                all.add(CONTACT.INTERACTIONS
                        .eq(0)
                        .and(CONTACT.NOTE.eq(""))
                        .and(CONTACT.HOW_MET.eq(""))
                        .and(DSL.notExists(DSL.selectOne()
                                .from(CONTACT_TAG)
                                .where(CONTACT_TAG
                                        .ACCOUNT_ID
                                        .eq(account)
                                        .and(CONTACT_TAG.CONTACT_ID.eq(CONTACT.ID))))));
            case NO_CHANNEL ->
                all.add(DSL.notExists(DSL.selectOne()
                        .from(CHANNEL)
                        .where(CHANNEL.ACCOUNT_ID.eq(account).and(CHANNEL.CONTACT_ID.eq(CONTACT.ID)))));
        }
        return DSL.and(all);
    }

    private static Condition after(ContactQuery query) {
        Cursor after = query.after();
        if (after == null) {
            return DSL.noCondition();
        }
        return switch (query.sort()) {
            case NAME -> DSL.row(CONTACT.SORT_NAME, CONTACT.ID).gt(after.key(), after.id());
            case LAST_CONTACT -> DSL.row(CONTACT.LAST_CONTACT_AT, CONTACT.ID).lt(time(after), after.id());
            case ADDED -> DSL.row(CONTACT.CREATED_AT, CONTACT.ID).lt(time(after), after.id());
        };
    }

    private static Instant time(Cursor cursor) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(cursor.key()));
        } catch (NumberFormatException noTime) {
            return Instant.EPOCH;
        }
    }

    private static List<OrderField<?>> order(ContactQuery query) {
        return switch (query.sort()) {
            case NAME -> List.of(CONTACT.SORT_NAME.asc(), CONTACT.ID.asc());
            case LAST_CONTACT -> List.of(CONTACT.LAST_CONTACT_AT.desc(), CONTACT.ID.desc());
            case ADDED -> List.of(CONTACT.CREATED_AT.desc(), CONTACT.ID.desc());
        };
    }
}
