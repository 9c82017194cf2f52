package acquaint.app.imports;

import acquaint.app.platform.Action;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was brought in, and how far that went.
 *
 * @param system what wrote it, for people: {@code LinkedIn}; empty while that is not known
 * @param problem why nothing came of it, or what went wrong, as a sentence; empty while all is well
 * @param rows how many records were read so far
 * @param action what the commit did; null before it and when there was nothing to do
 */
public record ImportFile(
        UUID id,
        String fileName,
        String system,
        Status status,
        String problem,
        int rows,
        boolean texts,
        boolean subjects,
        Strangers strangers,
        Instant createdAt,
        @Nullable Instant committedAt,
        @Nullable Action action) {

    /** How far an import went. */
    public enum Status {
        /** It is being read. */
        READING,
        /** It was read; what it would change can be looked at. */
        PREVIEWED,
        /** It is being committed. */
        COMMITTING,
        /** It was committed. */
        COMMITTED,
        /** It could not be read, or reading broke off; nothing was kept of it. */
        FAILED
    }

    /** Whether somebody works on it right now. */
    public boolean underWay() {
        return status == Status.READING || status == Status.COMMITTING;
    }

    /** Whether the commit was taken back. */
    public boolean undone() {
        return action != null && action.undoneBy() != null;
    }
}
