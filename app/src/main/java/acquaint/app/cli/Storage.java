package acquaint.app.cli;

import acquaint.app.platform.Home;
import acquaint.app.platform.Invalid;
import java.nio.file.Path;

/**
 * Where the data lies, as the environment says.
 *
 * @param url the PostgreSQL database, or empty for the SQLite file in the home
 */
record Storage(Home home, String url) {

    private static final String SQLITE = "jdbc:sqlite:";

    static Storage ofEnvironment() {
        String url = System.getenv("ACQUAINT_DATABASE_URL");
        return new Storage(Home.ofEnvironment(), url == null ? "" : url.strip());
    }

    boolean postgres() {
        return !url.isEmpty() && !url.startsWith(SQLITE);
    }

    /**
     * The SQLite file.
     *
     * @param command what would do the same on PostgreSQL
     * @throws Invalid when it is PostgreSQL
     */
    Path file(String command) {
        if (postgres()) {
            throw new Invalid("The data lies in PostgreSQL, which has its own tools for this: " + command);
        }
        return url.isEmpty() ? home.database() : Path.of(url.substring(SQLITE.length()));
    }

    /** The address as PostgreSQL's own tools take it. */
    String plainUrl() {
        return url.replaceFirst("^jdbc:", "").replaceFirst("([?&])password=[^&]*", "$1password=…");
    }
}
