package acquaint.app.safekeeping;

import acquaint.app.platform.Invalid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** What is done with a SQLite file as a whole. */
final class SqliteFile {

    private static final int BUSY_MILLIS = 10_000;

    private SqliteFile() {}

    static Connection open(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = " + BUSY_MILLIS);
        }
        return connection;
    }

    /** Whether it is a database that has this table. */
    static boolean holds(Path file, String table) {
        try (Connection connection = open(file);
                var statement = connection.prepareStatement("select 1 from sqlite_master where name = ?")) {
            statement.setString(1, table);
            return statement.executeQuery().next();
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * Makes a consistent copy, also while others write to the file. The copy has its name only once it is whole and
     * on the disk.
     */
    static void copy(Path from, Path to) {
        Path unfinished = to.resolveSibling(to.getFileName() + ".unfinished");
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.deleteIfExists(unfinished);
            try (Connection connection = open(from);
                    var statement = connection.prepareStatement("vacuum into ?")) {
                statement.setString(1, unfinished.toString());
                statement.execute();
            }
            sync(unfinished);
            move(unfinished, to);
        } catch (SQLException e) {
            throw new Invalid("“" + from + "” could not be copied: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("“" + to + "” could not be written.", e);
        } finally {
            unfinished.toFile().delete();
        }
    }

    /** Renames, and waits until the new name is on the disk. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(to.toAbsolutePath().getParent());
    }

    private static void sync(Path path) throws IOException {
        StandardOpenOption how = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    /**
     * Takes a database out of use: its write-ahead log is folded into the file. SQLite refuses that while anybody
     * else has it open.
     */
    static void close(Path file) {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 500");
            statement.execute("pragma journal_mode = delete");
        } catch (SQLException e) {
            if (e.getMessage().contains("SQLITE_BUSY")) {
                throw new Invalid("Acquaint is running and uses this database. Stop it, then try again.");
            }
            // Too broken for SQLite to open: then nobody else uses it either.
        }
    }
}
