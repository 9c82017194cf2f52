package acquaint.app.contacts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as a line of a list.
 *
 * @param lastContactAt when the last interaction happened, null when none is noted
 * @param interactions how many are noted
 */
public record ContactRow(
        UUID id,
        String name,
        String headline,
        String locality,
        @Nullable String photo,
        Instant createdAt,
        @Nullable Instant lastContactAt,
        int interactions,
        List<String> tags) {

    ContactRow tagged(List<String> others) {
        return new ContactRow(id, name, headline, locality, photo, createdAt, lastContactAt, interactions, others);
    }
}
