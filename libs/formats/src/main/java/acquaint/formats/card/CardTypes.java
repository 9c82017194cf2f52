package acquaint.formats.card;

import acquaint.formats.Channel.Use;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the TYPE and PREF of a property and its group's {@code X-ABLabel} say about it.
 *
 * @param use work or home
 * @param label what remains
 * @param preferred whether marked so
 */
public record CardTypes(Use use, String label, boolean preferred) {

    /** TYPE values that carry a meaning, to labels; the first that occurs in this order counts. */
    private static final List<Map.Entry<String, String>> LABELS = List.of(
            Map.entry("fax", "fax"),
            Map.entry("pager", "pager"),
            Map.entry("cell", "mobile"),
            Map.entry("mobile", "mobile"),
            Map.entry("iphone", "mobile"),
            Map.entry("main", "main"),
            Map.entry("main-number", "main"),
            Map.entry("car", "car"),
            Map.entry("assistant", "assistant"),
            Map.entry("textphone", "textphone"));

    /** The types of a line, and the label of its group (as written, or empty). */
    static CardTypes of(ContentLine line, String groupLabel) {
        Use use = line.hasType("work") ? Use.PROFESSIONAL : line.hasType("home") ? Use.PERSONAL : Use.UNKNOWN;
        boolean preferred = line.hasType("pref") || line.param("PREF").equals("1");
        String label = "";
        for (var known : LABELS) {
            if (line.hasType(known.getKey())) {
                label = known.getValue();
                break;
            }
        }
        String own = appleLabel(groupLabel);
        return switch (own.toLowerCase(Locale.ROOT)) {
            case "" -> new CardTypes(use, label, preferred);
            case "work", "business" -> new CardTypes(Use.PROFESSIONAL, label, preferred);
            case "home", "personal" -> new CardTypes(Use.PERSONAL, label, preferred);
            case "other" -> new CardTypes(use, label, preferred);
            default -> new CardTypes(use, own, preferred);
        };
    }

    /** {@code _$!<HomePage>!$_} is Apple's way to mark a label that it translates. */
    static String appleLabel(String label) {
        if (label.startsWith("_$!<") && label.endsWith(">!$_")) {
            return label.substring(4, label.length() - 4).toLowerCase(Locale.ROOT);
        }
        return label.strip();
    }

    /** The TYPE that says a label, or empty when only {@code X-ABLabel} can. */
    static String typeOf(String label) {
        return switch (label) {
            case "mobile" -> "CELL";
            case "fax", "pager", "car", "textphone", "assistant" -> label.toUpperCase(Locale.ROOT);
            case "main" -> "MAIN";
            default -> "";
        };
    }
}
