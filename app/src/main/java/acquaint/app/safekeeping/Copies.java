package acquaint.app.safekeeping;

import acquaint.app.platform.Invalid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of the copies that are made every day: of the last seven days, and the last of each of the four weeks
 * before this one.
 */
public final class Copies {

    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final String BEGINNING = "acquaint-";
    private static final String END = ".db";

    private final Path folder;

    /** The copies in this folder, which need not exist yet. */
    public Copies(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes a consistent copy of a database, also while others write to it.
     *
     * @throws Invalid when there is no database, or the copy's name is taken
     */
    public static void make(Path database, Path copy) {
        if (!Files.exists(database)) {
            throw new Invalid("There is no database at “" + database + "” yet.");
        }
        if (Files.exists(copy)) {
            throw new Invalid("“" + copy + "” exists already. Choose another name.");
        }
        SqliteFile.copy(database, copy);
    }

    /** A name for a copy made by hand in this folder; the daily clearing leaves it alone. */
    public Path byHand(Clock clock) {
        String time = clock.instant().toString().replaceAll("\\..*|Z$", "").replace(":", "");
        return folder.resolve("by-hand-" + time + END);
    }

    /** Makes the copy of this day, unless it is there, and removes the daily ones that are no longer kept. */
    void makeDaily(Path database, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Path copy = folder.resolve(BEGINNING + day + END);
        if (!Files.exists(copy)) {
            SqliteFile.copy(database, copy);
        }
        Map<LocalDate, Path> all = daily();
        Set<LocalDate> kept = kept(all.keySet(), day);
        all.forEach((one, file) -> {
            if (!kept.contains(one)) {
                delete(file);
            }
        });
    }

    /** The days of which a copy is kept. */
    static Set<LocalDate> kept(Set<LocalDate> days, LocalDate today) {
        List<LocalDate> newest =
                days.stream().sorted(java.util.Comparator.reverseOrder()).toList();
        Map<Integer, LocalDate> lastOfWeek = new LinkedHashMap<>();
        newest.stream().filter(day -> week(day) < week(today)).forEach(day -> lastOfWeek.putIfAbsent(week(day), day));
        return Stream.concat(
                        newest.stream().limit(DAYS),
                        lastOfWeek.values().stream().limit(WEEKS))
                .collect(Collectors.toSet());
    }

    /** A number for the ISO week of a day, greater for later weeks. */
    private static int week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** When the last copy was made, daily or by hand. */
    public Optional<Instant> last() {
        return files().map(Copies::madeAt).max(Instant::compareTo);
    }

    private Map<LocalDate, Path> daily() {
        Map<LocalDate, Path> days = new TreeMap<>();
        files().forEach(file -> day(file).ifPresent(day -> days.put(day, file)));
        return days;
    }

    private static Optional<LocalDate> day(Path file) {
        String name = file.getFileName().toString();
        try {
            return name.startsWith(BEGINNING)
                    ? Optional.of(LocalDate.parse(name.substring(BEGINNING.length(), name.length() - END.length())))
                    : Optional.empty();
        } catch (DateTimeParseException anotherFile) {
            return Optional.empty();
        }
    }

    private Stream<Path> files() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(END)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant madeAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
