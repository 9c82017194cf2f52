package acquaint.formats.card;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One property of a vCard: {@code group.NAME;PARAM=value:value}.
 *
 * @param line 1-based line in the source
 * @param group lower case as written, or empty
 * @param name upper case
 * @param types values of TYPE and bare parameters (2.1), lower case
 * @param params the other parameters
 * @param value decoded from quoted-printable, escapes still in it
 * @param text the whole unfolded line, in the syntax of 3.0 and 4.0
 */
public record ContentLine(
        int line, String group, String name, List<String> types, List<Param> params, String value, String text) {

    /**
     * A parameter other than TYPE.
     *
     * @param name upper case
     * @param value without quotes; several joined by comma as they came
     */
    public record Param(String name, String value) {}

    /** Reads a line; null when it is none. */
    public static @Nullable ContentLine parse(int number, String text) {
        int colon = colon(text);
        int head = head(text, colon);
        if (colon < 0 || head <= 0) {
            return null;
        }
        int dot = text.lastIndexOf('.', head - 1);
        String group = dot < 0 ? "" : text.substring(0, dot).strip();
        String name = text.substring(dot + 1, head).strip().toUpperCase(Locale.ROOT);
        if (!isName(name)) {
            return null;
        }
        if (head == colon) {
            return new ContentLine(number, group, name, List.of(), List.of(), text.substring(colon + 1), text);
        }
        ParameterList parameters = ParameterList.parse(text.substring(head + 1, colon));
        String value = text.substring(colon + 1);
        boolean printable = parameters.quotedPrintable();
        if (printable) {
            value = QuotedPrintable.decode(value, parameters.charset());
        }
        List<String> types = parameters.types();
        List<Param> params = parameters.others();
        String plain = printable || parameters.bare() ? transcribed(group, name, types, params, value) : text;
        return new ContentLine(number, group, name, types, params, value, plain);
    }

    /** The colon that ends the parameters: the first outside quotes, or the first if quotes never close. */
    private static int colon(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ':' && !quoted) {
                return i;
            }
        }
        return text.indexOf(':');
    }

    private static int head(String text, int colon) {
        int semicolon = text.indexOf(';');
        return semicolon >= 0 && semicolon < colon ? semicolon : colon;
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_')) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** 2.1's syntax in that of its successors, so that the line can stand in their cards. */
    private static String transcribed(String group, String name, List<String> types, List<Param> params, String value) {
        StringBuilder line = new StringBuilder();
        if (!group.isEmpty()) {
            line.append(group).append('.');
        }
        line.append(name);
        for (String type : types) {
            line.append(";TYPE=").append(type);
        }
        for (Param param : params) {
            line.append(';').append(param.name()).append('=').append(param.value());
        }
        return line.append(':')
                .append(value.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n"))
                .toString();
    }

    /** A parameter's value, or empty. */
    public String param(String wanted) {
        for (Param param : params) {
            if (param.name().equals(wanted)) {
                return param.value();
            }
        }
        return "";
    }

    boolean hasType(String type) {
        return types.contains(type);
    }

    /** The value as one text, escapes resolved. */
    public String plain() {
        return CardText.unescape(value).strip();
    }

    /** The value's components, separated by semicolons, escapes still in them. */
    List<String> components() {
        return CardText.split(value, ';');
    }
}
