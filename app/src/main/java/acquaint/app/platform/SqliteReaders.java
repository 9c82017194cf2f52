package acquaint.app.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jooq.tools.jdbc.DefaultPreparedStatement;
import org.sqlite.SQLiteDataSource;

/**
 * The connections that only read a SQLite file. Each keeps the statements it prepared for the next time: to parse and
 * plan a short query costs SQLite more than to answer it (measured: 19 against 8 microseconds for a contact's jobs).
 * Whoever waits for a connection is served in turn.
 */
final class SqliteReaders implements ConnectionProvider, AutoCloseable {

    private static final int KEPT = 120;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final SQLiteDataSource source;
    private final Semaphore free;
    private final ConcurrentLinkedDeque<Reader> idle = new ConcurrentLinkedDeque<>();

    SqliteReaders(SQLiteDataSource source, int connections) {
        this.source = source;
        this.free = new Semaphore(connections, true);
    }

    @Override
    public Connection acquire() {
        await();
        Reader reader = idle.pollFirst();
        if (reader != null) {
            return reader;
        }
        try {
            return open();
        } catch (SQLException e) {
            free.release();
            throw new DataAccessException("The database cannot be read", e);
        }
    }

    private void await() {
        try {
            if (!free.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new DataAccessException("All connections that read were busy for " + LONGEST_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataAccessException("Interrupted while waiting for a connection", e);
        }
    }

    private Reader open() throws SQLException {
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma query_only = true");
        }
        return new Reader(connection);
    }

    /** The one used last is the next to be used: it has the pages in its memory. */
    @Override
    public void release(Connection connection) {
        idle.addFirst((Reader) connection);
        free.release();
    }

    @Override
    public void close() {
        for (Reader reader = idle.poll(); reader != null; reader = idle.poll()) {
            try {
                reader.close();
            } catch (SQLException e) {
                throw new DataAccessException("The database cannot be closed", e);
            }
        }
    }

    /** A connection that keeps its statements, those asked longest ago leaving first. */
    private static final class Reader extends DefaultConnection {

        private final Map<String, PreparedStatement> kept = new LinkedHashMap<>();

        Reader(Connection connection) {
            super(connection);
        }

        @Override
        public PreparedStatement prepareStatement(String text) throws SQLException {
            PreparedStatement statement = kept.remove(text);
            return new Kept(statement == null ? super.prepareStatement(text) : statement, text);
        }

        private void keep(String text, PreparedStatement statement) throws SQLException {
            PreparedStatement same = kept.put(text, statement);
            if (same != null) {
                same.close();
            }
            if (kept.size() > KEPT) {
                Iterator<PreparedStatement> oldest = kept.values().iterator();
                oldest.next().close();
                oldest.remove();
            }
        }

        private final class Kept extends DefaultPreparedStatement {

            private final String text;
            private boolean closed;

            Kept(PreparedStatement statement, String text) {
                super(statement);
                this.text = text;
            }

            @Override
            public boolean isClosed() {
                return closed;
            }

            /** Ends the reading, and with it the view of the file that the statement held. */
            @Override
            public void close() throws SQLException {
                if (!closed) {
                    closed = true;
                    // An error may have closed it below.
                    if (!getDelegate().isClosed()) {
                        getDelegate().clearParameters();
                        keep(text, getDelegate());
                    }
                }
            }
        }
    }
}
