package acquaint.app.help;

import static acquaint.tables.Tables.CONTACT;
import static acquaint.tables.Tables.OFFER;

import acquaint.app.contacts.Contacts;
import acquaint.app.help.Offer.Status;
import acquaint.app.platform.Asked;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Changes;
import acquaint.app.platform.Database;
import acquaint.app.platform.NotFound;
import acquaint.app.platform.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the account's owner and the owner's contacts can help with. */
@Component
public class Offers {

    /** Of whom something is suggested, by name; how many those are is asked along. */
    private static final Asked<Waiting> WAITING = Asked.of(
            () -> DSL.select(OFFER.CONTACT_ID, DSL.count().over())
                    .from(OFFER)
                    .join(CONTACT)
                    .on(CONTACT.ACCOUNT_ID.eq(OFFER.ACCOUNT_ID).and(CONTACT.ID.eq(OFFER.CONTACT_ID)))
                    .where(OFFER.ACCOUNT_ID.eq(Asked.ID).and(OFFER.STATUS.eq(DSL.inline("suggested"))))
                    .and(CONTACT.TRASHED_AT.isNull())
                    .groupBy(OFFER.CONTACT_ID, CONTACT.SORT_NAME)
                    .orderBy(CONTACT.SORT_NAME, OFFER.CONTACT_ID)
                    .limit(DSL.val(Asked.NUMBER)),
            row -> new Waiting(row.id(), row.number()));

    private final Database database;
    private final ChangeLog changes;
    private final OfferStore store;
    private final Contacts contacts;
    private final Clock clock;

    Offers(Database database, ChangeLog changes, OfferStore store, Contacts contacts, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.store = store;
        this.contacts = contacts;
        this.clock = clock;
    }

    private record Waiting(UUID contact, int people) {}

    /**
     * What is suggested of others.
     *
     * @param offers by contact, in the order of their names
     * @param people of how many people something is suggested in all
     */
    public record Suggested(Map<UUID, List<Offer>> offers, int people) {}

    /** How offers are written within a larger action. */
    public Store<Offer> store() {
        return store;
    }

    /** The offers with these ids; those that are missing are missing from the answer. */
    public Map<UUID, Offer> find(UUID account, Collection<UUID> ids) {
        return database.read(sql -> store.load(sql, account, ids));
    }

    /** What the account's owner can help with: confirmed, suggested and dismissed, by the alphabet. */
    public List<Offer> mine(UUID account) {
        return database.read(sql -> OfferStore.mine(sql, account));
    }

    /** The same of a contact. */
    public List<Offer> of(UUID account, UUID contact) {
        return database.read(sql -> OfferStore.of(sql, account, List.of(contact)));
    }

    /** What is suggested of contacts who are not in the trash, of so many of them at most. */
    public Suggested suggested(UUID account, int people) {
        return database.read(sql -> {
            List<Waiting> waiting = WAITING.all(sql, account, people);
            Map<UUID, List<Offer>> offers = new LinkedHashMap<>();
            waiting.forEach(one -> offers.put(one.contact(), new ArrayList<>()));
            OfferStore.of(sql, account, offers.keySet()).stream()
                    .filter(one -> one.status() == Status.SUGGESTED)
                    .forEach(one -> offers.get(one.contact()).add(one));
            return new Suggested(
                    offers, waiting.isEmpty() ? 0 : waiting.getFirst().people());
        });
    }

    /**
     * Notes what a contact or, without one, the account's owner can help with.
     *
     * @return empty when that is noted already
     */
    public Optional<UUID> add(UUID account, @Nullable UUID contact, String text) {
        Offer offer = Offer.written(account, contact, Offer.plain(text), clock.instant());
        Offer stands = find(account, List.of(offer.id())).get(offer.id());
        if (stands != null && stands.status() == Status.CONFIRMED) {
            return Optional.empty();
        }
        Offer added = stands == null ? offer : stands.as(Status.CONFIRMED);
        return Optional.of(
                changes.act(account, "edit", can(account, List.of(added)) + ".", act -> act.put(store, added)));
    }

    /**
     * Says of suggestions that they are so.
     *
     * @throws NotFound when none of them is there
     */
    public UUID confirm(UUID account, Collection<UUID> ids) {
        List<Offer> these = get(account, ids);
        return changes.act(
                account,
                "edit",
                can(account, these) + ".",
                act -> act.putAll(
                        store,
                        these.stream().map(one -> one.as(Status.CONFIRMED)).toList()));
    }

    /**
     * Says of offers that they are not so. What the user wrote goes; of what an import said is remembered that it is not
     * so, that the next one does not say it again.
     *
     * @throws NotFound when none of them is there
     */
    public UUID dismiss(UUID account, Collection<UUID> ids) {
        List<Offer> these = get(account, ids);
        boolean said = these.stream().anyMatch(one -> one.status() == Status.CONFIRMED);
        String summary = (said ? "No longer noted: " : "Not noted: ") + lower(can(account, these)) + ".";
        return changes.act(account, "edit", summary, act -> {
            act.removeAll(
                    store,
                    these.stream()
                            .filter(one -> one.source().isEmpty())
                            .map(Offer::id)
                            .toList());
            act.putAll(
                    store,
                    these.stream()
                            .filter(one -> !one.source().isEmpty())
                            .map(one -> one.as(Status.DISMISSED))
                            .toList());
        });
    }

    /**
     * Adds what an import tells, within its action: as suggestions, and never over what the user said. Of what is
     * suggested already it may add who says so too.
     *
     * @return how many are new or say more
     */
    public int suggest(Changes act, Collection<Offer> told) {
        Map<UUID, Offer> together = new LinkedHashMap<>();
        told.forEach(one -> together.merge(one.id(), one, (first, second) -> first.endorsedToo(second.endorsers())));
        Map<UUID, Offer> stand = store.load(act.sql(), act.account(), together.keySet());
        List<Offer> changed = together.values().stream()
                .map(one -> stand.containsKey(one.id())
                        ? stand.get(one.id()).endorsedToo(one.endorsers())
                        : one.endorsedToo(List.of()))
                .filter(one -> one.status() == Status.SUGGESTED && !one.equals(stand.get(one.id())))
                .toList();
        act.putAll(store, changed);
        return changed.size();
    }

    private List<Offer> get(UUID account, Collection<UUID> ids) {
        List<Offer> these = List.copyOf(find(account, ids).values());
        if (these.isEmpty()) {
            throw new NotFound("That is not there any more. Go back and reload the page to see what is.");
        }
        return these;
    }

    /** "Mina Rahimi can help with Java and SQL". */
    private String can(UUID account, List<Offer> offers) {
        List<String> texts = offers.stream().map(Offer::text).toList();
        List<UUID> people = offers.stream()
                .map(Offer::contact)
                .filter(one -> one != null)
                .distinct()
                .toList();
        String who = people.isEmpty()
                ? "You"
                : people.size() > 1
                        ? people.size() + " people"
                        : contacts.names(account, people).values().stream().collect(Collectors.joining());
        return who + " can help with " + listed(texts);
    }

    private static String listed(List<String> texts) {
        int last = texts.size() - 1;
        if (last > 3) {
            return String.join(", ", texts.subList(0, 3)) + " and " + (texts.size() - 3) + " more";
        }
        return last == 0 ? texts.getFirst() : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
    }

    private static String lower(String sentence) {
        return sentence.startsWith("You ") ? "you" + sentence.substring(3) : sentence;
    }
}
