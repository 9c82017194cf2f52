package acquaint.formats.reading;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding (RFC 3986 2.1), read leniently. */
public final class UriText {

    private UriText() {}

    /** Without percent signs, or as it was when they are malformed. */
    public static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    /** With every byte encoded that may not stand in a URI's path, and the percent sign itself. */
    public static String encoded(String text) {
        StringBuilder path = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c > ' ' && c < 0x7F && "\"<>\\^`{|}%?#".indexOf(c) < 0) {
                path.append(c);
            } else {
                path.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return path.toString();
    }
}
