package acquaint.app.contacts;

import static acquaint.tables.Tables.AFFILIATION;
import static acquaint.tables.Tables.CHANNEL;
import static acquaint.tables.Tables.CONTACT;
import static acquaint.tables.Tables.CONTACT_TAG;
import static acquaint.tables.Tables.PLACE;

import acquaint.app.contacts.ContactQuery.Cursor;
import acquaint.app.contacts.ContactQuery.Sort;
import acquaint.app.platform.Asked;
import acquaint.app.platform.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The list of people as SQL: one query for a page by its key, one for the tags of that page. */
final class ContactList {

    /** The most people a search by words is narrowed to. */
    static final int MOST_FOUND = 2000;

    /** What a line shows, and no more: notes and the like stay on the disk. */
    static final List<SelectFieldOrAsterisk> SHOWN = List.of(
            CONTACT.ID,
            CONTACT.DISPLAY_NAME,
            CONTACT.HEADLINE,
            CONTACT.LOCALITY,
            CONTACT.PHOTO,
            CONTACT.CREATED_AT,
            CONTACT.LAST_CONTACT_AT,
            CONTACT.INTERACTIONS);

    /** The list as it opens: its first page without filters. */
    private static final Map<Sort, Asked<ContactRow>> EVERYBODY = Arrays.stream(Sort.values())
            .collect(Collectors.toMap(
                    sort -> sort,
                    sort -> Asked.of(
                            () -> DSL.select(SHOWN)
                                    .from(CONTACT)
                                    .where(CONTACT.ACCOUNT_ID.eq(Asked.ID).and(CONTACT.TRASHED_AT.isNull()))
                                    .orderBy(order(sort))
                                    .limit(Asked.NUMBER),
                            ContactList::row)));

    private static final Asked<Map.Entry<UUID, String>> TAGS = Asked.ofIds(
            ids -> DSL.select(CONTACT_TAG.CONTACT_ID, CONTACT_TAG.TAG)
                    .from(CONTACT_TAG)
                    .where(CONTACT_TAG.ACCOUNT_ID.eq(Asked.ID).and(CONTACT_TAG.CONTACT_ID.in(Asked.ids(ids))))
                    .orderBy(CONTACT_TAG.CONTACT_ID, CONTACT_TAG.TAG),
            row -> Map.entry(row.id(), row.text()));

    private ContactList() {}

    static List<ContactRow> fetch(DSLContext sql, SearchIndex search, UUID account, ContactQuery query) {
        if (query.after() == null && everybody(query)) {
            return withTags(sql, account, EVERYBODY.get(query.sort()).all(sql, account, query.limit()));
        }
        return withTags(
                sql,
                account,
                sql.select(SHOWN)
                        .from(CONTACT)
                        .where(matching(sql, search, account, query))
                        .and(after(query))
                        .orderBy(order(query.sort()))
                        .limit(query.limit())
                        .fetch(ContactList::row));
    }

    private static boolean everybody(ContactQuery query) {
        return query.words().isBlank()
                && query.tags().isEmpty()
                && query.organisation().isEmpty()
                && query.locality().isEmpty()
                && query.condition() == ContactQuery.Condition.ANY;
    }

    static int count(DSLContext sql, SearchIndex search, UUID account, ContactQuery query) {
        return sql.fetchCount(CONTACT, matching(sql, search, account, query));
    }

    /** Rows with their tags. */
    private static List<ContactRow> withTags(DSLContext sql, UUID account, List<ContactRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<UUID, List<String>> tags = Asked.grouped(
                TAGS.all(sql, account, rows.stream().map(ContactRow::id).toList()));
        return rows.stream()
                .map(row -> row.tagged(tags.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** The columns {@link #SHOWN}; without tags. */
    static ContactRow row(Row row) throws SQLException {
        return new ContactRow(
                row.id(),
                row.text(),
                row.text(),
                row.text(),
                row.textOrNull(),
                row.time(),
                orNull(row.time()),
                row.number(),
                List.of());
    }

    static ContactRow row(Record row) {
        return new ContactRow(
                row.get(CONTACT.ID),
                row.get(CONTACT.DISPLAY_NAME),
                row.get(CONTACT.HEADLINE),
                row.get(CONTACT.LOCALITY),
                row.get(CONTACT.PHOTO),
                row.get(CONTACT.CREATED_AT),
                orNull(row.get(CONTACT.LAST_CONTACT_AT)),
                row.get(CONTACT.INTERACTIONS),
                List.of());
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
        asked(account, query.condition()).ifPresent(all::add);
        return DSL.and(all);
    }

    private static java.util.Optional<Condition> asked(UUID account, ContactQuery.Condition condition) {
        return switch (condition) {
            case ANY, TRASHED -> java.util.Optional.empty();
            case NEVER_TALKED -> java.util.Optional.of(CONTACT.INTERACTIONS.eq(0));
            case NOT_ANNOTATED ->
                java.util.Optional.of(CONTACT.INTERACTIONS
                        .eq(0)
                        .and(CONTACT.NOTE.eq(""))
                        .and(CONTACT.HOW_MET.eq(""))
                        .and(DSL.notExists(DSL.selectOne()
                                .from(CONTACT_TAG)
                                .where(CONTACT_TAG.ACCOUNT_ID.eq(account))
                                .and(CONTACT_TAG.CONTACT_ID.eq(CONTACT.ID)))));
            case NO_CHANNEL ->
                java.util.Optional.of(DSL.notExists(DSL.selectOne()
                        .from(CHANNEL)
                        .where(CHANNEL.ACCOUNT_ID.eq(account).and(CHANNEL.CONTACT_ID.eq(CONTACT.ID)))));
        };
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

    static Instant time(Cursor cursor) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(cursor.key()));
        } catch (NumberFormatException noTime) {
            return Instant.EPOCH;
        }
    }

    private static List<OrderField<?>> order(Sort sort) {
        return switch (sort) {
            case NAME -> List.of(CONTACT.SORT_NAME.asc(), CONTACT.ID.asc());
            case LAST_CONTACT -> List.of(CONTACT.LAST_CONTACT_AT.desc(), CONTACT.ID.desc());
            case ADDED -> List.of(CONTACT.CREATED_AT.desc(), CONTACT.ID.desc());
        };
    }
}
