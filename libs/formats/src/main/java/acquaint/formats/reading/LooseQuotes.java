package acquaint.formats.reading;

/**
 * Closes the quotes of HTML attributes that never close: to a browser the rest of the page is then
 * one attribute, and here it would cost everybody who stands in it.
 */
final class LooseQuotes {

    private final String html;
    private final StringBuilder mended;
    private int copied;

    private LooseQuotes(String html) {
        this.html = html;
        this.mended = new StringBuilder(html.length() + 16);
    }

    static String closed(String html) {
        return new LooseQuotes(html).run();
    }

    private String run() {
        int at = html.indexOf('<');
        while (at >= 0) {
            if (html.regionMatches(true, at, "<script", 0, 7)) {
                // its text has quotes of its own
                at = html.indexOf("</", at + 7);
            } else if (at + 1 < html.length() && Character.isLetter(html.charAt(at + 1))) {
                at = tag(at + 1);
            } else {
                at++;
            }
            at = at < 0 ? at : html.indexOf('<', at);
        }
        return mended.append(html, copied, html.length()).toString();
    }

    /** Goes through a tag; where it ends. */
    private int tag(int from) {
        int i = from;
        while (i < html.length()) {
            char c = html.charAt(i);
            if (c == '>' || c == '<') {
                return c == '<' ? i : i + 1;
            }
            if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
                int end = html.indexOf(c, i + 1);
                if (isLoose(i + 1, end)) {
                    int tagEnd = html.indexOf('>', i);
                    if (tagEnd < 0) {
                        return html.length();
                    }
                    mended.append(html, copied, tagEnd).append(c);
                    copied = tagEnd;
                    return tagEnd + 1;
                }
                i = end;
            }
            i++;
        }
        return i;
    }

    /** Whether a value cannot be one: it goes on over tags, or ends where the next attribute's begins. */
    private boolean isLoose(int from, int end) {
        if (end < 0) {
            return true;
        }
        boolean tagEnded = false;
        boolean lineBegins = false;
        for (int i = from; i < end; i++) {
            char c = html.charAt(i);
            if (c == '<' && tagEnded && lineBegins) {
                return true;
            }
            tagEnded |= c == '>';
            lineBegins = c == '\n' || (lineBegins && Character.isWhitespace(c));
        }
        return tagEnded && html.charAt(end - 1) == '=';
    }
}
