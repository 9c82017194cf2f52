package acquaint.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Our own fixtures, people invented. */
public final class Fixtures {

    private Fixtures() {}

    public static byte[] bytes(String name) {
        try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("no fixture " + name);
            }
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The files of all of them, in the order of their names. */
    static List<Path> all() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/acquaint/formats"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    public static Source source(String name) {
        return Source.of(name, bytes(name));
    }
}
