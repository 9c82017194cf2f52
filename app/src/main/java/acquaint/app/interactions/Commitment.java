package acquaint.app.interactions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something promised, by the account or by the contact.
 *
 * @param interaction where it was promised, if that is noted
 * @param byMe whether the account promised it; else the contact did
 * @param text what was promised, as the user said it: "send the slides"
 * @param snoozedUntilOn the day before which Today does not show it
 */
public record Commitment(
        UUID id,
        @Nullable UUID interaction,
        UUID contact,
        boolean byMe,
        String text,
        @Nullable LocalDate dueOn,
        Status status,
        @Nullable LocalDate snoozedUntilOn,
        Instant createdAt,
        @Nullable Instant closedAt) {

    /** What became of it. */
    public enum Status {
        OPEN,
        DONE,
        DROPPED
    }

    /** The same, closed so at that time; or open again with {@code OPEN}. */
    public Commitment closed(Status as, Instant at) {
        return new Commitment(
                id,
                interaction,
                contact,
                byMe,
                text,
                dueOn,
                as,
                snoozedUntilOn,
                createdAt,
                as == Status.OPEN ? null : at);
    }

    /** The same, out of sight until that day. */
    public Commitment snoozed(LocalDate until) {
        return new Commitment(id, interaction, contact, byMe, text, dueOn, status, until, createdAt, closedAt);
    }
}
