package acquaint.app.help;

import acquaint.app.contacts.ContactNames.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer as the pages show it.
 *
 * @param by the first of those who say so, the account's owner left out
 * @param more how many others say so
 * @param byMe whether the account's owner says so
 * @param system where it was said, such as "LinkedIn", or empty
 */
public record OfferView(UUID id, String text, List<By> by, int more, boolean byMe, String system) {

    /** Somebody who says so; no contact when that is null. */
    public record By(@Nullable Named contact, String name) {}

    /** Whether nobody says so but the profile itself. */
    public boolean alone() {
        return by.isEmpty() && !byMe;
    }
}
