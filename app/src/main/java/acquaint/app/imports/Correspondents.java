package acquaint.app.imports;

import acquaint.app.contacts.Folding;
import acquaint.app.contacts.MatchKeys;
import acquaint.app.imports.Happening.Who;
import acquaint.app.platform.Ids;
import acquaint.formats.Channel.Kind;
import acquaint.formats.MessageRecord;
import acquaint.formats.Origin;
import acquaint.formats.Party;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.System;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The parties to what happened: who they are, and whether they and the account's owner wrote to each other. */
final class Correspondents {

    /** Parties of one import; of those beyond, nothing is made. */
    private static final int MOST = 200_000;

    /** Where a name is all that there is, and stands for one person within an export. */
    private static final Set<System> NAMES_ONLY =
            EnumSet.of(System.FACEBOOK, System.INSTAGRAM, System.WHATSAPP, System.TELEGRAM, System.SIGNAL);

    private final String country;
    private final Map<UUID, Tally> all = new LinkedHashMap<>();

    Correspondents(String country) {
        this.country = country;
    }

    /** A party with what the owner and they sent each other. */
    private static final class Tally {

        private final Origin origin;
        private Party party;
        private int sent;
        private int received;
        private int other;

        Tally(Origin origin, Party party) {
            this.origin = origin;
            this.party = party;
        }

        void count(MessageRecord.@Nullable Direction direction) {
            switch (direction) {
                case SENT -> sent++;
                case RECEIVED -> received++;
                case null -> other++;
                case UNKNOWN -> other++;
            }
        }

        /** Whether both wrote, or where nothing tells who did, at least something happened together. */
        boolean mutual() {
            return (sent > 0 && received > 0) || (sent + received == 0 && other > 0);
        }

        void learn(Party again) {
            if (party.name().isBlank()
                    || (party.channels().isEmpty() && !again.channels().isEmpty())) {
                party = again;
            }
        }
    }

    /** A party to be made a row. */
    record Met(PersonRecord person, UUID key, boolean mutual) {}

    /**
     * Counts a party.
     *
     * @param direction of the message; null when it is no message
     * @return empty when the party is the owner or nobody in particular
     */
    @Nullable
    Who met(Origin origin, Party party, MessageRecord.@Nullable Direction direction) {
        if (party.owner() || party.isEmpty()) {
            return null;
        }
        UUID key = key(origin.system(), party);
        Tally tally = all.get(key);
        if (tally == null && all.size() < MOST) {
            tally = new Tally(origin, party);
            all.put(key, tally);
        }
        if (tally != null) {
            tally.learn(party);
            tally.count(direction);
        }
        return new Who(party.name(), key);
    }

    /** Each party, as a person of which only that is known. */
    void each(Consumer<Met> next) {
        all.forEach((key, tally) -> next.accept(new Met(person(tally), key, tally.mutual())));
    }

    private static PersonRecord person(Tally tally) {
        Origin origin = tally.origin;
        String id = sourceId(
                origin.system(),
                tally.party.sourceId(),
                tally.party.name(),
                tally.party.channels().isEmpty());
        var person = PersonRecord.builder(new Origin(origin.system(), origin.file(), origin.line(), id))
                .name(PersonName.of(tally.party.name()));
        tally.party.channels().forEach(person::channel);
        return person.build();
    }

    /**
     * What a system calls somebody: its own id, and where exports tell names only, the name.
     *
     * @param alone whether the name is all that is known
     */
    static @Nullable String sourceId(System system, @Nullable String id, String name, boolean alone) {
        if (id != null || !alone || name.isBlank() || !NAMES_ONLY.contains(system)) {
            return id;
        }
        return system.id() + ":name:" + Folding.fold(name).strip();
    }

    private UUID key(System system, Party party) {
        List<String> keys = new ArrayList<>();
        if (party.sourceId() != null) {
            keys.add(party.sourceId());
        }
        party.channels().stream()
                .filter(channel -> channel.kind() != Kind.WEBSITE && channel.kind() != Kind.OTHER)
                .map(channel -> MatchKeys.of(channel.kind(), channel.value(), country))
                .forEach(keys::add);
        keys.add("name:" + Folding.fold(party.name()).strip());
        return Ids.of(system.id(), keys.getFirst());
    }
}
