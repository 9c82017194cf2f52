package acquaint.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files that other programs wrote, where they stand beside the checkout; never part of it. */
final class Samples {

    private Samples() {}

    /** Their folder; empty where it does not exist. */
    static Optional<Path> folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path samples = at.resolve("shared/samples/formats");
            if (Files.isDirectory(samples)) {
                return Optional.of(samples);
            }
        }
        return Optional.empty();
    }

    /** All of them; none where the folder does not exist. */
    static List<Path> all() throws IOException {
        Optional<Path> folder = folder();
        if (folder.isEmpty()) {
            return List.of();
        }
        try (var files = Files.walk(folder.get())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
