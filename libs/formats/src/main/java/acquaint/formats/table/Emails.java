package acquaint.formats.table;

import acquaint.formats.reading.Channels;
import java.util.List;
import java.util.regex.Pattern;

/** The e-mail addresses of one cell: CRMs and forms put several into one. */
final class Emails {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;|\\n\\r]\\s*|\\s+/\\s+|\\s+");

    private Emails() {}

    /** Whether a cell holds nothing but addresses. */
    static boolean all(String cell) {
        return cell.indexOf('@') > 0
                && (Channels.isEmail(Channels.bareEmail(cell)) || parts(cell).size() > 1);
    }

    /** The addresses of a cell when it holds several and nothing else; else the cell. */
    static List<String> parts(String cell) {
        int at = cell.indexOf('@');
        if (at < 0 || cell.indexOf('@', at + 1) < 0 || cell.length() > 4096) {
            return List.of(cell);
        }
        List<String> parts = BETWEEN.splitAsStream(cell.strip())
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.stream().allMatch(Channels::isEmail) ? parts : List.of(cell);
    }
}
