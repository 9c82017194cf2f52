package acquaint.formats.card;

import acquaint.formats.reading.FormatReader;
import java.util.List;

/** The readers of cards, in the order in which a tie is decided. */
public final class Cards {

    /** All of them. */
    public static final List<FormatReader> READERS =
            List.of(new VCardReader(), new PayloadReader(), new WalletReader(), new HCardReader());

    private Cards() {}
}
