package acquaint.app.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The one database: SQLite in a file (one connection that writes, four that read), or PostgreSQL.
 *
 * <p>SQLite runs with WAL and {@code synchronous=FULL}: an acknowledged write survives kill -9 and power loss. With
 * NORMAL it would not (measured, see docs/adr/0002).
 */
public final class Database implements AutoCloseable {

    private static final int READERS = 4;
    private static final int POSTGRES_CONNECTIONS = 10;

    private final HikariDataSource writer;
    private final AutoCloseable readers;
    private final DSLContext write;
    private final DSLContext read;
    private final boolean sqlite;
    private final String url;

    private Database(
            HikariDataSource writer,
            ConnectionProvider reading,
            AutoCloseable readers,
            SQLDialect dialect,
            String url) {
        this.writer = writer;
        this.readers = readers;
        this.url = url;
        this.sqlite = dialect == SQLDialect.SQLITE;
        Settings settings =
                new Settings().withRenderSchema(false).withRenderCatalog(false).withExecuteLogging(false);
        this.write = DSL.using(writer, dialect, settings);
        this.read = DSL.using(reading, dialect, settings);
    }

    /**
     * Opens the database and brings its tables up to date.
     *
     * @param url {@code jdbc:postgresql://…}, or {@code jdbc:sqlite:FILE}
     */
    public static Database open(String url) {
        Database database = connect(url);
        database.migrate();
        return database;
    }

    /** Opens the SQLite file, making it and its folder when they are missing. */
    public static Database open(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            java.nio.file.Files.createDirectories(folder);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("Cannot make the folder " + folder, e);
        }
        return open("jdbc:sqlite:" + file);
    }

    private static Database connect(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            HikariConfig config = new HikariConfig();
            config.setPoolName("postgresql");
            config.setJdbcUrl(url);
            config.setMaximumPoolSize(POSTGRES_CONNECTIONS);
            HikariDataSource pool = new HikariDataSource(config);
            return new Database(pool, new DataSourceConnectionProvider(pool), pool, SQLDialect.POSTGRES, url);
        }
        SqliteReaders readers = new SqliteReaders(readers(url), READERS);
        return new Database(writer(url), readers, readers, SQLDialect.SQLITE, url);
    }

    private static SQLiteDataSource readers(String url) {
        SQLiteDataSource source = new SQLiteDataSource(new SQLiteConfig(properties("DEFERRED", "-8000")));
        source.setUrl(url);
        return source;
    }

    private static HikariDataSource writer(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("writer");
        config.setJdbcUrl(url);
        // A transaction that will write takes the lock at its start: one that took it later could not be retried.
        config.setDataSourceProperties(properties("IMMEDIATE", "-32000"));
        config.setMaximumPoolSize(1);
        config.setMinimumIdle(1);
        // A long import holds the one writer; the others wait for it rather than fail.
        config.setConnectionTimeout(60_000);
        return new HikariDataSource(config);
    }

    private static Properties properties(String transactions, String cache) {
        Properties properties = new Properties();
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("synchronous", "FULL");
        properties.setProperty("foreign_keys", "true");
        properties.setProperty("busy_timeout", "10000");
        properties.setProperty("cache_size", cache);
        properties.setProperty("mmap_size", "67108864");
        properties.setProperty("temp_store", "MEMORY");
        properties.setProperty("transaction_mode", transactions);
        return properties;
    }

    private void migrate() {
        Flyway flyway = Flyway.configure()
                .dataSource(writer)
                .locations(
                        "classpath:db/migration/common", "classpath:db/migration/" + (sqlite ? "sqlite" : "postgresql"))
                .load();
        if (flyway.info().current() != null && flyway.info().current().getState() == MigrationState.FUTURE_SUCCESS) {
            close();
            throw new Invalid(
                    "The database was made by a newer Acquaint than this one. Update Acquaint, then try again.");
        }
        flyway.migrate();
    }

    /** Whether this is SQLite; for the few statements that differ. */
    public boolean sqlite() {
        return sqlite;
    }

    /** The file of a SQLite database. */
    public Optional<Path> file() {
        return sqlite ? Optional.of(Path.of(url.substring("jdbc:sqlite:".length()))) : Optional.empty();
    }

    /** Where a whole transaction's writes can be made; for Flyway and for tests. */
    public DataSource writer() {
        return writer;
    }

    /** Reads; sees everything that was acknowledged. */
    public <T> T read(Function<DSLContext, T> work) {
        return work.apply(read);
    }

    /** Reads several times from one unchanging state. */
    public <T> T readTogether(Function<DSLContext, T> work) {
        return read.transactionResult(configuration -> {
            DSLContext sql = DSL.using(configuration);
            if (!sqlite) {
                sql.execute("set transaction isolation level repeatable read read only");
            }
            return work.apply(sql);
        });
    }

    /** Does the work in one transaction; when this returns, it is on the disk. */
    public <T> T write(Function<DSLContext, T> work) {
        try {
            return write.transactionResult(configuration -> work.apply(DSL.using(configuration)));
        } catch (DataAccessException e) {
            throw StorageFull.orElse(e);
        }
    }

    @Override
    public void close() {
        try (writer) {
            readers.close();
        } catch (Exception e) {
            throw new DataAccessException("The database cannot be closed", e);
        }
    }
}
