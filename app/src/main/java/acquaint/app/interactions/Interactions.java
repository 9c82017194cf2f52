package acquaint.app.interactions;

import static acquaint.tables.Tables.COMMITMENT;

import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Database;
import acquaint.app.platform.NotFound;
import acquaint.app.platform.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What happened with the account's people, and what was promised. */
@Component
public class Interactions {

    private final Database database;
    private final ChangeLog changes;
    private final InteractionStore interactions;
    private final CommitmentStore commitments;
    private final Clock clock;

    Interactions(
            Database database,
            ChangeLog changes,
            InteractionStore interactions,
            CommitmentStore commitments,
            Clock clock) {
        this.database = database;
        this.changes = changes;
        this.interactions = interactions;
        this.commitments = commitments;
        this.clock = clock;
    }

    /** How interactions are written within a larger action. */
    public Store<Interaction> store() {
        return interactions;
    }

    /** How commitments are written within a larger action. */
    public Store<Commitment> commitments() {
        return commitments;
    }

    /** The interaction with this id. */
    public Optional<Interaction> find(UUID account, UUID id) {
        return Optional.ofNullable(database.read(sql -> interactions.load(sql, account, List.of(id)))
                .get(id));
    }

    /** The interactions with these ids; those that are missing are missing from the answer. */
    public Map<UUID, Interaction> find(UUID account, Collection<UUID> ids) {
        return database.read(sql -> interactions.load(sql, account, ids));
    }

    /** The commitments with these ids; those that are missing are missing from the answer. */
    public Map<UUID, Commitment> findCommitments(UUID account, Collection<UUID> ids) {
        return database.read(sql -> commitments.load(sql, account, ids));
    }

    /**
     * The commitment with this id.
     *
     * @throws NotFound when the account has none
     */
    public Commitment commitment(UUID account, UUID id) {
        return Optional.ofNullable(findCommitments(account, List.of(id)).get(id))
                .orElseThrow(() -> new NotFound("That promise is not there."));
    }

    /** What was promised with a contact: what is open first, by day, then what was closed, newest first. */
    public List<Commitment> commitmentsWith(UUID account, UUID contact) {
        return database.read(sql -> CommitmentStore.with(sql, account, contact));
    }

    /** What is open and wants to be seen by that day, the longest due first; what has no day comes last. */
    public List<Commitment> openCommitments(UUID account, LocalDate today, int limit) {
        return database.read(sql -> sql.selectFrom(COMMITMENT)
                .where(COMMITMENT.ACCOUNT_ID.eq(account).and(COMMITMENT.STATUS.eq("open")))
                .and(COMMITMENT.SNOOZED_UNTIL_ON.isNull().or(COMMITMENT.SNOOZED_UNTIL_ON.le(today)))
                .and(COMMITMENT.DUE_ON.isNull().or(COMMITMENT.DUE_ON.le(today)))
                .orderBy(COMMITMENT.DUE_ON.asc().nullsLast(), COMMITMENT.CREATED_AT)
                .limit(limit)
                .fetch(CommitmentStore::commitment));
    }

    /** Notes an interaction, with what was promised in it. */
    public UUID note(UUID account, Interaction interaction, List<Commitment> promised, String summary) {
        return changes.act(account, "note", summary, act -> {
            act.put(interactions, interaction);
            act.putAll(commitments, promised);
        });
    }

    /** Removes an interaction; what was promised in it stays. */
    public UUID remove(UUID account, UUID interaction) {
        return changes.act(account, "edit", "Removed the note.", act -> act.remove(interactions, interaction));
    }

    /** Adds or changes a commitment. */
    public UUID save(UUID account, Commitment commitment, String summary) {
        return changes.act(account, "edit", summary, act -> act.put(commitments, commitment));
    }

    /** Closes a commitment, or opens it again. */
    public UUID close(UUID account, UUID id, Commitment.Status as) {
        Commitment commitment = commitment(account, id);
        String summary =
                switch (as) {
                    case DONE -> "Done: " + commitment.text() + ".";
                    case DROPPED -> "Dropped: " + commitment.text() + ".";
                    case OPEN -> "Open again: " + commitment.text() + ".";
                };
        return save(account, commitment.closed(as, clock.instant()), summary);
    }

    /** Puts a commitment out of sight until that day. */
    public UUID snooze(UUID account, UUID id, LocalDate until) {
        Commitment commitment = commitment(account, id);
        return save(account, commitment.snoozed(until), "Snoozed until " + until + ": " + commitment.text() + ".");
    }
}
