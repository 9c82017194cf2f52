package acquaint.formats.archive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as Excel writes it into XML. */
final class XmlText {

    // ST_Xstring (ECMA-376, part 1, 22.9.2.19): characters that XML forbids, and line ends, as _x000D_
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XmlText() {}

    /** With the characters that the escapes stand for; control characters become blanks. */
    static String decoded(CharSequence text) {
        String plain = text.toString();
        if (!plain.contains("_x")) {
            return plain;
        }
        return ESCAPE.matcher(plain).replaceAll(found -> {
            char c = (char) Integer.parseInt(found.group(1), 16);
            boolean control = c < ' ' && c != '\n' && c != '\t';
            return c == '\r' ? "" : Matcher.quoteReplacement(control ? " " : String.valueOf(c));
        });
    }
}
