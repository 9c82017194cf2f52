package acquaint.formats.reading;

import acquaint.formats.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * The rows of a delimited text (RFC 4180, read leniently), each in bounded memory.
 *
 * <p>Our own, not FastCSV, for one reason: a quote that never closes must cost its own row and not
 * the rest of the file. A quoted cell may run over lines only if its quoting is well-formed to the
 * end; otherwise the quote is taken for a stray one and the row ends with its line:
 *
 * <pre>
 *   "Ana,Oliveira,Globex            the quote would close before Bruno's name, and letters follow:
 *   "Bruno",Silva,Initech           so the first line is a row of its own, and Bruno is safe
 * </pre>
 */
public final class Rows implements Closeable {

    private static final int NONE = -1;

    private final Reader in;
    private final char separator;
    private char[] buffer = new char[32 * 1024];
    private int base;
    private int end;
    private boolean ended;

    private int[] from = new int[64];
    private int[] to = new int[64];
    private boolean[] doubled = new boolean[64];
    private int count;
    private boolean tooWide;
    private boolean open;
    private int length;
    private int line;
    private int next = 1;
    private int breaks;

    public Rows(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /** What became of a row. */
    public enum Outcome {
        ROW,
        /** Longer than {@link Limits#ROW_CHARS}; it was skipped. */
        TOO_LONG,
        END
    }

    /** Goes to the next row that is not blank. */
    public Outcome advance() throws IOException {
        while (true) {
            base += length;
            next += breaks;
            length = 0;
            line = next;
            if (at(0) == NONE) {
                return Outcome.END;
            }
            if (!parse(true) && !parse(false)) {
                skipLine();
                return Outcome.TOO_LONG;
            }
            if (count > 1 || to[0] > from[0]) {
                return Outcome.ROW;
            }
        }
    }

    /** 1-based line on which the row begins. */
    public int line() {
        return line;
    }

    /** How many cells the row has, at most {@link Limits#COLUMNS}. */
    public int count() {
        return count;
    }

    /** Whether the row had more cells than that. */
    public boolean tooWide() {
        return tooWide;
    }

    /** Whether a quote opens in the row that closes nowhere, as when the file was cut off. */
    public boolean open() {
        return open;
    }

    /** Whether the file ends with this row, without a line end. */
    public boolean last() throws IOException {
        return at(length) == NONE
                && length > 0
                && buffer[base + length - 1] != '\n'
                && buffer[base + length - 1] != '\r';
    }

    /** A cell without its quotes and the blanks around it; empty beyond the end. */
    public String cell(int index) {
        if (index < 0 || index >= count) {
            return "";
        }
        int start = base + from[index];
        int stop = Math.min(base + to[index], start + Limits.CELL_CHARS);
        while (start < stop && buffer[start] <= ' ') {
            start++;
        }
        while (stop > start && buffer[stop - 1] <= ' ') {
            stop--;
        }
        if (start == stop) {
            return "";
        }
        String cell = new String(buffer, start, stop - start);
        if (doubled[index]) {
            cell = cell.replace("\"\"", "\"");
        }
        return cell.indexOf('\0') < 0 ? cell : cell.replace("\0", "");
    }

    /** The row as it came, without its line end. */
    public String raw() {
        int stop = length;
        while (stop > 0 && (buffer[base + stop - 1] == '\n' || buffer[base + stop - 1] == '\r')) {
            stop--;
        }
        String raw = new String(buffer, base, Math.min(stop, Limits.RAW_CHARS));
        return raw.indexOf('\0') < 0 ? raw : raw.replace("\0", "");
    }

    /**
     * Parses one row.
     *
     * @param overLines whether a quoted cell may run over lines
     * @return false when the row is too long, or its quoting over lines not well-formed
     */
    private boolean parse(boolean overLines) throws IOException {
        count = 0;
        tooWide = false;
        open = false;
        breaks = 0;
        int i = 0;
        while (true) {
            int stop = at(i) == '"' ? quoted(i, overLines) : plain(i);
            if (stop < 0 || stop > Limits.ROW_CHARS) {
                return false;
            }
            int c = at(stop);
            if (c == separator) {
                i = stop + 1;
                continue;
            }
            length = c == NONE ? stop : stop + (c == '\r' && at(stop + 1) == '\n' ? 2 : 1);
            breaks++;
            return true;
        }
    }

    /** Parses a cell without quotes; where it stops, or -1. */
    private int plain(int start) throws IOException {
        int i = start;
        while (true) {
            int limit = end - base;
            char[] chars = buffer;
            int shift = base;
            while (i < limit) {
                char c = chars[shift + i];
                if (c == separator || c == '\n' || c == '\r') {
                    add(start, i, false);
                    return i;
                }
                i++;
            }
            if (i > Limits.ROW_CHARS) {
                return -1;
            }
            if (!more()) {
                add(start, i, false);
                return i;
            }
        }
    }

    /** Parses a cell that begins with a quote; where it stops, or -1. */
    private int quoted(int start, boolean overLines) throws IOException {
        boolean pairs = false;
        int lines = 0;
        int i = start + 1;
        while (true) {
            int c = at(i);
            if (c == '"') {
                if (at(i + 1) != '"') {
                    break;
                }
                pairs = true;
                i += 2;
                continue;
            }
            boolean newLine = c == '\n' || (c == '\r' && at(i + 1) != '\n');
            if (newLine) {
                lines++;
            }
            if (c == NONE || ((newLine || c == '\r') && !overLines)) {
                open = true;
                return overLines ? -1 : stray(start);
            }
            if (lines > Limits.CELL_LINES || i > Limits.ROW_CHARS) {
                return -1;
            }
            i++;
        }
        int after = at(i + 1);
        if (after == separator || after == '\n' || after == '\r' || after == NONE) {
            add(start + 1, i, pairs);
            breaks += lines;
            return i + 1;
        }
        return lines > 0 && overLines ? -1 : stray(start);
    }

    /** A quote that closes nowhere, or too early: the cell goes to the separator, the quote is dropped. */
    private int stray(int start) throws IOException {
        return plain(start + 1);
    }

    private void add(int start, int stop, boolean pairs) {
        if (count == Limits.COLUMNS) {
            tooWide = true;
            return;
        }
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            doubled = Arrays.copyOf(doubled, 2 * count);
        }
        from[count] = start;
        to[count] = stop;
        doubled[count++] = pairs;
    }

    private void skipLine() throws IOException {
        count = 0;
        length = 0;
        breaks = 1;
        while (true) {
            while (base < end) {
                char c = buffer[base++];
                if (c == '\n' || (c == '\r' && at(0) != '\n')) {
                    return;
                }
            }
            if (!more()) {
                return;
            }
        }
    }

    /** The character so far behind the row's beginning, or {@link #NONE}. */
    private int at(int offset) throws IOException {
        while (base + offset >= end) {
            if (!more()) {
                return NONE;
            }
        }
        return buffer[base + offset];
    }

    /** Reads on, keeping the row's beginning; false at the end. */
    private boolean more() throws IOException {
        if (ended) {
            return false;
        }
        if (base > 0) {
            java.lang.System.arraycopy(buffer, base, buffer, 0, end - base);
            end -= base;
            base = 0;
        }
        if (buffer.length - end < 1024) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            ended = true;
            return false;
        }
        end += read;
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
