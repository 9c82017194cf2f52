package acquaint.app.interactions;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contacts;
import acquaint.app.contacts.SearchIndex;
import acquaint.app.contacts.SearchIndex.Hit;
import acquaint.app.platform.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search over everything, for programs. */
@RestController
class SearchApi {

    private static final int MOST = 100;
    private static final List<String> ENTITIES = List.of("contact", "interaction", "commitment");

    private final Database database;
    private final SearchIndex index;
    private final Contacts contacts;
    private final Interactions interactions;

    SearchApi(Database database, SearchIndex index, Contacts contacts, Interactions interactions) {
        this.database = database;
        this.index = index;
        this.contacts = contacts;
        this.interactions = interactions;
    }

    /**
     * Something found.
     *
     * @param entity {@code contact}, {@code interaction} or {@code commitment}
     * @param text a person's name, else what was noted or promised
     */
    record Found(String entity, UUID id, String text) {}

    record FoundPage(List<Found> items) {}

    /** What holds every word, each at least as a beginning; newest first. */
    @GetMapping("/api/v1/search")
    FoundPage search(Account account, @RequestParam String q, @RequestParam(defaultValue = "20") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        List<Hit> hits = database.read(sql -> index.byWords(sql, account.id(), q, ENTITIES, size));
        Map<UUID, String> texts = new HashMap<>();
        contacts.find(account.id(), ids(hits, "contact"))
                .forEach((id, one) -> texts.put(id, one.name().display()));
        interactions.find(account.id(), ids(hits, "interaction")).forEach((id, one) -> texts.put(id, one.note()));
        interactions
                .findCommitments(account.id(), ids(hits, "commitment"))
                .forEach((id, one) -> texts.put(id, one.text()));
        return new FoundPage(hits.stream()
                .filter(hit -> texts.containsKey(hit.id()))
                .map(hit -> new Found(hit.entity(), hit.id(), texts.get(hit.id())))
                .toList());
    }

    private static List<UUID> ids(List<Hit> hits, String entity) {
        return hits.stream()
                .filter(hit -> hit.entity().equals(entity))
                .map(Hit::id)
                .toList();
    }
}
