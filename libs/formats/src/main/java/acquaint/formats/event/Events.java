package acquaint.formats.event;

import acquaint.formats.reading.FormatReader;
import java.util.List;

/** The readers of event systems, in the order in which a tie is decided. */
public final class Events {

    /** All of them. */
    public static final List<FormatReader> READERS = List.of();

    private Events() {}
}
