package acquaint.app.contacts;

import acquaint.app.platform.Ago;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as the list shows them.
 *
 * @param does what they do; empty when nothing is known
 * @param last when the account was last in touch, in words
 * @param tags those that fit
 * @param moreTags how many do not
 */
public record PersonLine(
        UUID id,
        String name,
        @Nullable String photo,
        String does,
        String last,
        Strength strength,
        List<String> tags,
        int moreTags) {

    private static final int TAGS = 2;

    static PersonLine of(ContactRow row, ZoneId zone, Instant now) {
        Instant last = row.lastContactAt();
        return new PersonLine(
                row.id(),
                row.name(),
                row.photo(),
                row.headline().isEmpty() ? row.locality() : row.headline(),
                last == null
                        ? "not yet"
                        : Ago.of(
                                last.atZone(zone).toLocalDate(),
                                now.atZone(zone).toLocalDate()),
                Strength.of(row.interactions(), last, now),
                row.tags().stream().limit(TAGS).toList(),
                Math.max(0, row.tags().size() - TAGS));
    }
}
