package acquaint.app.contacts;

import static acquaint.tables.Tables.CONTACT;

import acquaint.app.platform.Asked;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record3;
import org.jooq.SelectWhereStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * People by their names, the likeliest first.
 *
 * <p>At each letter the answer has to be there at once, with one person or fifty thousand. So nothing is gathered that
 * could be long: people come from short lists, which are put in order together: those talked to last whose names hold
 * what was typed, those whose names begin with it and, where these do not fill the answer with such names, the newest
 * of all who have its words in their names.
 */
@Component
class NameSearch {

    private static final int LATELY = 300;
    private static final int BEGINNING = 20;
    private static final int BY_NAME = 60;

    /** From a name that begins with what was typed on, people are worse fits than those. */
    private static final int BEGINS = 1;

    private static final Asked<Candidate> TALKED_TO_LATELY = asked(() -> {
        var latest = candidates()
                .where(mine().and(CONTACT.LAST_CONTACT_AT.gt(DSL.inline(Instant.EPOCH, CONTACT.LAST_CONTACT_AT))))
                .orderBy(CONTACT.LAST_CONTACT_AT.desc(), CONTACT.ID.desc())
                .limit(DSL.inline(LATELY))
                .asTable("latest");
        var name = DSL.concat(DSL.inline(" "), latest.field(CONTACT.SORT_NAME));
        return DSL.select(latest.fields())
                .from(latest)
                .where(DSL.position(name, DSL.val("")).gt(DSL.inline(0)));
    });

    private static final Asked<Candidate> BEGINNING_SO = asked(() -> candidates()
            .where(mine().and(CONTACT.SORT_NAME.ge(DSL.val(""))).and(CONTACT.SORT_NAME.lt(DSL.val(""))))
            .orderBy(CONTACT.SORT_NAME, CONTACT.ID)
            .limit(DSL.inline(BEGINNING)));

    private static final Asked<Candidate> THESE =
            askedIds(ids -> candidates().where(mine().and(CONTACT.ID.in(Asked.ids(ids)))));

    private static final Asked<ContactRow> ROWS = Asked.ofIds(
            ids -> DSL.select(ContactList.SHOWN).from(CONTACT).where(mine().and(CONTACT.ID.in(Asked.ids(ids)))),
            ContactList::row);

    private final SearchIndex index;

    NameSearch(SearchIndex index) {
        this.index = index;
    }

    /** Somebody who may be meant. */
    private record Candidate(UUID id, String name, Instant lastContactAt) {}

    /** People whose names hold the words: whole, at the beginning, at the beginning of a later name; lately first. */
    List<ContactRow> find(DSLContext sql, UUID account, String typed, int limit) {
        if (SearchIndex.terms(typed).isEmpty()) {
            return List.of();
        }
        String folded = Folding.fold(typed.strip());
        List<UUID> ids = candidates(sql, account, typed, folded, limit).values().stream()
                .sorted(Comparator.<Candidate>comparingInt(one -> rank(one.name(), folded))
                        .thenComparing(Candidate::lastContactAt, Comparator.reverseOrder())
                        .thenComparing(Candidate::name))
                .limit(limit)
                .map(Candidate::id)
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, ContactRow> rows =
                ROWS.all(sql, account, ids).stream().collect(Collectors.toMap(ContactRow::id, row -> row));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private Map<UUID, Candidate> candidates(DSLContext sql, UUID account, String typed, String folded, int limit) {
        Map<UUID, Candidate> found = new LinkedHashMap<>();
        TALKED_TO_LATELY.all(sql, account, " " + folded).forEach(one -> found.put(one.id(), one));
        BEGINNING_SO.all(sql, account, folded, folded + '\uffff').forEach(one -> found.put(one.id(), one));
        long fitting = found.values().stream()
                .filter(one -> rank(one.name(), folded) <= BEGINS)
                .count();
        if (fitting < limit) {
            List<UUID> others = index.atOnce(sql, account, typed, true, List.of("contact"), BY_NAME).stream()
                    .map(SearchIndex.Hit::id)
                    .filter(id -> !found.containsKey(id))
                    .toList();
            if (!others.isEmpty()) {
                THESE.all(sql, account, others).forEach(one -> found.put(one.id(), one));
            }
        }
        return found;
    }

    private static int rank(String name, String typed) {
        if (name.equals(typed)) {
            return 0;
        }
        if (name.startsWith(typed)) {
            return BEGINS;
        }
        return name.contains(" " + typed) ? 2 : 3;
    }

    private static SelectWhereStep<Record3<UUID, String, Instant>> candidates() {
        return DSL.select(CONTACT.ID, CONTACT.SORT_NAME, CONTACT.LAST_CONTACT_AT)
                .from(CONTACT);
    }

    private static Asked<Candidate> asked(Supplier<? extends Query> query) {
        return Asked.of(query, row -> new Candidate(row.id(), row.text(), row.time()));
    }

    private static Asked<Candidate> askedIds(IntFunction<? extends Query> query) {
        return Asked.ofIds(query, row -> new Candidate(row.id(), row.text(), row.time()));
    }

    private static Condition mine() {
        return CONTACT.ACCOUNT_ID.eq(Asked.ID).and(CONTACT.TRASHED_AT.isNull());
    }
}
