package acquaint.formats.table;

import acquaint.formats.Moment;
import acquaint.formats.Origin;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.DateText.Order;
import acquaint.formats.reading.MomentText;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Rows;
import acquaint.formats.reading.TableHead;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The row at which a reading stands, its cells by the names of their columns. */
public final class KeyedRow {

    private final System system;
    private final Source source;
    private final Rows rows;
    private final char separator;
    private final DateOrders orders;
    private final Map<String, Integer> columns = new HashMap<>();

    KeyedRow(System system, Source source, HeaderRow header, Rows rows, DateOrders orders) {
        this.system = system;
        this.source = source;
        this.rows = rows;
        this.separator = header.separator();
        this.orders = orders;
        List<String> keys = header.row().keys();
        for (int i = 0; i < keys.size(); i++) {
            columns.putIfAbsent(keys.get(i), i);
        }
    }

    /** Whether the table has a column. */
    public boolean has(String key) {
        return columns.containsKey(key);
    }

    /** What the table's file is called, where its content leaves something open. */
    public String file() {
        return source.name();
    }

    /**
     * A cell as a day with its time; what {@code 03/04/2024} means is decided by the whole column.
     *
     * @return empty when the cell is, or is no date
     */
    public Optional<Moment> moment(String key, Recorder out) {
        String cell = get(key);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Order order =
                DateColumn.ambiguous(cell) ? orders.order(columns.get(key), cell, line(), out) : Order.MONTH_FIRST;
        Order other = order == Order.MONTH_FIRST ? Order.DAY_FIRST : Order.MONTH_FIRST;
        return MomentText.read(cell, order).or(() -> MomentText.read(cell, other));
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

    /** The row without what stands in some of its columns. */
    public String rawWithout(String... keys) {
        Set<Integer> without = new HashSet<>();
        for (String key : keys) {
            Integer column = columns.get(key);
            if (column != null) {
                without.add(column);
            }
        }
        return new RawRow(separator, without).of(rows);
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
