package acquaint.formats.network;

import acquaint.formats.reading.FormatReader;
import acquaint.formats.table.TableReader;
import java.util.List;

/** The readers of networks and messengers, in the order in which a tie is decided. */
public final class Networks {

    /** All of them. */
    public static final List<FormatReader> READERS = List.of(new TableReader(new LinkedInLayout()), new XReader());

    private Networks() {}
}
