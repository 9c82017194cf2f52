package acquaint.formats.card;

import java.util.ArrayList;
import java.util.List;

/** Escapes and lists within the value of a vCard property (RFC 6350 3.4 and 4), read leniently. */
public final class CardText {

    private CardText() {}

    /**
     * Resolves the escapes. {@code \n} and {@code \N} are line breaks; a backslash before
     * punctuation is dropped; before anything else it stays, for Windows paths.
     */
    static String unescape(String value) {
        int backslash = value.indexOf('\\');
        if (backslash < 0) {
            return value.indexOf('\r') < 0 ? value : lines(value);
        }
        StringBuilder text = new StringBuilder(value.length()).append(value, 0, backslash);
        for (int i = backslash; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 1 == value.length()) {
                text.append(c);
                continue;
            }
            char next = value.charAt(++i);
            switch (next) {
                case 'n', 'N' -> text.append('\n');
                case '\\', ',', ';', ':', '"', '\'' -> text.append(next);
                default -> text.append(c).append(next);
            }
        }
        return lines(text.toString());
    }

    private static String lines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Parts at each unescaped separator, escapes still in them. */
    static List<String> split(String value, char separator) {
        List<String> parts = new ArrayList<>(8);
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == separator) {
                parts.add(value.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(value.substring(from));
        return parts;
    }

    /** One component of a structured value, its list joined; empty when it is not there. */
    static String component(List<String> components, int index, String joint) {
        if (index >= components.size()) {
            return "";
        }
        String component = components.get(index);
        if (component.indexOf(',') < 0) {
            return unescape(component).strip();
        }
        StringBuilder joined = new StringBuilder();
        for (String part : split(component, ',')) {
            String text = unescape(part).strip();
            if (!text.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : joint).append(text);
            }
        }
        return joined.toString();
    }

    /** Text as the value of a property. */
    public static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\r\n", "\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n")
                .replace(",", "\\,")
                .replace(";", "\\;");
    }
}
