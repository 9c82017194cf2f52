package acquaint.app.imports;

import acquaint.app.accounts.Account;
import acquaint.app.platform.Home;
import acquaint.formats.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Uploaded files while they are read: in the home, where the room is, and gone afterwards. */
@Component
class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);
    private static final int NAME_CHARS = 120;

    private final Imports imports;
    private final Path folder;
    private final Clock clock;

    Uploads(Imports imports, Home home, Clock clock) {
        this.imports = imports;
        this.folder = home.folder().resolve("uploads");
        this.clock = clock;
    }

    /** Puts the upload aside and begins to read it. */
    UUID stage(Account account, MultipartFile upload) throws IOException {
        Files.createDirectories(folder);
        clean();
        Path file = Files.createTempFile(folder, "upload", ".part");
        try {
            upload.transferTo(file);
        } catch (IOException | RuntimeException e) {
            delete(file);
            throw e;
        }
        Source source = Source.of(name(upload), () -> Files.newInputStream(file));
        return imports.stageLater(account, source, () -> delete(file));
    }

    /** What the user calls the file: without folders, of bounded length, without characters that are none. */
    private static String name(MultipartFile upload) {
        String given = String.valueOf(upload.getOriginalFilename()).replaceAll("\\p{Cntrl}", "");
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .strip();
        if (last.isEmpty()) {
            return "a file without a name";
        }
        return last.length() <= NAME_CHARS ? last : "…" + last.substring(last.length() - NAME_CHARS);
    }

    /** Removes what a process that was stopped left behind. */
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
                    .isBefore(clock.instant().minus(LEFT_BEHIND));
        } catch (IOException gone) {
            return false;
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
