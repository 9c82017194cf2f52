package acquaint.formats.reading;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters with their line, that can go back to a mark, and can look for where to go on. */
final class JsonInput {

    static final int END = -1;

    private static final int STEP = 16 * 1024;

    /** Characters kept when a search reads on, so that a match across the edge is found. */
    private static final int OVERLAP = 512;

    private final Reader in;
    private char[] buffer = new char[STEP];
    private int position;
    private int limit;
    private int line = 1;
    private int mark = -1;
    private int markLine;
    private boolean ended;
    private int indent;

    JsonInput(Reader in) {
        this.in = in;
    }

    int line() {
        return line;
    }

    /** The next character, left where it is. */
    int peek() throws IOException {
        return position < limit || fill() ? buffer[position] : END;
    }

    int next() throws IOException {
        int c = peek();
        if (c != END) {
            position++;
            pass(c);
        }
        return c;
    }

    private void pass(int c) {
        if (c == '\n') {
            line++;
            indent = 0;
        } else if (indent >= 0) {
            indent = c == ' ' || c == '\t' ? indent + 1 : -1;
        }
    }

    /** How many blanks stand before this place on its line; -1 when something else does. */
    int indent() {
        return indent;
    }

    /** Remembers this place, and from here on every character. */
    void mark() {
        mark = position;
        markLine = line;
    }

    void unmark() {
        mark = -1;
    }

    boolean marked() {
        return mark >= 0;
    }

    /** Characters since the mark. */
    int sinceMark() {
        return mark < 0 ? 0 : position - mark;
    }

    /** The text since the mark, at most so many characters of it. */
    String textSinceMark(int most) {
        return mark < 0 ? "" : new String(buffer, mark, Math.min(most, position - mark));
    }

    /** Goes back to the mark, if there still is one. */
    void reset() {
        if (mark >= 0) {
            position = mark;
            line = markLine;
        }
    }

    /** Whether there is a match in what has been read of what follows. */
    boolean isAhead(Pattern wanted) {
        return wanted.matcher(CharBuffer.wrap(buffer, position, limit - position))
                .find();
    }

    /** Goes on to where the next match begins; to the end when there is none. */
    boolean find(Pattern wanted) throws IOException {
        while (true) {
            Matcher matcher = wanted.matcher(CharBuffer.wrap(buffer, position, limit - position));
            if (matcher.find()) {
                advance(matcher.start());
                return true;
            }
            advance(Math.max(0, limit - position - (ended ? 0 : OVERLAP)));
            if (!fill()) {
                return false;
            }
        }
    }

    private void advance(int characters) {
        for (int i = 0; i < characters; i++) {
            pass(buffer[position++]);
        }
    }

    void toEnd() {
        position = limit;
        ended = true;
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        int from = mark < 0 ? position : Math.min(mark, position);
        if (from > 0) {
            java.lang.System.arraycopy(buffer, from, buffer, 0, limit - from);
            position -= from;
            limit -= from;
            mark = mark < 0 ? mark : mark - from;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        ended = read <= 0;
        limit += Math.max(0, read);
        return read > 0;
    }
}
