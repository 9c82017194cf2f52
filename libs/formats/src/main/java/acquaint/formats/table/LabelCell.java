package acquaint.formats.table;

import acquaint.formats.Channel.Use;
import java.util.Locale;
import java.util.Set;

/**
 * What a table's cell says about the value beside it: {@code Home}, {@code * Work}, {@code Work Fax},
 * {@code Mobile}, or the user's own word. The star marks the preferred one.
 */
public record LabelCell(Use use, String label, boolean preferred) {

    private static final LabelCell NOTHING = new LabelCell(Use.UNKNOWN, "", false);
    private static final Set<String> COMMON =
            Set.of("mobile", "fax", "pager", "main", "car", "assistant", "homepage", "blog", "profile", "anniversary");

    static LabelCell of(String cell) {
        if (cell.isEmpty()) {
            return NOTHING;
        }
        boolean preferred = cell.startsWith("*");
        String text = (preferred ? cell.substring(1) : cell).strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("work")) {
            return with(Use.PROFESSIONAL, text, 4, preferred);
        }
        if (lower.startsWith("home") && !lower.startsWith("homepage")) {
            return with(Use.PERSONAL, text, 4, preferred);
        }
        return new LabelCell(Use.UNKNOWN, label(text), preferred);
    }

    /** {@code Work}, {@code Work Fax}, {@code Work: my own word}; but {@code Workshop} is a word of its own. */
    private static LabelCell with(Use use, String text, int from, boolean preferred) {
        String rest = text.substring(from);
        if (rest.isEmpty()) {
            return new LabelCell(use, "", preferred);
        }
        if (rest.startsWith(":")) {
            return new LabelCell(use, label(rest.substring(1).strip()), preferred);
        }
        String word = rest.strip().toLowerCase(Locale.ROOT);
        return rest.startsWith(" ") && COMMON.contains(word)
                ? new LabelCell(use, word, preferred)
                : new LabelCell(Use.UNKNOWN, label(text), preferred);
    }

    private static String label(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("other")) {
            return "";
        }
        return COMMON.contains(lower) ? lower : text;
    }

    /** The cell that says this; {@link #of} reads it back. */
    public String cell() {
        String side =
                switch (use) {
                    case PROFESSIONAL -> "Work";
                    case PERSONAL -> "Home";
                    case UNKNOWN -> "";
                };
        String both = side.isEmpty() || label.isEmpty() ? side + label : side + ": " + label;
        return preferred ? "* " + both : both;
    }
}
