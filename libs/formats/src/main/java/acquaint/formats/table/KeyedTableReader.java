package acquaint.formats.table;

import acquaint.formats.Detection;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Rows;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table whose rows are no people but messages, skills, positions: by the names of its
 * columns, whatever their order and however many there are.
 */
public final class KeyedTableReader implements FormatReader {

    private final KeyedLayout layout;

    /** A reader of the tables that a layout describes. */
    public KeyedTableReader(KeyedLayout layout) {
        this.layout = layout;
    }

    @Override
    public System system() {
        return layout.system();
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        return HeaderRow.find(sniff, layout::match)
                .map(header -> new Detection(
                        layout.system(),
                        header.match(),
                        "Line %d names the columns of %s (%s)."
                                .formatted(header.row().line(), layout.title(), header.separatorName())));
    }

    @Override
    public void learn(Source source, Sniff sniff, Context context) throws IOException {
        if (layout.teaches()) {
            KeyedLayout fresh = layout.fresh();
            each(source, sniff, null, row -> {
                fresh.learn(row, context);
                return true;
            });
            fresh.learnt(context);
        }
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        KeyedLayout fresh = layout.fresh();
        each(source, sniff, out, row -> {
            fresh.read(row, out);
            return !out.full();
        });
        fresh.finish(out);
    }

    /** Takes a row, and says whether to go on. */
    private interface RowTaker {
        boolean take(KeyedRow row);
    }

    private void each(Source source, Sniff sniff, @Nullable Recorder out, RowTaker taker) throws IOException {
        Optional<HeaderRow> found = HeaderRow.find(sniff, layout::match);
        if (found.isEmpty()) {
            return;
        }
        HeaderRow header = found.get();
        DateOrders orders =
                new DateOrders(source, sniff, header.separator(), header.row().line());
        try (Rows rows = new Rows(sniff.characters(source), header.separator())) {
            KeyedRow row = new KeyedRow(layout.system(), source, header, rows, orders);
            Rows.Outcome outcome = rows.advance();
            while (outcome != Rows.Outcome.END) {
                boolean below = rows.line() > header.row().line();
                if (outcome == Rows.Outcome.ROW && below && !row.isBlank() && !row.repeats(header.row())) {
                    if (out != null) {
                        TableReader.cutOff(rows, header.row().cells().size(), out);
                    }
                    if (!taker.take(row)) {
                        return;
                    }
                }
                if (outcome == Rows.Outcome.TOO_LONG && out != null) {
                    TableReader.tooLong(rows, out);
                }
                outcome = rows.advance();
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
