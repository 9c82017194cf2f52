package acquaint.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** The databases that every persistence test runs on. */
public enum Db {
    SQLITE,
    POSTGRESQL;

    private static final Map<Db, App> APPS = new EnumMap<>(Db.class);

    /** The application on this database, without its web server; started once for all tests, its clock set back. */
    public App app() {
        synchronized (APPS) {
            App app = APPS.computeIfAbsent(this, db -> App.start("--acquaint.database-url=" + db.freshUrl()));
            app.clock().reset();
            return app;
        }
    }

    /** The address of an empty database. */
    public String freshUrl() {
        try {
            return switch (this) {
                case SQLITE -> {
                    Path folder = Files.createTempDirectory("acquaint-test");
                    yield "jdbc:sqlite:" + folder.resolve("acquaint.db");
                }
                case POSTGRESQL -> {
                    String name = "t" + UUID.randomUUID().toString().replace("-", "");
                    try (var connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute("create database " + name);
                    }
                    yield Postgres.SERVER.getJdbcUrl("postgres", name);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One server for all tests; it stops with the JVM. */
    private static final class Postgres {

        static final EmbeddedPostgres SERVER;

        static {
            try {
                SERVER = EmbeddedPostgres.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        SERVER.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
