package acquaint.formats.reading;

import acquaint.formats.Limits;
import acquaint.formats.Options;
import acquaint.formats.Party;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What one file of an export tells that the others need: who its owner is, and who the ids are. A
 * single file has a context of its own; the files of an archive share one.
 */
public final class Context {

    private final Options options;
    private final Set<String> owner = new HashSet<>();
    private final Map<String, Party> people = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Map<Class<?>, Object> notes = new HashMap<>();

    /** A context that knows what the caller said. */
    public Context(Options options) {
        this.options = options;
        options.owner().forEach(this::owner);
    }

    /** What the caller wants read. */
    public Options options() {
        return options;
    }

    /** Learns a name, an address or an id of the owner; blank ones are passed over. */
    public void owner(String key) {
        if (!key.isBlank()) {
            owner.add(folded(key));
        }
    }

    /** Whether a name, an address or an id is the owner's. */
    public boolean isOwner(String key) {
        return owner.contains(folded(key));
    }

    /** Whether anything is known of the owner. */
    public boolean knowsOwner() {
        return !owner.isEmpty();
    }

    /** Remembers who an id is, up to {@link Limits#REMEMBERED} of them. */
    public void remember(String id, Party party) {
        if (people.size() < Limits.REMEMBERED) {
            people.put(id, party);
        }
    }

    /**
     * What a reader keeps for itself from file to file, such as who was seen in which conversation.
     *
     * @param kind the class that belongs to that reader alone
     * @param fresh makes it when it is first asked for
     */
    public <T> T notes(Class<T> kind, Supplier<T> fresh) {
        return kind.cast(notes.computeIfAbsent(kind, absent -> fresh.get()));
    }

    /** Who an id is, if that was told. */
    public Optional<Party> known(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /**
     * Whether something is told for the first time, for archives that hold a file twice. Once {@link
     * Limits#REMEMBERED} things were told, everything is new.
     *
     * @param key what tells it from all others
     */
    public boolean isNew(String key) {
        return told.size() >= Limits.REMEMBERED ? !told.contains(key) : told.add(key);
    }

    private static String folded(String key) {
        return key.strip().toLowerCase(Locale.ROOT);
    }
}
