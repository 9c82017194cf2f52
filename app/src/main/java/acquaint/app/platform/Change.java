package acquaint.app.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the change log.
 *
 * @param seq the account's own count of changes, from 1, without gaps
 * @param before the thing as JSON before the change, null when it was new
 * @param after the thing as JSON after it, null when it was removed
 */
public record Change(
        long seq,
        UUID action,
        String entity,
        UUID id,
        Instant at,
        @Nullable String before,
        @Nullable String after) {}
