package acquaint.formats.table;

import acquaint.formats.Limits;
import acquaint.formats.reading.Sniff;
import acquaint.formats.reading.TableHead;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The row that names a table's columns, found by content behind any preamble and with any of the
 * usual separators.
 *
 * @param separator between cells
 * @param position 0-based, among the rows that are not blank
 * @param row the row itself
 * @param match how surely it is one, 0 (excluded) to 1
 */
public record HeaderRow(char separator, int position, TableHead.Row row, double match) {

    /**
     * The best header of a source.
     *
     * @param match how surely a row is a header, by the keys of its cells; 0 for not at all
     */
    public static Optional<HeaderRow> find(Sniff sniff, ToDoubleFunction<List<String>> match) {
        return among(sniff, row -> match.applyAsDouble(row.keys()));
    }

    /**
     * The best header of a source.
     *
     * @param match how surely a row is a header, by all that it holds; 0 for not at all
     */
    public static Optional<HeaderRow> among(Sniff sniff, ToDoubleFunction<TableHead.Row> match) {
        HeaderRow best = null;
        for (char separator : TableHead.SEPARATORS) {
            List<TableHead.Row> rows = sniff.table().rows(separator);
            for (int i = 0; i < Math.min(rows.size(), Limits.PREAMBLE_ROWS); i++) {
                TableHead.Row row = rows.get(i);
                double sure = row.cells().size() < 2 ? 0 : match.applyAsDouble(row);
                if (sure > 0 && (best == null || sure > best.match)) {
                    best = new HeaderRow(separator, i, row, sure);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** What separates the cells, in words. */
    String separatorName() {
        return switch (separator) {
            case ',' -> "separated by commas";
            case ';' -> "separated by semicolons";
            case '\t' -> "separated by tabs";
            default -> "separated by " + separator;
        };
    }
}
