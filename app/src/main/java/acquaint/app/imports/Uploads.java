package acquaint.app.imports;

import acquaint.app.accounts.Account;
import acquaint.app.platform.Home;
import acquaint.app.platform.Ids;
import acquaint.formats.Formats;
import acquaint.formats.Options;
import acquaint.formats.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Uploaded files until their import is finished or set aside, a day at most: in the home, where the room is, each
 * import in a folder of its own, whose file {@code names} says what the user calls them.
 */
@Component
public class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int NAME_CHARS = 120;
    private static final String NAMES = "names";

    private final Imports imports;
    private final Path folder;
    private final Clock clock;

    Uploads(Imports imports, Home home, Clock clock) {
        this.imports = imports;
        this.folder = home.folder().resolve("uploads");
        this.clock = clock;
    }

    /** Puts the uploads aside and begins to read them, as one import. */
    UUID stage(Account account, List<MultipartFile> uploads) throws IOException {
        UUID id = Ids.next();
        Path here = Files.createDirectories(folder.resolve(id.toString()));
        clean();
        try {
            List<String> names = uploads.stream().map(Uploads::name).toList();
            for (int i = 0; i < uploads.size(); i++) {
                uploads.get(i).transferTo(here.resolve(String.valueOf(i)));
            }
            Files.write(here.resolve(NAMES), names);
            imports.stageLater(account, id, sources(id), Reading.WITHOUT_TEXTS);
            return id;
        } catch (IOException | RuntimeException e) {
            delete(here);
            throw e;
        }
    }

    /** The files of an import; none when they are gone. */
    List<Source> sources(UUID id) throws IOException {
        Path here = folder.resolve(id.toString());
        if (!Files.exists(here.resolve(NAMES))) {
            return List.of();
        }
        List<Source> sources = new ArrayList<>();
        for (String name : Files.readAllLines(here.resolve(NAMES))) {
            sources.add(Source.of(name, here.resolve(String.valueOf(sources.size()))));
        }
        return sources;
    }

    /** A file of an import whose columns can be named. */
    public record Table(int number, String name) {}

    /** Those files of an import that are tables. */
    List<Table> tables(UUID id) throws IOException {
        List<Source> sources = sources(id);
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            if (Formats.mapping(sources.get(i)).isPresent()) {
                tables.add(new Table(i, sources.get(i).name()));
            }
        }
        return tables;
    }

    /** Reads the files of an import again, with other options; false when they are gone. */
    boolean readAgain(Account account, UUID id, Options options) throws IOException {
        List<Source> sources = sources(id);
        if (!sources.isEmpty()) {
            imports.readAgain(account, id, sources, options);
        }
        return !sources.isEmpty();
    }

    /** Removes the files of an import that is finished or set aside. */
    void forget(UUID id) {
        delete(folder.resolve(id.toString()));
    }

    /** What the user calls the file: without folders, of bounded length, without characters that are none. */
    private static String name(MultipartFile upload) {
        String given = String.valueOf(upload.getOriginalFilename()).replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "");
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .strip();
        if (last.isEmpty()) {
            return "a file without a name";
        }
        return last.length() <= NAME_CHARS ? last : "…" + last.substring(last.length() - NAME_CHARS);
    }

    /** Removes what nobody came back to. */
    private void clean() {
        try (var files = Files.list(folder)) {
            files.filter(this::old).forEach(Uploads::delete);
        } catch (IOException e) {
            LOG.warn("Cannot look for old uploads in {}", folder, e);
        }
    }

    private boolean old(Path file) {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(clock.instant().minus(KEPT));
        } catch (IOException gone) {
            return false;
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
