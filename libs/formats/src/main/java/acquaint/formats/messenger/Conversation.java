package acquaint.formats.messenger;

import acquaint.formats.Limits;
import acquaint.formats.MessageRecord;
import acquaint.formats.MessageRecord.Direction;
import acquaint.formats.MessageRecord.Medium;
import acquaint.formats.Moment;
import acquaint.formats.Options;
import acquaint.formats.Origin;
import acquaint.formats.Party;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of one conversation; makes the records of its messages. */
final class Conversation {

    /** Up to so many people the list of recipients is kept for each sender instead of made anew. */
    private static final int KEPT = 256;

    /** Somebody of whom nothing is known, such as the owner of a deleted account. */
    static final Party NOBODY = Party.of("");

    /** The person whose export it is, when their name is not told. */
    static final Party OWNER = NOBODY.owner(true);

    private final String name;
    private final Options options;
    private final Set<Party> members = new LinkedHashSet<>();
    private final Map<Party, List<Party>> recipients = new HashMap<>();
    private boolean ownerTakesPart;

    /**
     * A conversation without people as yet.
     *
     * @param name what the system calls it, or empty
     */
    Conversation(String name, Options options) {
        this.name = name;
        this.options = options;
    }

    /** Adds somebody who takes part, up to {@link Limits#PARTIES} of them. */
    void member(Party party) {
        if (members.size() < Limits.PARTIES && !party.isEmpty()) {
            members.add(party);
            recipients.clear();
            ownerTakesPart |= party.owner();
        }
    }

    /** Says that the owner of the export takes part, so that what others write was received. */
    void ownerTakesPart() {
        ownerTakesPart = true;
    }

    /** The record of one message. */
    MessageRecord message(Origin origin, Party from, @Nullable Moment at, String text, String raw) {
        return new MessageRecord(
                origin,
                Medium.CHAT,
                direction(from),
                from,
                to(from),
                at,
                "",
                options.texts() ? text : "",
                name,
                options.texts() ? raw : from.name() + (at == null ? "" : " " + at));
    }

    private Direction direction(Party from) {
        if (from.owner()) {
            return Direction.SENT;
        }
        return ownerTakesPart ? Direction.RECEIVED : Direction.UNKNOWN;
    }

    private List<Party> to(Party from) {
        return members.size() > KEPT ? others(from) : recipients.computeIfAbsent(from, this::others);
    }

    private List<Party> others(Party from) {
        return members.stream().filter(member -> !same(member, from)).toList();
    }

    /** Whether two are one person, whatever they are called. */
    private static boolean same(Party one, Party other) {
        return one.equals(other)
                || (one.owner() && other.owner())
                || (one.sourceId() != null && one.sourceId().equals(other.sourceId()));
    }
}
