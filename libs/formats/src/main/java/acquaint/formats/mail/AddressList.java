package acquaint.formats.mail;

import acquaint.formats.reading.Channels;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The people in a From, To or Cc header (RFC 5322 3.4 and 4.4): names and addresses with comments,
 * quotes, groups and encoded words, read leniently.
 */
final class AddressList {

    // how archives of mailing lists hide addresses from robots
    private static final Pattern HIDDEN = Pattern.compile("(\\S+) (?:at|\\(at\\)|\\[at]) (\\S+\\.\\S+)");
    private static final Pattern NOBODY = Pattern.compile("(?i)(undisclosed|unlisted)[ -]recipients?.*");

    private final String text;
    private final List<Mailbox> found = new ArrayList<>();
    private final StringBuilder phrase = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private String angle = "";
    private boolean deceit;
    private int at;

    /**
     * Somebody in such a header.
     *
     * @param name or empty
     * @param address or empty
     * @param deceit whether two addresses were given, the first to be shown and the second to be used; then
     *     neither is told
     */
    record Mailbox(String name, String address, boolean deceit) {}

    private AddressList(String text) {
        this.text = text;
    }

    /** Everybody in a header's value, in their order. */
    static List<Mailbox> parse(String value) {
        AddressList list = new AddressList(value);
        list.run();
        return list.found;
    }

    private void run() {
        Matcher word = EncodedWords.WORD.matcher(text);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '=' && word.region(at, text.length()).lookingAt()) {
                phrase.append(word.group());
                at = word.end();
            } else {
                take(c);
            }
        }
        flush();
    }

    private void take(char c) {
        switch (c) {
            case '"' -> quoted();
            case '(' -> comment();
            case '<' -> angle();
            case ',', ';' -> {
                at++;
                flush();
            }
            case ':' -> colon();
            case '\\' -> at++;
            default -> {
                phrase.append(c);
                at++;
            }
        }
    }

    /** Text in quotes; a quote that never closes is passed over. */
    private void quoted() {
        int close = at + 1;
        while (close < text.length() && text.charAt(close) != '"') {
            close += text.charAt(close) == '\\' ? 2 : 1;
        }
        if (close < text.length()) {
            phrase.append(text.substring(at + 1, close).replaceAll("\\\\(.)", "$1"));
            at = close + 1;
        } else {
            at++;
        }
    }

    private void comment() {
        int depth = 0;
        int i = at;
        while (i < text.length()) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            i += c == '\\' ? 2 : 1;
            if (depth == 0) {
                break;
            }
        }
        int close = Math.min(i, text.length());
        if (depth == 0) {
            comment.append(comment.isEmpty() ? "" : " ")
                    .append(text.substring(at + 1, close - 1).replaceAll("\\\\(.)", "$1"));
            at = close;
        } else {
            at++;
        }
    }

    private void angle() {
        int close = text.indexOf('>', at);
        int next = text.indexOf('<', at + 1);
        if (close < 0 || (next >= 0 && next < close)) {
            at++; // it never closes
            return;
        }
        deceit |= !angle.isEmpty();
        String inside = text.substring(at + 1, close).strip();
        int route = inside.startsWith("@") ? inside.indexOf(':') : -1; // @relay.example:ana@example.org
        angle = inside.substring(route + 1);
        at = close + 1;
    }

    /** Behind the name of a group, or between two addresses of which one is for show. */
    private void colon() {
        at++;
        if (angle.isEmpty()) {
            phrase.setLength(0);
        } else {
            deceit = true;
        }
    }

    private void flush() {
        String name = phrase.toString().replaceAll("\\s+", " ").strip();
        String address = angle;
        if (address.isEmpty()) {
            Matcher hidden = HIDDEN.matcher(name);
            if (Channels.isEmail(name)) {
                address = name;
                name = "";
            } else if (hidden.matches() && !comment.isEmpty()) {
                address = hidden.group(1) + "@" + hidden.group(2);
                name = "";
            }
        }
        name = EncodedWords.decode(name.isEmpty() ? comment.toString() : name);
        add(name, plain(EncodedWords.decode(address)));
        phrase.setLength(0);
        comment.setLength(0);
        angle = "";
        deceit = false;
    }

    private void add(String written, String address) {
        String name = written;
        if (name.length() > 1 && name.startsWith("'") && name.endsWith("'")) {
            name = name.substring(1, name.length() - 1).strip(); // as Outlook quotes
        }
        if (name.equalsIgnoreCase(address) || NOBODY.matcher(name).matches()) {
            name = "";
        }
        boolean reachable = Channels.isEmail(address) && !deceit;
        if (!name.isEmpty() || reachable) {
            found.add(new Mailbox(name, reachable ? address : "", deceit));
        }
    }

    /** {@code ana@xn--mnchen-3ya.example} as people write it. */
    static String plain(String address) {
        int sign = address.lastIndexOf('@');
        return sign > 0 && address.regionMatches(true, sign, "@xn--", 0, 5) || address.contains(".xn--")
                ? address.substring(0, sign + 1) + IDN.toUnicode(address.substring(sign + 1))
                : address;
    }
}
