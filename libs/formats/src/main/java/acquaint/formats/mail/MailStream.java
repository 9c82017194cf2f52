package acquaint.formats.mail;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The messages of an mbox, or a single one, as bytes: headers are kept, bodies are passed over. One
 * window of a megabyte is all the memory it takes, whatever the size of the file.
 */
final class MailStream implements Closeable {

    private static final int WINDOW = 1 << 20;
    private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};

    /** How much of a From line, and of the two lines after it, is looked at. */
    private static final int LOOK = 2048;

    private final InputStream in;
    private final byte[] window = new byte[WINDOW];
    private int at;
    private int end;
    private boolean ended;
    private int line = 1;
    private long passed;
    private String postmark = "";

    MailStream(InputStream in) {
        this.in = in;
    }

    /** 1-based number of the line that comes next. */
    int line() {
        return line;
    }

    /** Bytes gone by. */
    long passed() {
        return passed + at;
    }

    /** The From line of the message whose headers come next, or empty. */
    String postmark() {
        return postmark;
    }

    /** Goes to the first message; true when it stands behind a From line, as in an mbox. */
    boolean begin() throws IOException {
        while (ensure(1) && isBlankLine()) {
            nextLine();
        }
        if (isCount()) {
            nextLine(); // Apple's .emlx tells the length first
        }
        return takePostmark(true);
    }

    /** Passes over a body; true when another message begins behind it. */
    boolean toNextMessage(int declared) throws IOException {
        jump(declared);
        boolean blank = true;
        while (ensure(1)) {
            if (window[at] == 'F' && takePostmark(blank)) {
                return true;
            }
            blank = isBlankLine();
            nextLine();
        }
        return false;
    }

    /**
     * Content-Length tells where the body ends, in the dialects of mbox that leave From lines in it as
     * they are; in the others it is often wrong. It is believed where a message begins or the file ends
     * right there.
     */
    private void jump(int declared) throws IOException {
        if (declared <= 0 || declared > WINDOW - LOOK) {
            return;
        }
        ensure(declared + LOOK);
        int target = at + declared;
        if (target > end) {
            return;
        }
        int behind = target;
        while (behind < end && behind < target + 4 && (window[behind] == '\n' || window[behind] == '\r')) {
            behind++;
        }
        if ((behind == end && ended) || isFrom(behind)) {
            while (at < target) {
                nextLine();
            }
        }
    }

    /** Takes a From line if one stands next; headers may break off at one, the message having no body. */
    boolean takePostmark(boolean blankBefore) throws IOException {
        ensure(LOOK);
        if (!isFrom(at)) {
            return false;
        }
        int stop = lineEnd(at);
        String text = text(at, stop);
        int first = Math.min(stop + 1, end);
        int second = Math.min(lineEnd(first) + 1, end);
        boolean header = isHeader(first);
        if (!PostmarkLine.isOne(text, header, blankBefore, isHeader(second))) {
            return false;
        }
        postmark = text;
        nextLine();
        return true;
    }

    private boolean isFrom(int from) {
        return end - from >= FROM.length && Arrays.equals(window, from, from + FROM.length, FROM, 0, FROM.length);
    }

    /** Whether a name and a colon stand there, or an escaped From line that some programs leave there. */
    private boolean isHeader(int from) {
        int i = from;
        while (i < end && i - from < 80 && window[i] > ' ' && window[i] < 127 && window[i] != ':') {
            i++;
        }
        boolean munged = i - from == 5 && window[from] == '>' && window[from + 1] == 'F';
        return munged || (i > from && i < end && window[i] == ':');
    }

    private boolean isCount() throws IOException {
        ensure(LOOK);
        int stop = lineEnd(at);
        String text = text(at, stop).strip();
        return !text.isEmpty() && text.length() < 12 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private boolean isBlankLine() throws IOException {
        ensure(2);
        return window[at] == '\n' || (window[at] == '\r' && at + 1 < end && window[at + 1] == '\n');
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < end && window[i] != '\n') {
            i++;
        }
        return i;
    }

    private String text(int from, int to) {
        return new String(window, from, Math.min(to - from, LOOK), StandardCharsets.ISO_8859_1).strip();
    }

    /** Passes over the rest of a line. */
    private void nextLine() throws IOException {
        while (at < end || fill()) {
            int i = at;
            while (i < end && window[i] != '\n') {
                i++;
            }
            at = i;
            if (i < end) {
                at++;
                line++;
                return;
            }
        }
    }

    /** Takes the next line without its end, at most so many bytes of it; none at the end. */
    byte[] takeLine(int most) throws IOException {
        @Nullable ByteArrayOutputStream longer = null;
        while (true) {
            if (!ensure(1)) {
                return longer == null ? new byte[0] : longer.toByteArray();
            }
            int stop = lineEnd(at);
            boolean whole = stop < end;
            int kept = Math.min(stop - at, Math.max(0, most - (longer == null ? 0 : longer.size())));
            if (whole && longer == null) {
                byte[] bytes = Arrays.copyOfRange(window, at, at + kept);
                at = stop + 1;
                line++;
                return bytes;
            }
            longer = longer == null ? new ByteArrayOutputStream() : longer;
            longer.write(window, at, kept);
            at = stop + (whole ? 1 : 0);
            if (whole) {
                line++;
                return longer.toByteArray();
            }
        }
    }

    boolean more() throws IOException {
        return ensure(1);
    }

    /** Makes so many bytes stand in the window; false when the stream ends before. */
    private boolean ensure(int count) throws IOException {
        while (end - at < count && !ended) {
            if (window.length - at < count) {
                java.lang.System.arraycopy(window, at, window, 0, end - at);
                end -= at;
                passed += at;
                at = 0;
            }
            int read = in.read(window, end, window.length - end);
            ended = read < 0;
            end += Math.max(0, read);
        }
        return end - at >= count;
    }

    private boolean fill() throws IOException {
        passed += end;
        at = 0;
        end = 0;
        while (end == 0 && !ended) {
            int read = in.read(window, 0, window.length);
            ended = read < 0;
            end = Math.max(0, read);
        }
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
