package acquaint.formats.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The parameters of a vCard property, of all versions at once: {@code TYPE=work,voice}, {@code
 * TYPE="work,voice"}, {@code type=WORK;type=pref}, and 2.1's bare {@code WORK;QUOTED-PRINTABLE}.
 *
 * @param types lower case
 * @param others without TYPE, quoted-printable and the character set
 * @param charset as written, or empty
 * @param quotedPrintable whether the value is so encoded
 * @param bare whether any parameter stood without a name, as in 2.1
 */
public record ParameterList(
        List<String> types, List<ContentLine.Param> others, String charset, boolean quotedPrintable, boolean bare) {

    static ParameterList parse(String text) {
        List<String> types = new ArrayList<>(4);
        List<ContentLine.Param> others = new ArrayList<>(1);
        String charset = "";
        boolean printable = false;
        boolean bare = false;
        int from = 0;
        while (from <= text.length()) {
            int to = end(text, from);
            int equals = text.indexOf('=', from);
            String name = equals < 0 || equals > to
                    ? ""
                    : text.substring(from, equals).strip().toUpperCase(Locale.ROOT);
            String value =
                    text.substring(name.isEmpty() ? from : equals + 1, to).strip();
            from = to + 1;
            if (value.isEmpty()) {
                continue;
            }
            String upper = name.isEmpty() ? value.toUpperCase(Locale.ROOT) : "";
            if (upper.equals("BASE64")
                    || upper.equals("QUOTED-PRINTABLE")
                    || upper.equals("8BIT")
                    || upper.equals("7BIT")) {
                name = "ENCODING";
                bare = true;
            }
            switch (name) {
                case "" -> {
                    types.add(value.toLowerCase(Locale.ROOT));
                    bare = true;
                }
                case "TYPE" -> {
                    for (String type : unquoted(value).split(",", -1)) {
                        if (!type.isBlank()) {
                            types.add(type.strip().toLowerCase(Locale.ROOT));
                        }
                    }
                }
                case "CHARSET" -> {
                    charset = unquoted(value);
                    bare = true;
                }
                case "ENCODING" -> {
                    boolean isPrintable = value.equalsIgnoreCase("QUOTED-PRINTABLE");
                    printable |= isPrintable;
                    if (!isPrintable) {
                        others.add(new ContentLine.Param(name, value.equalsIgnoreCase("BASE64") ? "b" : value));
                        bare |= value.equalsIgnoreCase("BASE64");
                    }
                }
                default -> others.add(new ContentLine.Param(name, value));
            }
        }
        return new ParameterList(types, others, charset, printable, bare);
    }

    private static int end(String text, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return i;
            }
        }
        return text.length();
    }

    /** Without the quotes, and without the escapes of RFC 6868. */
    public static String unquoted(String value) {
        String bare = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
        return bare.indexOf('^') < 0
                ? bare
                : bare.replace("^n", "\n").replace("^'", "\"").replace("^^", "^");
    }
}
