package acquaint.app.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * A query that pages ask again and again. jOOQ makes its text once for each database; after that the text goes to JDBC
 * as it is, with the values of the day. On a page of short queries, making their texts anew and reading their rows into
 * jOOQ's records costs several times what SQLite needs to answer them.
 *
 * <p>In the query, every value that is not {@link org.jooq.impl.DSL#inline inlined} is a place for a value, in the order
 * in which they stand. {@link #ids} is a place for many ids.
 *
 * @param <T> what is read from a row
 */
public final class Asked<T> {

    /** More ids than this are asked for in several goes. */
    private static final int MOST_IDS = 256;

    /** A place for a number, such as a limit. */
    public static final int NUMBER = 1;

    /** A place for an id. */
    public static final UUID ID = new UUID(0, 0);

    private final IntFunction<? extends Query> query;
    private final Reading<T> reading;
    private final Map<Shape, String> texts = new ConcurrentHashMap<>();

    /** A text differs by the database and the number of ids. */
    private record Shape(SQLDialect dialect, int ids) {}

    /** Reads one row. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    private Asked(IntFunction<? extends Query> query, Reading<T> reading) {
        this.query = query;
        this.reading = reading;
    }

    /** A query with a fixed number of values. */
    public static <T> Asked<T> of(Supplier<? extends Query> query, Reading<T> reading) {
        return new Asked<>(ids -> query.get(), reading);
    }

    /**
     * A query with one list of ids.
     *
     * @param query the query for so many ids; a long list is asked in parts, so that only within one id its order holds
     */
    public static <T> Asked<T> ofIds(IntFunction<? extends Query> query, Reading<T> reading) {
        return new Asked<>(query, reading);
    }

    /** Places for so many ids. */
    public static Collection<UUID> ids(int number) {
        return Collections.nCopies(number, ID);
    }

    /**
     * The rows for these values: ids, texts, numbers, times, days, and at most one collection of ids, which is not empty.
     */
    public List<T> all(DSLContext sql, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Collection<?> ids && ids.size() > MOST_IDS) {
                return inParts(sql, values, i, new ArrayList<>(ids));
            }
        }
        int ids = 0;
        for (Object value : values) {
            ids = value instanceof Collection<?> many ? padded(many.size()) : ids;
        }
        String text =
                texts.computeIfAbsent(new Shape(sql.dialect(), ids), shape -> sql.render(query.apply(shape.ids())));
        return sql.connectionResult(connection -> ask(connection, text, values));
    }

    /** The first row; null when there is none. */
    public @Nullable T first(DSLContext sql, @Nullable Object... values) {
        List<T> all = all(sql, values);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** The rows by the id with which each begins. */
    public static <T> Map<UUID, List<T>> grouped(List<Map.Entry<UUID, T>> rows) {
        Map<UUID, List<T>> groups = new HashMap<>();
        for (Map.Entry<UUID, T> row : rows) {
            groups.computeIfAbsent(row.getKey(), id -> new ArrayList<>()).add(row.getValue());
        }
        return groups;
    }

    private List<T> inParts(DSLContext sql, @Nullable Object[] values, int at, List<?> ids) {
        List<T> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST_IDS) {
            @Nullable Object[] part = values.clone();
            part[at] = ids.subList(from, Math.min(ids.size(), from + MOST_IDS));
            all.addAll(all(sql, part));
        }
        return all;
    }

    private List<T> ask(Connection connection, String text, @Nullable Object[] values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            bind(statement, values);
            try (ResultSet set = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                Row row = new Row(set);
                while (row.next()) {
                    all.add(reading.of(row));
                }
                return all;
            }
        }
    }

    /** So that there are few different texts, a list is filled up to a power of two by repeating its last id. */
    private static int padded(int ids) {
        return ids <= 1 ? 1 : Integer.highestOneBit(ids - 1) << 1;
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        int at = 0;
        for (Object value : values) {
            if (value instanceof Collection<?> ids) {
                Object id = "";
                Iterator<?> each = ids.iterator();
                for (int left = padded(ids.size()); left > 0; left--) {
                    id = each.hasNext() ? each.next() : id;
                    bind(statement, ++at, id);
                }
            } else {
                bind(statement, ++at, value);
            }
        }
    }

    private static void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        switch (value) {
            case Integer number -> statement.setInt(at, number);
            case Long number -> statement.setLong(at, number);
            case Instant time -> statement.setLong(at, time.toEpochMilli());
            case UUID id -> statement.setString(at, id.toString());
            case LocalDate day -> statement.setString(at, day.toString());
            case null -> statement.setString(at, null);
            default -> statement.setString(at, value.toString());
        }
    }
}
