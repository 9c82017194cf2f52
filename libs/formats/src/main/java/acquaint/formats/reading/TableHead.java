package acquaint.formats.reading;

import acquaint.formats.Limits;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first rows of a text, as each of the usual separators would cut them. */
public final class TableHead {

    /** Separators in the order in which a tie is decided. */
    public static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    /** Rows looked at behind the preamble. */
    private static final int ROWS = Limits.PREAMBLE_ROWS + 200;

    private final String text;
    private final Map<Character, List<Row>> rows = new HashMap<>();

    /** One row: where it begins, its cells, and their {@link HeaderKey}s. */
    public record Row(int line, List<String> cells, List<String> keys) {}

    private TableHead(String text) {
        this.text = text;
    }

    /** The head of a text; its last line is dropped unless the text is whole, for it may be cut. */
    static TableHead of(String text, boolean whole) {
        int lastBreak = text.lastIndexOf('\n');
        return new TableHead(whole || lastBreak < 0 ? text : text.substring(0, lastBreak + 1));
    }

    /** The first rows that are not blank. */
    public List<Row> rows(char separator) {
        return rows.computeIfAbsent(separator, this::read);
    }

    private List<Row> read(char separator) {
        List<Row> read = new ArrayList<>();
        try (Rows all = new Rows(new StringReader(text), separator)) {
            while (read.size() < ROWS) {
                Rows.Outcome outcome = all.advance();
                if (outcome == Rows.Outcome.END) {
                    break;
                }
                if (outcome == Rows.Outcome.ROW) {
                    List<String> cells = new ArrayList<>(all.count());
                    for (int i = 0; i < all.count(); i++) {
                        cells.add(all.cell(i));
                    }
                    read.add(new Row(all.line(), cells, HeaderKey.of(cells)));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return read;
    }
}
