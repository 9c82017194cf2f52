package acquaint.app.followups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dated thing to do about a contact.
 *
 * @param reason why, as the user says it: "ask how the first weeks went"
 */
public record FollowUp(
        UUID id,
        UUID contact,
        String reason,
        LocalDate dueOn,
        Status status,
        Instant createdAt,
        @Nullable Instant closedAt) {

    /** What became of it. */
    public enum Status {
        OPEN,
        DONE,
        SKIPPED
    }

    /** The same, closed so at that time. */
    public FollowUp closed(Status as, Instant at) {
        return new FollowUp(id, contact, reason, dueOn, as, createdAt, as == Status.OPEN ? null : at);
    }

    /** The same on another day. */
    public FollowUp on(LocalDate day) {
        return new FollowUp(id, contact, reason, day, status, createdAt, closedAt);
    }
}
