package acquaint.formats;

import acquaint.formats.ColumnMapping.Column;
import acquaint.formats.ColumnMapping.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the tables of one {@link TableLayout}: finds separator and header by content, behind any
 * preamble, and streams the rows below it.
 */
final class TableReader implements FormatReader {

    private final TableLayout layout;

    TableReader(TableLayout layout) {
        this.layout = layout;
    }

    /** The row that names the columns. */
    private record Header(char separator, int position, TableHead.Row row, double match) {}

    @Override
    public System system() {
        return layout.system();
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        return header(sniff)
                .map(found -> new Detection(
                        layout.system(),
                        found.match,
                        "Line %d names its columns as %s does (%s)."
                                .formatted(found.row.line(), layout.system().title(), separatorName(found.separator))));
    }

    private Optional<Header> header(Sniff sniff) {
        Header best = null;
        for (char separator : TableHead.SEPARATORS) {
            List<TableHead.Row> rows = sniff.table().rows(separator);
            for (int i = 0; i < Math.min(rows.size(), Limits.PREAMBLE_ROWS); i++) {
                double match = rows.get(i).cells().size() < 2
                        ? 0
                        : layout.match(rows.get(i).keys());
                if (match > 0 && (best == null || match > best.match)) {
                    best = new Header(separator, i, rows.get(i), match);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static String separatorName(char separator) {
        return switch (separator) {
            case ',' -> "separated by commas";
            case ';' -> "separated by semicolons";
            case '\t' -> "separated by tabs";
            default -> "separated by " + separator;
        };
    }

    /** How the columns of a source become fields; empty when it has no such header. */
    Optional<ColumnMapping> mapping(Sniff sniff) {
        return header(sniff).map(found -> {
            List<TableHead.Row> rows = sniff.table().rows(found.separator);
            List<Target> targets = layout.targets(found.row, rows.subList(found.position + 1, rows.size()));
            List<Column> columns = new ArrayList<>(targets.size());
            for (int i = 0; i < targets.size(); i++) {
                columns.add(new Column(i, found.row.cells().get(i), targets.get(i), found.match));
            }
            return new ColumnMapping(layout.system(), found.separator, found.row.line(), columns, layout.multiple());
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
    static void read(Source source, Sniff sniff, ColumnMapping mapping, Recorder out) throws IOException {
        RowMapping fields = new RowMapping(mapping, new DateOrders(source, sniff, mapping));
        try (Rows rows = new Rows(sniff.characters(source), mapping.separator())) {
            TableRow row = new TableRow(rows, mapping.multiple(), mapping.system() == System.ACQUAINT, out);
            boolean wide = false;
            while (!out.full()) {
                switch (rows.advance()) {
                    case END -> {
                        return;
                    }
                    case TOO_LONG ->
                        out.warn(
                                rows.line(),
                                "the row that begins here is longer than %,d characters; it was left out."
                                        .formatted(Limits.ROW_CHARS),
                                "Look at the file in a text editor there.");
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
                            row(source, mapping, fields, rows, row, out);
                        }
                    }
                }
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static void row(
            Source source, ColumnMapping mapping, RowMapping fields, Rows rows, TableRow row, Recorder out) {
        if (isBlank(rows)) {
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
            out.record(person.raw(rows.raw()).build());
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
