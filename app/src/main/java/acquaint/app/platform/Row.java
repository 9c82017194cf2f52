package acquaint.app.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of an {@link Asked} query, whose columns are taken one after the other in the order of the query. */
public final class Row {

    private final ResultSet rows;
    private int column;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    boolean next() throws SQLException {
        column = 0;
        return rows.next();
    }

    public String text() throws SQLException {
        return rows.getString(++column);
    }

    public @Nullable String textOrNull() throws SQLException {
        return rows.getString(++column);
    }

    public UUID id() throws SQLException {
        return UUID.fromString(rows.getString(++column));
    }

    public @Nullable UUID idOrNull() throws SQLException {
        String text = rows.getString(++column);
        return text == null ? null : UUID.fromString(text);
    }

    public int number() throws SQLException {
        return rows.getInt(++column);
    }

    public long bigNumber() throws SQLException {
        return rows.getLong(++column);
    }

    public boolean flag() throws SQLException {
        return rows.getBoolean(++column);
    }

    public Instant time() throws SQLException {
        return Instant.ofEpochMilli(rows.getLong(++column));
    }

    public @Nullable Instant timeOrNull() throws SQLException {
        long millis = rows.getLong(++column);
        return rows.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    public LocalDate day() throws SQLException {
        return LocalDate.parse(rows.getString(++column));
    }

    public @Nullable LocalDate dayOrNull() throws SQLException {
        String text = rows.getString(++column);
        return text == null ? null : LocalDate.parse(text);
    }
}
