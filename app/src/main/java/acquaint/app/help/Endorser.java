package acquaint.app.help;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who says that somebody can help with something.
 *
 * @param me whether the account's owner says it
 * @param contact the contact who says it; null for the owner, and for whoever is no contact
 * @param name what they were called when they said it; empty for the owner
 * @param at when they said it, where that is known
 */
public record Endorser(
        boolean me,
        @Nullable UUID contact,
        String name,
        @Nullable Instant at) {

    /** The account's owner. */
    public static Endorser me(@Nullable Instant at) {
        return new Endorser(true, null, "", at);
    }

    /** Somebody else; no contact when that is null. */
    public static Endorser of(@Nullable UUID contact, String name, @Nullable Instant at) {
        return new Endorser(false, contact, name, at);
    }

    /** Whether it is the same person, as far as can be told. */
    boolean same(Endorser other) {
        if (me || other.me) {
            return me && other.me;
        }
        return contact != null && other.contact != null
                ? contact.equals(other.contact)
                : name.equalsIgnoreCase(other.name);
    }

    /** The same person, by name alone. */
    Endorser nameOnly() {
        return new Endorser(me, null, name, at);
    }
}
