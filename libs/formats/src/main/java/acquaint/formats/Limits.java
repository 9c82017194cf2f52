package acquaint.formats;

/**
 * Every limit of this library. What goes over one is cut or left out with a warning; nothing here
 * makes a reading fail.
 */
public final class Limits {

    /** How much of a source is looked at to recognise it, in bytes. */
    public static final int SNIFF_BYTES = 128 * 1024;

    /** Records per reading; the rest of the source is left unread with a warning. */
    public static final int RECORDS = 5_000_000;

    /** Warnings given to the sink per reading; further ones are only counted. */
    public static final int WARNINGS = 10_000;

    /** Columns of a table; cells further right are left out. */
    public static final int COLUMNS = 2_000;

    /** Characters of a table's cell that are kept. */
    public static final int CELL_CHARS = 256 * 1024;

    /** Characters of a table's row with all its quoted line breaks; the row is left out beyond that. */
    public static final int ROW_CHARS = 8 * 1024 * 1024;

    /** Lines over which one quoted cell may run before its quote is taken for a stray one. */
    public static final int CELL_LINES = 2_000;

    /** Rows that may stand before a table's header. */
    public static final int PREAMBLE_ROWS = 40;

    /** Bytes of a photo after decoding; a card with a larger one comes without it. */
    public static final int PHOTO_BYTES = 4 * 1024 * 1024;

    /** Bytes of any other property of a card, unfolded; the rest is cut off. */
    public static final int PROPERTY_BYTES = 512 * 1024;

    /** Properties of one card; the rest of the card is left out. */
    public static final int PROPERTIES = 5_000;

    /** Bytes of one card without its photo; the rest of the card is left out. */
    public static final int CARD_BYTES = 4 * 1024 * 1024;

    /** Characters of a record's raw text that are kept. */
    public static final int RAW_CHARS = 64 * 1024;

    /** Characters of foreign text that a warning quotes. */
    static final int QUOTED_CHARS = 60;

    private Limits() {}
}
