package acquaint.formats.table;

import acquaint.formats.Source;
import acquaint.formats.reading.DateText;
import acquaint.formats.reading.Quoted;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Rows;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Decides the order of day and month per column over all its cells, on the first cell that does not
 * tell by itself. Most files never ask, and are read once.
 */
public final class DateOrders {

    private final Source source;
    private final Sniff sniff;
    private final char separator;
    private final int headerLine;
    private final Map<Integer, DateText.Order> decided = new HashMap<>();

    DateOrders(Source source, Sniff sniff, char separator, int headerLine) {
        this.source = source;
        this.sniff = sniff;
        this.separator = separator;
        this.headerLine = headerLine;
    }

    /** The order of a column; says so once when it is a mere guess. */
    DateText.Order order(int column, String cell, TableRow row) {
        return order(column, cell, row.line(), row.out());
    }

    /** The same for a row of any kind. */
    DateText.Order order(int column, String cell, int line, Recorder out) {
        DateText.Order known = decided.get(column);
        if (known != null) {
            return known;
        }
        DateColumn dates = look(column);
        decided.put(column, dates.order());
        if (!dates.decided()) {
            out.warn(
                    line,
                    Quoted.of(cell)
                            + " could be day/month or month/day, and no other date of the column tells; it was"
                            + " read as day/month.",
                    "If that is wrong, write the dates as 2024-12-31 and import again.");
        }
        return dates.order();
    }

    private DateColumn look(int column) {
        DateColumn dates = new DateColumn();
        try (Rows rows = new Rows(sniff.characters(source), separator)) {
            Rows.Outcome outcome = rows.advance();
            while (outcome != Rows.Outcome.END) {
                if (outcome == Rows.Outcome.ROW && rows.line() > headerLine) {
                    dates.look(rows.cell(column));
                }
                outcome = rows.advance();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed); // unwrapped by TableReader
        }
        return dates;
    }
}
