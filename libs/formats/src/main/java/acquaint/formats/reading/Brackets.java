package acquaint.formats.reading;

import java.io.IOException;

/** Passes over a damaged element of JSON whose brackets still match. */
final class Brackets {

    /** Characters after which it is given up. */
    private static final int MOST = 256 * 1024;

    private Brackets() {}

    /**
     * Goes behind the element that begins here.
     *
     * @return false when its brackets do not match, or nothing follows that may follow an element;
     *     then the place is any
     */
    static boolean skip(JsonInput in) throws IOException {
        StringBuilder open = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < MOST; i++) {
            int c = in.next();
            if (c == JsonInput.END) {
                return false;
            }
            if (quoted) {
                // a line never ends within a string: a quote is missing
                quoted = c != '"' && c != '\n';
                if (c == '\\') {
                    in.next();
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                open.append((char) c);
            } else if ((c == '}' || c == ']') && !closes(open, c)) {
                return false;
            }
            if (open.isEmpty()) {
                return c != '"' && (c == '}' || c == ']') && follows(in);
            }
        }
        return false;
    }

    private static boolean closes(StringBuilder open, int c) {
        int last = open.length() - 1;
        boolean matches = last >= 0 && open.charAt(last) == (c == '}' ? '{' : '[');
        open.setLength(Math.max(0, last));
        return matches;
    }

    private static boolean follows(JsonInput in) throws IOException {
        while (in.peek() != JsonInput.END && in.peek() <= ' ') {
            in.next();
        }
        int c = in.peek();
        return c == ',' || c == ']' || c == '}';
    }
}
