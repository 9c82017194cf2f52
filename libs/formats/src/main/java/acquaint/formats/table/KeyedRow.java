package acquaint.formats.table;

import acquaint.formats.Origin;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Rows;
import acquaint.formats.reading.TableHead;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The row at which a reading stands, its cells by the names of their columns. */
public final class KeyedRow {

    private final System system;
    private final Source source;
    private final Rows rows;
    private final Map<String, Integer> columns = new HashMap<>();

    KeyedRow(System system, Source source, TableHead.Row header, Rows rows) {
        this.system = system;
        this.source = source;
        this.rows = rows;
        for (int i = 0; i < header.keys().size(); i++) {
            columns.putIfAbsent(header.keys().get(i), i);
        }
    }

    /**
     * A cell without blanks around it; empty when its column is not there.
     *
     * @param keys {@link acquaint.formats.reading.HeaderKey}s by which the column goes; the first
     *     that has something in it counts
     */
    public String get(String... keys) {
        for (String key : keys) {
            Integer column = columns.get(key);
            String cell = column == null ? "" : rows.cell(column).strip();
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }

    /** 1-based line at which it begins. */
    public int line() {
        return rows.line();
    }

    /** The row as it stands in the file. */
    public String raw() {
        return rows.raw();
    }

    /** Where it stands. */
    public Origin origin(@Nullable String sourceId) {
        return new Origin(system, source.name(), line(), sourceId);
    }

    boolean isBlank() {
        for (int i = 0; i < rows.count(); i++) {
            if (!rows.cell(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is the header once more, as where files were glued together. */
    boolean repeats(TableHead.Row header) {
        List<String> names = header.cells();
        for (int i = 0; i < names.size(); i++) {
            if (!rows.cell(i).equals(names.get(i))) {
                return false;
            }
        }
        return rows.count() == names.size();
    }
}
