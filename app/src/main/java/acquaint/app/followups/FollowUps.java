package acquaint.app.followups;

import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Database;
import acquaint.app.platform.NotFound;
import acquaint.app.platform.Store;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The dated things to do about the account's people. */
@Component
public class FollowUps {

    private final Database database;
    private final ChangeLog changes;
    private final FollowUpStore store;

    FollowUps(Database database, ChangeLog changes, FollowUpStore store) {
        this.database = database;
        this.changes = changes;
        this.store = store;
    }

    /** How follow-ups are written within a larger action. */
    public Store<FollowUp> store() {
        return store;
    }

    /** The follow-ups with these ids; those that are missing are missing from the answer. */
    public Map<UUID, FollowUp> find(UUID account, Collection<UUID> ids) {
        return database.read(sql -> store.load(sql, account, ids));
    }

    /**
     * The follow-up with this id.
     *
     * @throws NotFound when the account has none
     */
    public FollowUp get(UUID account, UUID id) {
        return Optional.ofNullable(find(account, List.of(id)).get(id))
                .orElseThrow(() -> new NotFound("That reminder is not there."));
    }

    /** The open follow-ups about a contact, the next first. */
    public List<FollowUp> open(UUID account, UUID contact) {
        return database.read(sql -> FollowUpStore.open(sql, account, contact));
    }

    /** Adds or changes a follow-up. */
    public UUID save(UUID account, FollowUp followUp, String summary) {
        return changes.act(account, "edit", summary, act -> act.put(store, followUp));
    }

    /** A day far enough away for everybody, so that a slip of the finger is noticed. */
    static LocalDate farthest(LocalDate today) {
        return today.plusYears(10);
    }
}
