package acquaint.formats;

import acquaint.formats.Channel.Use;
import acquaint.formats.reading.HeaderKey;
import java.util.ArrayList;
import java.util.List;

/**
 * How the columns of a table become fields of a person: guessed by {@link Formats#mapping}, or
 * corrected by the user and given to {@link Formats#read(Source, ColumnMapping, Options, Sink)}.
 *
 * @param system whose table it is
 * @param separator between cells
 * @param headerLine 1-based line of the row that names the columns
 * @param columns in the order of the table
 * @param multiple what separates several values in one cell, such as {@code " ::: "}; empty when
 *     cells hold one value
 */
public record ColumnMapping(System system, char separator, int headerLine, List<Column> columns, String multiple) {

    /** Copies the list. */
    public ColumnMapping {
        columns = List.copyOf(columns);
    }

    /**
     * What a column says.
     *
     * @param field what kind of thing
     * @param item which of several such things, so that the columns of one address, one
     *     organisation, or a value and its label belong together; empty for the only one
     * @param use for channels
     * @param label for channels, places, dates and handles: what kind
     */
    public record Target(Field field, String item, Use use, String label) {

        /** A column that is not taken. */
        public static final Target NONE = of(Field.IGNORE);

        /** The only thing of its kind. */
        public static Target of(Field field) {
            return new Target(field, "", Use.UNKNOWN, "");
        }

        /** One of several things. */
        public static Target of(Field field, String item) {
            return new Target(field, item, Use.UNKNOWN, "");
        }

        /** One of several things, of a kind. */
        public static Target of(Field field, String item, Use use, String label) {
            return new Target(field, item, use, label);
        }
    }

    /**
     * A column.
     *
     * @param index 0-based
     * @param header as the table writes it
     * @param target what it says
     * @param confidence 0 to 1; 1 for what the user said
     */
    public record Column(int index, String header, Target target, double confidence) {}

    /**
     * The same mapping with another field for the columns of this header (ignoring case and
     * punctuation).
     */
    public ColumnMapping with(String header, Field field) {
        List<Column> changed = new ArrayList<>(columns.size());
        for (Column column : columns) {
            boolean meant = HeaderKey.of(column.header).equals(HeaderKey.of(header));
            Target target = new Target(field, "column " + column.index, Use.UNKNOWN, "");
            changed.add(meant ? new Column(column.index, column.header, target, 1) : column);
        }
        return new ColumnMapping(system, separator, headerLine, changed, multiple);
    }

    /** Whether a column has this header (ignoring case and punctuation). */
    public boolean hasColumn(String header) {
        return columns.stream().anyMatch(column -> HeaderKey.of(column.header).equals(HeaderKey.of(header)));
    }

    /** A text that is the same for all tables with the same header, to remember a mapping by. */
    public String shape() {
        StringBuilder shape = new StringBuilder();
        columns.forEach(column -> shape.append(HeaderKey.of(column.header)).append('|'));
        return shape.toString();
    }
}
