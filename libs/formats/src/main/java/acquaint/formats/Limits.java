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

    /** How deep JSON may nest; what lies deeper is left out. */
    public static final int JSON_DEPTH = 64;

    /** Characters of one element of a JSON array that is read whole; the rest of it is left out. */
    public static final int JSON_ELEMENT_CHARS = 8 * 1024 * 1024;

    /** Characters of one XML element that is read whole; a longer one is left out. */
    public static final int XML_ELEMENT_CHARS = 8 * 1024 * 1024;

    /** Files in an archive; the rest is left unread. */
    public static final int ARCHIVE_ENTRIES = 200_000;

    /** Bytes that an archive may hold unpacked; the rest is left unread. */
    public static final long ARCHIVE_BYTES = 64L << 30;

    /** How many times larger than its archive a file may unpack, once it is over {@link #ARCHIVE_FREE_BYTES}. */
    public static final int ARCHIVE_RATIO = 200;

    /** Bytes of a file in an archive for which {@link #ARCHIVE_RATIO} is not asked. */
    public static final long ARCHIVE_FREE_BYTES = 64L << 20;

    /** Bytes of the texts that the sheets of a workbook share; cells with further ones are empty. */
    public static final int SHARED_BYTES = 96 << 20;

    /** People, conversations or rooms that a reading remembers by their ids. */
    public static final int REMEMBERED = 1_000_000;

    /** Participants of one event and recipients of one message; the rest is left out. */
    public static final int PARTIES = 5_000;

    /** Characters of foreign text that a warning quotes. */
    public static final int QUOTED_CHARS = 60;

    private Limits() {}

    /** A record's raw text, cut to {@link #RAW_CHARS} and never through a character. */
    static String raw(String text) {
        if (text.length() <= RAW_CHARS) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(RAW_CHARS - 1)) ? RAW_CHARS - 1 : RAW_CHARS);
    }
}
