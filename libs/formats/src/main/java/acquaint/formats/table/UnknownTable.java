package acquaint.formats.table;

import acquaint.formats.ColumnMapping;
import acquaint.formats.ColumnMapping.Column;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.System;
import acquaint.formats.reading.Sniff;
import acquaint.formats.reading.TableHead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of which nothing is known but that it is one: its columns wait for the user to say. */
public final class UnknownTable {

    /** Of ten rows, how many must be as wide as the header. */
    private static final double EVEN = 0.8;

    private UnknownTable() {}

    /**
     * The columns of a source, none of them taken.
     *
     * @return empty when its lines are not cut into the same number of cells by any separator
     */
    public static Optional<ColumnMapping> mapping(Sniff sniff) {
        ColumnMapping best = null;
        double bestScore = 0;
        for (char separator : TableHead.SEPARATORS) {
            List<TableHead.Row> rows = sniff.table().rows(separator);
            int width = usualWidth(rows);
            long even = rows.stream().filter(row -> row.cells().size() == width).count();
            double score = width < 2 || even < 2 || even < EVEN * rows.size() ? 0 : width * (double) even;
            if (score > bestScore) {
                bestScore = score;
                best = columns(separator, rows, width);
            }
        }
        return Optional.ofNullable(best);
    }

    private static int usualWidth(List<TableHead.Row> rows) {
        Map<Integer, Integer> widths = new HashMap<>();
        rows.forEach(row -> widths.merge(row.cells().size(), 1, Integer::sum));
        return widths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static ColumnMapping columns(char separator, List<TableHead.Row> rows, int width) {
        TableHead.Row header = rows.stream()
                .filter(row -> row.cells().size() == width)
                .findFirst()
                .orElseThrow();
        List<Column> columns = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            columns.add(new Column(i, header.cells().get(i), Target.NONE, 0));
        }
        return new ColumnMapping(System.TABLE, separator, header.line(), columns, "");
    }
}
