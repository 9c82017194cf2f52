package acquaint.formats.reading;

import acquaint.formats.Limits;
import acquaint.formats.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The beginning of a source: its encoding, and its first text. */
public final class Sniff {

    private final String name;
    private final byte[] head;
    private final boolean whole;
    private final Encoding encoding;
    private final String text;
    private final TableHead table;
    private final Zeros zeros = new Zeros();
    private @Nullable JsonValue json;

    // a bracket at once, or what X writes before it: window.YTD.follower.part0 =
    private static final Pattern JSON = Pattern.compile("\\s*(?:[\\w.$]+\\s*=\\s*|=\\s*)?[\\[{]");

    /** How a source writes characters. */
    enum Encoding {
        /** UTF-8 or windows-1252 or both: see {@link Decoding}. */
        BYTES(0),
        /** The same after the byte-order mark EF BB BF. */
        BYTES_WITH_BOM(3),
        UTF_16LE(0),
        UTF_16LE_WITH_BOM(2),
        UTF_16BE(0),
        UTF_16BE_WITH_BOM(2);

        final int bom;

        Encoding(int bom) {
            this.bom = bom;
        }

        boolean wide() {
            return this != BYTES && this != BYTES_WITH_BOM;
        }

        private Charset charset() {
            return switch (this) {
                case UTF_16LE, UTF_16LE_WITH_BOM -> StandardCharsets.UTF_16LE;
                case UTF_16BE, UTF_16BE_WITH_BOM -> StandardCharsets.UTF_16BE;
                case BYTES, BYTES_WITH_BOM -> StandardCharsets.UTF_8;
            };
        }
    }

    private Sniff(String name, byte[] head, boolean whole) {
        this.name = name;
        this.head = head;
        this.whole = whole;
        this.encoding = encoding(head);
        this.text = decoded().replace("\0", "");
        this.table = TableHead.of(text, whole);
    }

    public static Sniff of(Source source) throws IOException {
        try (InputStream in = source.open()) {
            byte[] head = in.readNBytes(Limits.SNIFF_BYTES);
            return new Sniff(source.name(), head, head.length < Limits.SNIFF_BYTES);
        }
    }

    /** What the source is called. */
    public String name() {
        return name;
    }

    /** The first bytes, byte-order mark included. */
    public byte[] head() {
        return head;
    }

    /** Whether {@link #head} is all there is. */
    boolean whole() {
        return whole;
    }

    Encoding encoding() {
        return encoding;
    }

    /** The first text, without byte-order mark; its last line may be cut. */
    public String text() {
        return text;
    }

    /** The first text as JSON, as far as it goes; {@link JsonValue#NONE} when it is none. */
    public JsonValue json() {
        if (json == null) {
            json = JSON.matcher(text).lookingAt() ? JsonReader.head(text) : JsonValue.NONE;
        }
        return json;
    }

    /** The first text as rows and cells. */
    public TableHead table() {
        return table;
    }

    /** The source's characters from the first behind the byte-order mark. */
    public Reader characters(Source source) throws IOException {
        InputStream in = source.open();
        in.skipNBytes(encoding.bom);
        return encoding.wide()
                ? zeros.without(new InputStreamReader(in, encoding.charset()))
                : new LenientReader(zeros.without(in));
    }

    /** The source as bytes by the rule of {@link Decoding}, without byte-order mark. */
    public InputStream bytes(Source source) throws IOException {
        if (encoding.wide()) {
            return new Utf8Stream(characters(source));
        }
        InputStream in = source.open();
        in.skipNBytes(encoding.bom);
        return zeros.without(in);
    }

    /** Warns when zero bytes were left out of what was read so far. */
    public void tellZeros(Recorder out) {
        if (zeros.seen()) {
            out.warn(
                    0,
                    "it holds zero bytes, which no text has; they were left out.",
                    "The file may be damaged; if something is missing, export it again.");
        }
    }

    private String decoded() {
        if (!encoding.wide()) {
            int end = head.length;
            while (!whole && end > encoding.bom && (head[end - 1] & 0x80) != 0) {
                end--; // a character may be cut in two
            }
            return Decoding.text(head, encoding.bom, end - encoding.bom);
        }
        ByteBuffer bytes = ByteBuffer.wrap(head, encoding.bom, (head.length - encoding.bom) & ~1);
        CharBuffer decoded = encoding.charset().decode(bytes);
        return decoded.toString();
    }

    private static Encoding encoding(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return Encoding.BYTES_WITH_BOM;
        }
        if (starts(head, 0xFF, 0xFE)) {
            return Encoding.UTF_16LE_WITH_BOM;
        }
        if (starts(head, 0xFE, 0xFF)) {
            return Encoding.UTF_16BE_WITH_BOM;
        }
        return wideWithoutBom(head);
    }

    /** UTF-16 of mostly Latin text has a zero in every other byte. */
    private static Encoding wideWithoutBom(byte[] head) {
        int pairs = Math.min(head.length, 4096) / 2;
        int zeroFirst = 0;
        int zeroSecond = 0;
        for (int i = 0; i < pairs; i++) {
            zeroFirst += head[2 * i] == 0 && head[2 * i + 1] != 0 ? 1 : 0;
            zeroSecond += head[2 * i + 1] == 0 && head[2 * i] != 0 ? 1 : 0;
        }
        if (pairs >= 4 && zeroSecond > pairs * 0.6 && zeroFirst < pairs * 0.05) {
            return Encoding.UTF_16LE;
        }
        if (pairs >= 4 && zeroFirst > pairs * 0.6 && zeroSecond < pairs * 0.05) {
            return Encoding.UTF_16BE;
        }
        return Encoding.BYTES;
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
