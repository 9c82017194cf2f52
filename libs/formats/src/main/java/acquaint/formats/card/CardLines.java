package acquaint.formats.card;

import acquaint.formats.Limits;
import acquaint.formats.reading.Decoding;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The unfolded lines of a vCard stream, each in bounded memory.
 *
 * <p>Three ways of going on with a line on the next one occur, often in one file: a leading blank
 * (RFC 2425 and since), {@code =} at the end of quoted-printable (2.1), and base64 that just goes on
 * (broken 2.1). Unfolding happens on bytes, because old programs fold within a character.
 */
public final class CardLines {

    private static final int PHOTO_LINE = Limits.PHOTO_BYTES / 3 * 4 + 4096;

    private final InputStream in;
    private final byte[] chunk = new byte[64 * 1024];
    private int at;
    private int end;

    private byte[] line = new byte[1024];
    private int length;
    private int limit;
    private long whole;
    private int number;
    private int next = 1;

    public CardLines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next unfolded line; false at the end. */
    public boolean advance() throws IOException {
        if (peek() < 0) {
            return false;
        }
        number = next;
        length = 0;
        whole = 0;
        limit = Limits.PROPERTY_BYTES;
        physical();
        while (goesOn()) {
            physical();
        }
        return true;
    }

    /** 1-based number of the line's first physical line. */
    public int number() {
        return number;
    }

    /** Bytes kept of the line. */
    int length() {
        return length;
    }

    /** Whether bytes were left out, the line being longer than its limit. */
    public boolean cut() {
        return whole > length;
    }

    /** Bytes of the line with those left out. */
    public long whole() {
        return whole;
    }

    /** The line's text. */
    public String text() {
        return text(length);
    }

    /** The first so many bytes of the line as text. */
    String text(int bytes) {
        String text = Decoding.text(line, 0, Math.min(bytes, length));
        // PostgreSQL takes no NUL, and no card needs one
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    private boolean goesOn() throws IOException {
        int c = peek();
        if (c == ' ' || c == '\t') {
            if (blankAhead()) {
                return false;
            }
            at++;
            return true;
        }
        if (c < 0 || length == 0) {
            return false;
        }
        if (line[length - 1] == '=' && headerHas("QUOTED-PRINTABLE")) {
            length--; // the soft line break
            whole--;
            return true;
        }
        return isBase64(c) && headerHas("BASE64") && base64Ahead();
    }

    /** A line of blanks alone ends base64 in 2.1; it is no continuation. */
    private boolean blankAhead() throws IOException {
        ensure(80);
        int i = at;
        while (i < end && (chunk[i] == ' ' || chunk[i] == '\t')) {
            i++;
        }
        return i == end || chunk[i] == '\r' || chunk[i] == '\n';
    }

    /** Whether the next physical line is all base64, at least for as far as a property name goes. */
    private boolean base64Ahead() throws IOException {
        ensure(80);
        int i = at;
        while (i < end && i - at < 78 && isBase64(chunk[i])) {
            i++;
        }
        return i == end || i - at >= 78 || chunk[i] == '\r' || chunk[i] == '\n';
    }

    private static boolean isBase64(int c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || c == '=';
    }

    /** Whether an upper-case word stands before the line's first colon, in any case. */
    private boolean headerHas(String word) {
        int colon = 0;
        while (colon < length && line[colon] != ':') {
            colon++;
        }
        for (int i = 0; i + word.length() <= colon; i++) {
            int j = 0;
            while (j < word.length() && upper(line[i + j]) == word.charAt(j)) {
                j++;
            }
            if (j == word.length()) {
                return true;
            }
        }
        return false;
    }

    private static int upper(int c) {
        return c >= 'a' && c <= 'z' ? c - 32 : c;
    }

    /** Appends one physical line without its end. */
    private void physical() throws IOException {
        next++;
        while (at < end || fill()) {
            int i = at;
            while (i < end && chunk[i] != '\n' && chunk[i] != '\r') {
                i++;
            }
            keep(at, i - at);
            at = i;
            if (i < end) {
                at++;
                if (chunk[i] == '\r') {
                    lineFeed();
                }
                return;
            }
        }
    }

    /** What follows a carriage return within the same line end; CR CR LF comes of careless copying. */
    private void lineFeed() throws IOException {
        ensure(2);
        if (at + 1 < end && chunk[at] == '\r' && chunk[at + 1] == '\n') {
            at += 2;
        } else if (at < end && chunk[at] == '\n') {
            at++;
        }
    }

    private void keep(int from, int count) {
        boolean first = whole == 0;
        whole += count;
        if (first && isPhoto(from, count)) {
            limit = PHOTO_LINE;
        }
        int room = Math.min(count, limit - length);
        if (room > 0) {
            if (length + room > line.length) {
                line = Arrays.copyOf(line, Math.min(limit, Math.max(2 * line.length, length + room)));
            }
            java.lang.System.arraycopy(chunk, from, line, length, room);
            length += room;
        }
    }

    private boolean isPhoto(int from, int count) {
        for (int i = 0; i + 5 < Math.min(count, 80); i++) {
            int c = chunk[from + i];
            if (c == ':' || c == ';') {
                return false;
            }
            if ((i == 0 || chunk[from + i - 1] == '.')
                    && upper(c) == 'P'
                    && upper(chunk[from + i + 1]) == 'H'
                    && upper(chunk[from + i + 2]) == 'O'
                    && upper(chunk[from + i + 3]) == 'T'
                    && upper(chunk[from + i + 4]) == 'O') {
                return true;
            }
        }
        return false;
    }

    private int peek() throws IOException {
        return at < end || fill() ? chunk[at] & 0xFF : -1;
    }

    /** Makes so many bytes stand in the chunk, unless the stream ends before. */
    private void ensure(int count) throws IOException {
        while (end - at < count) {
            java.lang.System.arraycopy(chunk, at, chunk, 0, end - at);
            end -= at;
            at = 0;
            int read = in.read(chunk, end, chunk.length - end);
            if (read < 0) {
                return;
            }
            end += read;
        }
    }

    private boolean fill() throws IOException {
        int read = in.read(chunk, 0, chunk.length);
        at = 0;
        end = Math.max(read, 0);
        return read > 0;
    }
}
