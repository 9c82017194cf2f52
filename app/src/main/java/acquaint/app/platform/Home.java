package acquaint.app.platform;

import java.nio.file.Path;

/**
 * Where this installation lives: {@code $ACQUAINT_HOME}, else {@code $XDG_DATA_HOME/acquaint}, else
 * {@code ~/.local/share/acquaint}.
 *
 * @param folder the folder of the database, the copies and the caches
 */
public record Home(Path folder) {

    /** The home of a command that runs without the application; a system property goes before the environment. */
    public static Home ofEnvironment() {
        String named = System.getProperty("acquaint.home", System.getenv("ACQUAINT_HOME"));
        return of(named == null ? "" : named);
    }

    /** The home that the environment names in {@code ACQUAINT_HOME}; where that is empty, the default. */
    static Home of(String named) {
        if (!named.isBlank()) {
            return new Home(Path.of(named).toAbsolutePath());
        }
        String data = System.getenv("XDG_DATA_HOME");
        Path base = data != null && !data.isBlank()
                ? Path.of(data)
                : Path.of(System.getProperty("user.home"), ".local", "share");
        return new Home(base.resolve("acquaint").toAbsolutePath());
    }

    /** The SQLite file. */
    public Path database() {
        return folder.resolve("acquaint.db");
    }

    /** The folder of the daily and weekly copies. */
    public Path copies() {
        return folder.resolve("backups");
    }
}
