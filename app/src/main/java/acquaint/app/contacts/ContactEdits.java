package acquaint.app.contacts;

import acquaint.app.contacts.ContactDiff.Difference;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a form brought, without losing what somebody else kept in the meantime. */
@Component
class ContactEdits {

    private static final int STATES_LOOKED_AT = 200;

    private final ContactStore store;
    private final ChangeLog changes;
    private final JsonMapper json;

    ContactEdits(ContactStore store, ChangeLog changes, JsonMapper json) {
        this.store = store;
        this.changes = changes;
        this.json = json;
    }

    /** What became of an edit. */
    sealed interface Outcome {}

    /** It was kept. */
    record Kept(UUID action) implements Outcome {}

    /** There was nothing to change. */
    record Same() implements Outcome {}

    /**
     * It was not kept: the contact was changed since the form was made.
     *
     * @param revision the number of the last change
     * @param since what is different now
     */
    record Overtaken(long revision, List<Difference> since) implements Outcome {}

    long revision(UUID account, UUID contact) {
        return changes.revision(account, store.entity(), contact);
    }

    /** Adds a contact; a second time under the same id adds nothing. */
    UUID add(UUID account, Contact contact) {
        String summary = "Added " + contact.name().display() + ".";
        return changes.act(account, contact.id(), "edit", summary, act -> {
            if (act.find(store, contact.id()).isEmpty()) {
                act.put(store, contact);
            }
        });
    }

    /** Replaces a contact, if its last change still has this number. */
    Outcome change(UUID account, Contact stands, Contact contact, long revision) {
        List<Difference> differences = ContactDiff.between(stands, contact);
        if (stands.equals(contact)) {
            return new Same();
        }
        try {
            return new Kept(changes.act(account, "edit", summary(contact, differences), act -> {
                if (act.revision(store, contact.id()) != revision) {
                    throw new TooLate();
                }
                act.put(store, contact);
            }));
        } catch (TooLate e) {
            return overtaken(account, contact.id(), revision);
        }
    }

    private Overtaken overtaken(UUID account, UUID id, long revision) {
        var states = changes.history(account, store.entity(), id, STATES_LOOKED_AT);
        Contact now = states.stream()
                .findFirst()
                .flatMap(entry -> read(entry.change().after()))
                .orElseThrow(() -> new NotFound("Somebody removed this person in the meantime."));
        Optional<Contact> then = states.stream()
                .filter(entry -> entry.change().seq() <= revision)
                .findFirst()
                .flatMap(entry -> read(entry.change().after()));
        return new Overtaken(
                states.getFirst().change().seq(),
                then.map(before -> ContactDiff.between(before, now)).orElse(List.of()));
    }

    private Optional<Contact> read(@Nullable String state) {
        return state == null ? Optional.empty() : Optional.of(json.readValue(state, Contact.class));
    }

    private static String summary(Contact contact, List<Difference> differences) {
        List<String> fields = differences.stream()
                .map(one -> one.field().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        String what = fields.size() > 3 ? fields.size() + " things" : String.join(", ", fields);
        return "Changed " + contact.name().display() + (what.isEmpty() ? "." : ": " + what + ".");
    }

    /** Ends the transaction in which somebody was found to have been faster. */
    @SuppressWarnings("serial")
    private static final class TooLate extends RuntimeException {}
}
