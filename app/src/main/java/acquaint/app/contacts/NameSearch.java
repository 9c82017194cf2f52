package acquaint.app.contacts;

import static acquaint.tables.Tables.CONTACT;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * People by their names, the likeliest first.
 *
 * <p>At each letter the answer has to be there at once, with one person or fifty thousand. So nothing is gathered that
 * could be long: people come from three short lists, which are put in order together: those talked to last whose
 * names hold what was typed, those whose names begin with it, and the newest of all who have its words in their names.
 */
@Component
class NameSearch {

    private static final int LATELY = 300;
    private static final int BEGINNING = 20;
    private static final int BY_NAME = 60;

    private final SearchIndex index;

    NameSearch(SearchIndex index) {
        this.index = index;
    }

    /** People whose names hold the words: whole, at the beginning, at the beginning of a later name; lately first. */
    List<ContactRow> find(DSLContext sql, UUID account, String typed, int limit) {
        if (SearchIndex.terms(typed).isEmpty()) {
            return List.of();
        }
        String folded = Folding.fold(typed.strip());
        return sql
                .select(ContactList.SHOWN)
                .select(CONTACT.SORT_NAME)
                .from(CONTACT)
                .where(mine(account).and(CONTACT.ID.in(candidates(sql, account, typed, folded))))
                .fetch()
                .stream()
                .sorted(Comparator.<Record>comparingInt(row -> rank(row.get(CONTACT.SORT_NAME), folded))
                        .thenComparing(row -> row.get(CONTACT.LAST_CONTACT_AT), Comparator.reverseOrder())
                        .thenComparing(row -> row.get(CONTACT.SORT_NAME)))
                .limit(limit)
                .map(row -> ContactList.row(row, List.of()))
                .toList();
    }

    private Set<UUID> candidates(DSLContext sql, UUID account, String typed, String folded) {
        var latest = DSL.select(CONTACT.ID, CONTACT.SORT_NAME)
                .from(CONTACT)
                .where(mine(account).and(CONTACT.LAST_CONTACT_AT.gt(Instant.EPOCH)))
                .orderBy(CONTACT.LAST_CONTACT_AT.desc(), CONTACT.ID.desc())
                .limit(LATELY)
                .asTable("latest");
        var name = latest.field(CONTACT.SORT_NAME);
        Set<UUID> ids = new LinkedHashSet<>(sql.select(latest.field(CONTACT.ID))
                .from(latest)
                .where(name.startsWith(folded).or(name.contains(" " + folded)))
                .fetch(latest.field(CONTACT.ID)));
        ids.addAll(sql.select(CONTACT.ID)
                .from(CONTACT)
                .where(mine(account))
                .and(CONTACT.SORT_NAME.ge(folded).and(CONTACT.SORT_NAME.lt(folded + '\uffff')))
                .orderBy(CONTACT.SORT_NAME, CONTACT.ID)
                .limit(BEGINNING)
                .fetch(CONTACT.ID));
        index.atOnce(sql, account, typed, true, List.of("contact"), BY_NAME).forEach(hit -> ids.add(hit.id()));
        return ids;
    }

    private static int rank(String name, String typed) {
        if (name.equals(typed)) {
            return 0;
        }
        if (name.startsWith(typed)) {
            return 1;
        }
        return name.contains(" " + typed) ? 2 : 3;
    }

    private static Condition mine(UUID account) {
        return CONTACT.ACCOUNT_ID.eq(account).and(CONTACT.TRASHED_AT.isNull());
    }
}
