package acquaint.formats.network;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names that LinkedIn joins by {@code ", "}, though names contain that too: {@code Ngozi Doe, Ph.D.,
 * Lin Wei} are two people.
 */
final class LinkedInRecipients {

    // a degree or generation behind a name: Ph.D., MBA, PMP®, Jr., CISSP-ISSAP, M.Sc
    private static final Pattern TITLE = Pattern.compile(
            "(?:[A-Z]{2,8}[®™]?(?:[-/&][A-Z]{2,8})*|(?:\\p{L}{1,4}\\.){1,4}\\p{L}{0,4}|Ph\\.?\\s?D\\.?|[JS]r\\.?|MSc|BSc|PhD|MEng|BEng|MPhil|DPhil|Esq|II|III|IV|CPA|CFA)");

    private LinkedInRecipients() {}

    /**
     * The names of a cell.
     *
     * @param expected how many there must be, by their addresses; 0 when that is not told
     * @return none when the names cannot be told from each other
     */
    static List<String> names(String cell, int expected) {
        String whole = cell.strip();
        if (whole.isEmpty()) {
            return List.of();
        }
        if (expected == 1) {
            return List.of(whole);
        }
        List<String> pieces = List.of(whole.split("\\s*,\\s+"));
        List<String> joined = new ArrayList<>(pieces.size());
        for (String piece : pieces) {
            if (!joined.isEmpty() && TITLE.matcher(piece).matches()) {
                joined.set(joined.size() - 1, joined.getLast() + ", " + piece);
            } else {
                joined.add(piece);
            }
        }
        if (expected == 0 || joined.size() == expected) {
            return joined;
        }
        return pieces.size() == expected ? pieces : List.of();
    }
}
