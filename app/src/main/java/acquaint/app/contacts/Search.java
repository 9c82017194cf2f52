package acquaint.app.contacts;

import static acquaint.tables.Tables.CONTACT;

import acquaint.app.accounts.Account;
import acquaint.app.platform.Asked;
import acquaint.app.platform.Database;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The search over everything an account wrote: people by name, people by what is noted of them, then the rest. */
@Component
public class Search {

    private static final String PERSON = "contact";

    /** A person with what is written about them. */
    private record Card(ContactRow person, String note, String howMet) {}

    private static final Asked<Card> CARDS = Asked.ofIds(
            ids -> DSL.select(ContactList.SHOWN)
                    .select(CONTACT.NOTE, CONTACT.HOW_MET)
                    .from(CONTACT)
                    .where(CONTACT.ACCOUNT_ID.eq(Asked.ID).and(CONTACT.ID.in(Asked.ids(ids)))),
            row -> new Card(ContactList.row(row), row.text(), row.text()));

    private final Database database;
    private final SearchIndex index;
    private final NameSearch names;
    private final List<SearchSource> sources;

    Search(Database database, SearchIndex index, NameSearch names, List<SearchSource> sources) {
        this.database = database;
        this.index = index;
        this.names = names;
        this.sources = sources;
    }

    /** Results of one sort. */
    public record Group(String heading, String icon, List<Result> results) {}

    /**
     * Something found.
     *
     * @param person whose face stands beside it; null for what is no person
     */
    public record Result(
            String href, @Nullable String person, @Nullable String photo, Marked text, Marked detail) {}

    /** What was found, at most so much of each sort. */
    public List<Group> find(Account account, String typed, int limit) {
        List<String> terms = SearchIndex.terms(typed);
        if (terms.isEmpty()) {
            return List.of();
        }
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("People", "person", database.read(sql -> people(sql, account.id(), typed, terms, limit))));
        for (SearchSource source : sources) {
            List<UUID> ids = database
                    .read(sql -> index.atOnce(sql, account.id(), typed, false, List.of(source.entity()), limit))
                    .stream()
                    .map(SearchIndex.Hit::id)
                    .toList();
            List<SearchSource.Found> found = ids.isEmpty() ? List.of() : source.found(account, ids);
            groups.add(new Group(
                    source.heading(),
                    source.icon(),
                    found.stream()
                            .map(one -> new Result(
                                    one.href(),
                                    null,
                                    null,
                                    Marked.around(one.text(), terms),
                                    Marked.plain(one.detail())))
                            .toList()));
        }
        return groups.stream().filter(group -> !group.results().isEmpty()).toList();
    }

    private List<Result> people(DSLContext sql, UUID account, String typed, List<String> terms, int limit) {
        List<Result> results = new ArrayList<>();
        Set<UUID> seen = new LinkedHashSet<>();
        for (ContactRow row : names.find(sql, account, typed, limit)) {
            seen.add(row.id());
            results.add(person(row, detail(row), terms));
        }
        int left = limit - results.size();
        if (left > 0) {
            List<UUID> others = index.atOnce(sql, account, typed, false, List.of(PERSON), 2 * limit).stream()
                    .map(SearchIndex.Hit::id)
                    .filter(seen::add)
                    .limit(left)
                    .toList();
            results.addAll(byWords(sql, account, others, terms));
        }
        return results;
    }

    /** People in whose cards the words stand, with the place where they stand. */
    private static List<Result> byWords(DSLContext sql, UUID account, List<UUID> ids, List<String> terms) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Result> found = CARDS.all(sql, account, ids).stream()
                .collect(Collectors.toMap(card -> card.person().id(), card -> byWords(card, terms)));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private static Result byWords(Card card, List<String> terms) {
        ContactRow person = card.person();
        return Stream.of(detail(person), card.note(), card.howMet())
                .filter(written -> Marked.around(written, terms).any())
                .findFirst()
                .map(written -> person(person, written, terms))
                .orElseGet(() -> person(person, detail(person), terms));
    }

    private static Result person(ContactRow row, String detail, List<String> terms) {
        return new Result(
                "/people/" + row.id(),
                row.name(),
                row.photo(),
                Marked.whole(row.name(), terms),
                Marked.around(detail, terms));
    }

    private static String detail(ContactRow row) {
        return row.headline().isEmpty() ? row.locality() : row.headline();
    }
}
