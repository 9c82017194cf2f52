package acquaint.formats.table;

import acquaint.formats.ColumnMapping;
import acquaint.formats.Field;
import acquaint.formats.reading.Rows;
import java.util.HashSet;
import java.util.Set;

/** The raw text of rows, with what is nobody's business cut out. */
final class RawRow {

    private final char separator;
    private final Set<Integer> secret = new HashSet<>();

    RawRow(ColumnMapping mapping) {
        separator = mapping.separator();
        for (ColumnMapping.Column column : mapping.columns()) {
            if (column.target().field() == Field.SECRET) {
                secret.add(column.index());
            }
        }
    }

    /** Rows of this separator without the cells of some columns. */
    RawRow(char separator, Set<Integer> without) {
        this.separator = separator;
        secret.addAll(without);
    }

    /** The text of the current row; as it stands in the file where nothing is to be cut out. */
    String of(Rows rows) {
        if (secret.isEmpty()) {
            return rows.raw();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.count(); i++) {
            if (i > 0) {
                text.append(separator);
            }
            if (!secret.contains(i)) {
                append(text, rows.cell(i));
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text, String cell) {
        boolean plain = cell.indexOf(separator) < 0
                && cell.indexOf('"') < 0
                && cell.indexOf('\n') < 0
                && cell.indexOf('\r') < 0;
        if (plain) {
            text.append(cell);
        } else {
            text.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }
}
