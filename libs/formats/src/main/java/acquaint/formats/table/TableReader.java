package acquaint.formats.table;

import acquaint.formats.ColumnMapping;
import acquaint.formats.ColumnMapping.Column;
import acquaint.formats.Detection;
import acquaint.formats.Limits;
import acquaint.formats.Origin;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonRecord;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Rows;
import acquaint.formats.reading.Sniff;
import acquaint.formats.reading.TableHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads the tables of one {@link TableLayout}: finds separator and header by content, behind any
 * preamble, and streams the rows below it.
 */
public final class TableReader implements FormatReader {

    private final TableLayout layout;

    public TableReader(TableLayout layout) {
        this.layout = layout;
    }

    @Override
    public System system() {
        return layout.system();
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        return header(sniff).map(header -> new Detection(layout.system(), header.match(), reason(header)));
    }

    private String reason(HeaderRow header) {
        if (header.row().line() == 0) {
            return "No line names its columns, but their cells look like names and addresses (%s)."
                    .formatted(header.separatorName());
        }
        return layout.system() == System.TABLE
                ? "Line %d names columns of people (%s).".formatted(header.row().line(), header.separatorName())
                : "Line %d names its columns as %s does (%s)."
                        .formatted(header.row().line(), layout.system().title(), header.separatorName());
    }

    private Optional<HeaderRow> header(Sniff sniff) {
        return layout.header(sniff);
    }

    /** How the columns of a source become fields; empty when it has no such header. */
    public Optional<ColumnMapping> mapping(Sniff sniff) {
        return header(sniff).map(found -> {
            List<TableHead.Row> rows = sniff.table().rows(found.separator());
            List<Column> columns = layout.columns(found, rows.subList(found.position() + 1, rows.size()));
            return new ColumnMapping(
                    layout.system(), found.separator(), found.row().line(), columns, layout.multiple());
        });
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        Optional<ColumnMapping> mapping = mapping(sniff);
        if (mapping.isPresent()) {
            read(source, sniff, mapping.get(), out);
        }
    }

    /** Reads by a mapping, guessed or given. */
    public static void read(Source source, Sniff sniff, ColumnMapping mapping, Recorder out) throws IOException {
        DateOrders orders = new DateOrders(source, sniff, mapping.separator(), mapping.headerLine());
        RowMapping fields = new RowMapping(mapping, orders);
        Attendance attendance = new Attendance(mapping, orders);
        RawRow raw = new RawRow(mapping);
        try (Rows rows = new Rows(sniff.characters(source), mapping.separator())) {
            TableRow row = new TableRow(rows, mapping.multiple(), mapping.system() == System.ACQUAINT, out);
            boolean wide = false;
            while (!out.full()) {
                switch (rows.advance()) {
                    case END -> {
                        attendance.finish(out);
                        return;
                    }
                    case TOO_LONG -> tooLong(rows, out);
                    case ROW -> {
                        if (rows.tooWide() && !wide) {
                            wide = true;
                            out.warn(
                                    rows.line(),
                                    "more than %,d columns; those further right were left out."
                                            .formatted(Limits.COLUMNS),
                                    "Delete the columns that are not needed.");
                        }
                        if (rows.line() > mapping.headerLine() && !isHeader(rows, mapping)) {
                            cutOff(rows, mapping.columns().size(), out);
                            row(source, mapping, fields, attendance, raw, rows, row, out);
                        }
                    }
                }
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    static void tooLong(Rows rows, Recorder out) {
        out.warn(
                rows.line(),
                "the row that begins here is longer than %,d characters; it was left out.".formatted(Limits.ROW_CHARS),
                "Look at the file in a text editor there.");
    }

    /** Says so when a row looks as if the rest of it were missing. */
    static void cutOff(Rows rows, int columns, Recorder out) throws IOException {
        if (rows.open()) {
            out.warn(
                    rows.line(),
                    "a quotation mark opens in this row and closes nowhere; the row was read to the end of its line.",
                    "If the file was cut off there, export it again.");
        } else if (rows.last() && rows.count() < columns) {
            out.warn(
                    rows.line(),
                    "the file ends in the middle of this row; it was read as far as it goes.",
                    "If the file was cut off there, export it again.");
        }
    }

    private static void row(
            Source source,
            ColumnMapping mapping,
            RowMapping fields,
            Attendance attendance,
            RawRow raw,
            Rows rows,
            TableRow row,
            Recorder out) {
        if (isBlank(rows) || attendance.leavesOut(row)) {
            return;
        }
        PersonBuilder person = PersonRecord.builder(new Origin(mapping.system(), source.name(), rows.line(), null));
        fields.apply(row, person);
        if (person.isEmpty()) {
            out.warn(
                    rows.line(),
                    "this row says nothing about anybody in the columns that are read; it was left out.",
                    "");
        } else {
            out.record(attendance.record(row, person.raw(raw.of(rows)).build()));
        }
    }

    private static boolean isBlank(Rows rows) {
        for (int i = 0; i < rows.count(); i++) {
            if (!rows.cell(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Files glued together repeat the header. */
    private static boolean isHeader(Rows rows, ColumnMapping mapping) {
        if (rows.count() != mapping.columns().size()) {
            return false;
        }
        for (Column column : mapping.columns()) {
            if (!rows.cell(column.index()).equals(column.header())) {
                return false;
            }
        }
        return true;
    }
}
