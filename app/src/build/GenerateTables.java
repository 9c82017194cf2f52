import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Runs the migrations on an empty SQLite file and makes jOOQ's classes from the tables they leave. Run by the build
 * as a source file, before the application is compiled; does nothing when no migration is newer than the classes.
 */
public class GenerateTables {

    public static void main(String[] arguments) throws Exception {
        quiet();
        Path migrations = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Path stamp = target.resolve("made");
        if (Files.exists(stamp) && newest(migrations) <= modified(stamp)) {
            return;
        }
        Files.createDirectories(target);
        Path file = Files.createTempFile("acquaint-tables", ".db");
        String url = "jdbc:sqlite:" + file;
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("filesystem:" + migrations.resolve("common"), "filesystem:" + migrations.resolve("sqlite"))
                .load()
                .migrate();
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                                .withExcludes("flyway_schema_history|search_text.*|sqlite_.*")
                                .withForcedTypes(
                                        new ForcedType().withName("UUID").withIncludeTypes("(?i:uuid)"),
                                        new ForcedType()
                                                .withUserType("java.time.Instant")
                                                .withConverter("acquaint.app.platform.InstantConverter")
                                                .withIncludeExpression(".*_at"),
                                        new ForcedType()
                                                .withUserType("java.time.LocalDate")
                                                .withConverter("acquaint.app.platform.DayConverter")
                                                .withIncludeExpression(".*_on")))
                        .withGenerate(new Generate().withRecords(true).withIndexes(false))
                        .withTarget(new Target()
                                .withPackageName("acquaint.tables")
                                .withDirectory(target.toString()))));
        Files.deleteIfExists(file);
        Files.writeString(stamp, "");
    }

    /** Flyway tells each step through whatever logging it finds; here only a failure matters. */
    private static void quiet() {
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("ROOT"))
                .setLevel(ch.qos.logback.classic.Level.WARN);
    }

    private static long newest(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            List<Path> all = files.toList();
            return all.stream()
                    .map(GenerateTables::modified)
                    .max(Comparator.naturalOrder())
                    .orElse(0L);
        }
    }

    private static long modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toMillis();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
