package acquaint.formats.table;

import acquaint.formats.CsvWriter;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Rows;
import java.util.ArrayList;
import java.util.List;

/** One row of a table as its mapping sees it. */
public final class TableRow {

    private final Rows rows;
    private final String multiple;
    private final boolean unescape;
    private final Recorder out;

    /**
     * A view of the current row.
     *
     * @param multiple what separates several values in a cell, or empty
     * @param unescape whether cells carry the apostrophes of {@link CsvWriter}
     */
    TableRow(Rows rows, String multiple, boolean unescape, Recorder out) {
        this.rows = rows;
        this.multiple = multiple;
        this.unescape = unescape;
        this.out = out;
    }

    int line() {
        return rows.line();
    }

    Recorder out() {
        return out;
    }

    /** A cell; empty for a column that is not there (index -1). */
    String cell(int index) {
        String cell = rows.cell(index);
        return unescape ? CsvWriter.restored(cell) : cell;
    }

    /** The values of a cell; one empty value for an empty cell. */
    List<String> cells(int index) {
        String cell = cell(index);
        if (multiple.isEmpty() || !cell.contains(multiple)) {
            return List.of(cell);
        }
        List<String> values = new ArrayList<>();
        int from = 0;
        for (int at = cell.indexOf(multiple); at >= 0; at = cell.indexOf(multiple, from)) {
            values.add(cell.substring(from, at).strip());
            from = at + multiple.length();
        }
        values.add(cell.substring(from).strip());
        return values;
    }

    /** Of the values of a cell the one that belongs to value number {@code i} of another cell. */
    static String parallel(List<String> values, int i) {
        return i < values.size() ? values.get(i) : values.size() == 1 ? values.getFirst() : "";
    }

    /** The same, but nothing where there are fewer; for parts of which each stands for itself. */
    static String part(List<String> values, int i) {
        return i < values.size() ? values.get(i) : "";
    }
}
