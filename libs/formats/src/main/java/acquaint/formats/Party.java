package acquaint.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a record that is about something else: a sender, a guest, a speaker.
 *
 * @param name as the source writes it, or empty
 * @param channels what the source tells of how to reach them; may be empty
 * @param sourceId what the system calls them, the same as in the origin of their own {@link
 *     PersonRecord}; null when it gives none
 * @param owner whether it is the person whose export this is, as far as the source tells
 */
public record Party(
        String name, List<Channel> channels, @Nullable String sourceId, boolean owner) {

    /** Copies the list. */
    public Party {
        channels = List.copyOf(channels);
    }

    /** Somebody of whom only the name is known. */
    public static Party of(String name) {
        return new Party(name.strip(), List.of(), null, false);
    }

    /** Somebody with channels. */
    public static Party of(String name, Channel... channels) {
        return new Party(name.strip(), List.of(channels), null, false);
    }

    /** The same with what the system calls them. */
    public Party withSourceId(@Nullable String id) {
        return new Party(name, channels, id, owner);
    }

    /** The same, told whether they own the export. */
    public Party owner(boolean value) {
        return value == owner ? this : new Party(name, channels, sourceId, value);
    }

    /** Whether nothing tells who it is. */
    public boolean isEmpty() {
        return name.isEmpty() && channels.isEmpty() && sourceId == null && !owner;
    }
}
