package acquaint.formats.table;

import acquaint.formats.ColumnMapping.Column;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.System;
import acquaint.formats.reading.HeaderKey;
import acquaint.formats.reading.Sniff;
import acquaint.formats.reading.TableHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How one system names its columns. */
public interface TableLayout {

    /** Whose columns they are. */
    System system();

    /**
     * How surely a row is this system's header.
     *
     * @param keys {@link HeaderKey}s of its cells
     * @return 0 (not at all) to 1
     */
    double match(List<String> keys);

    /**
     * What a column says.
     *
     * @param header as the table writes it
     * @param key its {@link HeaderKey}
     */
    Target target(String header, String key);

    /** What separates several values in one cell; empty when cells hold one. */
    default String multiple() {
        return "";
    }

    /** Where a source has this system's header; empty when it has none. */
    default Optional<HeaderRow> header(Sniff sniff) {
        return HeaderRow.find(sniff, this::match);
    }

    /** The columns with what they say and how surely. */
    default List<Column> columns(HeaderRow header, List<TableHead.Row> body) {
        List<Target> targets = targets(header.row(), body);
        List<Column> columns = new ArrayList<>(targets.size());
        for (int i = 0; i < targets.size(); i++) {
            columns.add(new Column(i, header.row().cells().get(i), targets.get(i), header.match()));
        }
        return columns;
    }

    /** How the whole mapping is made, for layouts that must see more than one column. */
    default List<Target> targets(TableHead.Row header, List<TableHead.Row> body) {
        return header.cells().stream()
                .map(cell -> target(cell, HeaderKey.of(cell)))
                .toList();
    }
}
