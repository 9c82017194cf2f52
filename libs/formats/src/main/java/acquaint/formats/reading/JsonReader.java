package acquaint.formats.reading;

import acquaint.formats.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) of any size, forgiving what exports and accidents do to it: a program's
 * words before the first bracket, commas too many or too few, control characters in strings, a file
 * that ends early. An element that cannot be read costs only itself: reading goes on where the next
 * one begins as its neighbours did.
 *
 * <p>Why not a library's parser: those stop for good at the first wrong character, and a damaged
 * row must not cost its neighbours.
 */
public final class JsonReader implements Closeable {

    private static final Pattern MEMBER = Pattern.compile("\"\\w[^\"\\\\\n]{0,80}\"\\s*:");

    private static final Pattern BEGIN = Pattern.compile("\\{\\s*(\"[^\"\\\\\n]{1,80}\")\\s*:");
    private static final Pattern NEXT_STRING = Pattern.compile(",\\s*\"");
    // but not one that is the value of a member
    private static final Pattern ANY_OBJECT = Pattern.compile("(?<!:\\s{0,3})\\{\\s*\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private final Reader reader;
    private final JsonInput in;
    private final boolean partial;

    /** What is wrong with the text at some place; never leaves this class. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken() {
            super("not JSON", null, false, false);
        }
    }

    /** Takes what a walk finds. */
    public interface Visitor {

        /**
         * A value in a container that was walked into.
         *
         * @param path such as {@code $.chats.list[].messages[]}
         * @param line at which it begins
         * @param value the whole of it
         * @param raw its text, cut to {@link Limits#RAW_CHARS}
         * @return false to stop
         */
        boolean value(String path, int line, JsonValue value, String raw);

        /** An element that could not be read and was left out. */
        void broken(String path, int line);

        /** A container that was walked into ends. */
        default void end(String path) {}
    }

    /** A reader of these characters, closed with it. */
    public JsonReader(Reader reader) {
        this(reader, false);
    }

    private JsonReader(Reader reader, boolean partial) {
        this.reader = reader;
        this.in = new JsonInput(reader);
        this.partial = partial;
    }

    /** As much of one value as the beginning of a text tells. */
    public static JsonValue head(String text) {
        try (JsonReader json = new JsonReader(new StringReader(text), true)) {
            return json.toFirstBracket() ? json.value(0) : JsonValue.NONE;
        } catch (Broken notJson) {
            return JsonValue.NONE;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Walks through the text and tells every value that lies directly in a container that is walked
     * into, without being one itself.
     *
     * @param into paths of the containers to walk into; {@code $} is the whole, {@code $.a} its
     *     member, {@code $.a[]} the elements of that. What follows behind the whole, after a bracket
     *     too many or in a file of several values, is walked as another {@code $}
     */
    public void walk(Predicate<String> into, Visitor visitor) throws IOException {
        Walk walk = new Walk(into, visitor);
        while (!walk.stopped && toFirstBracket()) {
            walk.container("$");
        }
    }

    private boolean toFirstBracket() throws IOException {
        int c = in.peek();
        while (c != '{' && c != '[' && c != JsonInput.END) {
            in.next();
            c = in.peek();
        }
        return c != JsonInput.END;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** One walk with its visitor. */
    private final class Walk {

        private final Predicate<String> into;
        private final Visitor visitor;
        private boolean stopped;

        Walk(Predicate<String> into, Visitor visitor) {
            this.into = into;
            this.visitor = visitor;
        }

        void container(String path) throws IOException {
            if (in.next() == '{') {
                members(path);
            } else {
                items(path + "[]");
            }
            if (!stopped) {
                visitor.end(path);
            }
        }

        private void members(String path) throws IOException {
            while (!stopped && more('}')) {
                int line = in.line();
                in.mark();
                boolean keyed = false;
                try {
                    String child = path + "." + key();
                    keyed = true;
                    in.unmark();
                    one(child);
                } catch (Broken member) {
                    recover(path, line, MEMBER, keyed);
                }
            }
        }

        private void items(String path) throws IOException {
            Pattern next = null;
            int indent = -1;
            while (!stopped && more(']')) {
                int line = in.line();
                indent = indent < 0 ? in.indent() : indent;
                try {
                    Pattern same = one(path);
                    // a string among objects is a damaged one's
                    next = same == null || (same.equals(NEXT_STRING) && next != null) ? next : same;
                } catch (Broken item) {
                    // a string with a colon behind it was a key
                    boolean key = NEXT_STRING.equals(next) && in.sinceMark() == 0;
                    next = key ? null : next;
                    Pattern like = next == null ? likeThisOne() : next;
                    // a bracket among strings is the damage
                    recover(path, line, orEnd(like, indent), !like.equals(NEXT_STRING));
                }
            }
        }

        /** How the element at the mark begins, so that the next one can be found behind it. */
        private Pattern likeThisOne() {
            Matcher begin = BEGIN.matcher(in.textSinceMark(200));
            if (begin.lookingAt()) {
                // unless its first key is what is damaged
                Pattern same = beginning(begin.group(1));
                return in.isAhead(same) ? same : ANY_OBJECT;
            }
            return in.isAhead(ANY_OBJECT) ? ANY_OBJECT : NEXT_STRING;
        }

        /** Tells one value, and how others like it begin; null when that is not to be said. */
        private @Nullable Pattern one(String path) throws IOException {
            int c = in.peek();
            if ((c == '{' || c == '[') && into.test(path)) {
                in.unmark();
                container(path);
                return null;
            }
            int line = in.line();
            in.mark();
            JsonValue value = value(0);
            String raw = in.textSinceMark(Limits.RAW_CHARS);
            in.unmark();
            stopped = !visitor.value(path, line, value, raw);
            if (c == '"') {
                return NEXT_STRING;
            }
            return value.members().isEmpty()
                    ? null
                    : beginning("\"" + value.members().keySet().iterator().next() + "\"");
        }

        /**
         * Behind the place where the broken element began, goes to where the next begins.
         *
         * @param value whether a value begins there, whose brackets may be trusted; else a key is missing
         */
        private void recover(String path, int line, Pattern next, boolean value) throws IOException {
            visitor.broken(path, line);
            in.reset();
            if (value && in.marked() && Brackets.skip(in)) {
                in.unmark();
                return;
            }
            in.reset();
            in.unmark();
            in.next();
            if (!in.find(next)) {
                in.toEnd();
            }
        }
    }

    /** Where a list is written over lines, a bracket further left than its elements is its end. */
    private static Pattern orEnd(Pattern next, int indent) {
        return indent <= 0 ? next : Pattern.compile(next.pattern() + "|\\n[ \\t]{0," + (indent - 1) + "}]");
    }

    private static Pattern beginning(String firstKey) {
        return Pattern.compile("\\{\\s*" + Pattern.quote(firstKey));
    }

    /** Whether another element follows; else takes the bracket that closes. */
    private boolean more(char close) throws IOException {
        while (true) {
            int c = in.peek();
            if (c == JsonInput.END) {
                return false;
            }
            if (c == close) {
                in.next();
                return false;
            }
            if (c != ',' && c > ' ' && c != 0xFEFF) {
                return true;
            }
            in.next();
        }
    }

    private String key() throws IOException {
        if (in.peek() != '"') {
            throw new Broken();
        }
        String key = string();
        skipBlanks();
        if (in.next() != ':') {
            throw new Broken();
        }
        skipBlanks();
        return key;
    }

    private JsonValue value(int depth) throws IOException {
        bound();
        int c = in.peek();
        return switch (c) {
            case '{' -> depth >= Limits.JSON_DEPTH ? skipped() : object(depth);
            case '[' -> depth >= Limits.JSON_DEPTH ? skipped() : array(depth);
            case '"' -> JsonValue.of(string());
            default -> scalar();
        };
    }

    private JsonValue object(int depth) throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        in.next();
        try {
            while (more('}')) {
                String key = key();
                members.put(key, value(depth + 1));
                closed('}');
            }
        } catch (Broken rest) {
            giveUp(rest);
        }
        return JsonValue.of(members);
    }

    private JsonValue array(int depth) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        in.next();
        try {
            while (more(']')) {
                items.add(value(depth + 1));
                closed(']');
            }
        } catch (Broken rest) {
            giveUp(rest);
        }
        return JsonValue.of(items);
    }

    /** After an element only a comma or the closing bracket may follow. */
    private void closed(char close) throws IOException {
        skipBlanks();
        int c = in.peek();
        if (c != ',' && c != close && c != JsonInput.END && c != '"' && c != '{') {
            throw new Broken();
        }
    }

    /** At the beginning of a source what was read counts; else the element is broken. */
    private void giveUp(Broken broken) {
        if (!partial) {
            throw broken;
        }
        in.toEnd();
    }

    private String string() throws IOException {
        StringBuilder text = new StringBuilder();
        in.next();
        while (true) {
            int c = in.next();
            if (c == '"' || c == JsonInput.END) {
                return text.toString();
            }
            if (c == '\n') {
                throw new Broken(); // no export breaks a line within a string: a quote is missing
            }
            text.append(c == '\\' ? escaped() : (char) c);
            bound();
        }
    }

    private char escaped() throws IOException {
        int c = in.next();
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            case JsonInput.END -> ' ';
            default -> (char) c;
        };
    }

    private char unicode() throws IOException {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(in.peek(), 16);
            if (digit < 0) {
                return '\uFFFD';
            }
            in.next();
            code = code * 16 + digit;
        }
        return code == 0 ? '\uFFFD' : (char) code; // no text has zeros
    }

    private JsonValue scalar() throws IOException {
        StringBuilder text = new StringBuilder();
        int c = in.peek();
        while (c != JsonInput.END && c > ' ' && ",:]}{[\"".indexOf(c) < 0 && text.length() < 100) {
            text.append((char) in.next());
            c = in.peek();
        }
        String word = text.toString();
        if (word.equals("null")) {
            return JsonValue.NONE;
        }
        boolean known = word.equals("true")
                || word.equals("false")
                || NUMBER.matcher(word).matches();
        if (!known && c != JsonInput.END) {
            throw new Broken();
        }
        return JsonValue.of(word);
    }

    /** Passes over what is nested too deep. */
    private JsonValue skipped() throws IOException {
        int depth = 0;
        do {
            bound();
            int c = in.peek();
            if (c == '"') {
                string();
                continue;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (in.next() == JsonInput.END) {
                return JsonValue.NONE;
            }
        } while (depth > 0);
        return JsonValue.NONE;
    }

    /** An element that is too large is left out like a broken one, but not gone through again. */
    private void bound() {
        if (in.sinceMark() > Limits.JSON_ELEMENT_CHARS) {
            in.unmark();
            throw new Broken();
        }
    }

    private void skipBlanks() throws IOException {
        while (in.peek() != JsonInput.END && in.peek() <= ' ') {
            in.next();
        }
    }
}
