package acquaint.formats.messenger;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a text, each cut where it is longer than anybody writes. */
final class TextLines implements Closeable {

    /** Characters of a line that are kept. */
    private static final int LENGTH = 256 * 1024;

    private final Reader in;
    private final char[] buffer = new char[64 * 1024];
    private final StringBuilder line = new StringBuilder();
    private int position;
    private int limit;
    private int number;
    private boolean afterReturn;

    TextLines(Reader in) {
        this.in = in;
    }

    /** The number of the line read last, from 1. */
    int number() {
        return number;
    }

    /** The next line without its end; null behind the last. */
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        boolean any = false;
        while (position < limit || fill()) {
            int from = position;
            while (position < limit && buffer[position] != '\n' && buffer[position] != '\r') {
                position++;
            }
            line.append(buffer, from, Math.min(position - from, LENGTH - line.length()));
            any |= position > from;
            if (position < limit) {
                boolean second = buffer[position] == '\n' && afterReturn && !any;
                afterReturn = buffer[position++] == '\r';
                if (!second) {
                    number++;
                    return line.toString();
                }
            } else {
                afterReturn &= !any;
            }
        }
        if (any) {
            number++;
        }
        return any ? line.toString() : null;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
