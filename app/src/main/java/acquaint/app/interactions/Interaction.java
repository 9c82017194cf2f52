package acquaint.app.interactions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened between the account and one or more people.
 *
 * @param occasion the event or place it happened at, or empty
 * @param participants with whom, in the order they were named
 */
public record Interaction(
        UUID id,
        Kind kind,
        Direction direction,
        Instant happenedAt,
        String note,
        String occasion,
        Balance balance,
        List<Participant> participants,
        Instant createdAt) {

    public Interaction {
        participants = List.copyOf(participants);
    }

    /** What sort of thing happened. */
    public enum Kind {
        CONVERSATION,
        MEETING,
        CALL,
        MESSAGE,
        EMAIL,
        INTRODUCTION
    }

    /** From whom it came. */
    public enum Direction {
        BOTH,
        FROM_ME,
        FROM_THEM
    }

    /** Who talked more, as the user felt it; a mirror, not a grade. */
    public enum Balance {
        UNKNOWN,
        I_LISTENED,
        BALANCED,
        I_TALKED
    }

    /**
     * Somebody who took part or was named: a contact, or a mentioned person.
     *
     * @param contact null for a mentioned person
     * @param name a mentioned person's name; empty for a contact
     * @param dismissed whether the user said that this mentioned person shall never be a contact
     */
    public record Participant(@Nullable UUID contact, String name, boolean dismissed) {

        /** A contact. */
        public static Participant of(UUID contact) {
            return new Participant(contact, "", false);
        }

        /** A name that is no contact. */
        public static Participant mentioned(String name) {
            return new Participant(null, name, false);
        }
    }

    /** The contacts among the participants. */
    public List<UUID> contacts() {
        return participants.stream()
                .map(Participant::contact)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether it names somebody besides these: another contact, or a name that may still become one. */
    boolean namesBesides(Set<UUID> these) {
        return participants.stream()
                .anyMatch(one -> one.contact() == null ? !one.dismissed() : !these.contains(one.contact()));
    }

    /** The same with contacts who left for good as names, which are not offered to be made contacts. */
    Interaction without(Map<UUID, String> gone) {
        return with(participants.stream()
                .map(one -> one.contact() != null && gone.containsKey(one.contact())
                        ? new Participant(null, gone.get(one.contact()), true)
                        : one)
                .toList());
    }

    /** The same under another id. */
    Interaction withId(UUID other) {
        return new Interaction(other, kind, direction, happenedAt, note, occasion, balance, participants, createdAt);
    }

    /** The same with these participants. */
    Interaction with(List<Participant> others) {
        return new Interaction(id, kind, direction, happenedAt, note, occasion, balance, others, createdAt);
    }

    /** The same with mentioned persons of these names as the contacts that they have become. */
    Interaction linked(Map<String, UUID> made) {
        return with(participants.stream()
                .map(one -> one.contact() == null && made.containsKey(one.name())
                        ? Participant.of(made.get(one.name()))
                        : one)
                .toList());
    }

    /** Whether both tell the same, the time of telling and the ids aside. */
    boolean says(Interaction other) {
        return kind == other.kind
                && direction == other.direction
                && note.equals(other.note)
                && occasion.equals(other.occasion)
                && balance == other.balance
                && participants.equals(other.participants);
    }
}
