package acquaint.formats.network;

import acquaint.formats.reading.FormatReader;
import java.util.List;
import java.util.stream.Stream;

/** The readers of networks and messengers, in the order in which a tie is decided. */
public final class Networks {

    /** All of them. */
    public static final List<FormatReader> READERS = Stream.of(LinkedIn.READERS, List.<FormatReader>of(new XReader()))
            .flatMap(List::stream)
            .toList();

    private Networks() {}
}
