package acquaint.formats.messenger;

import acquaint.formats.Fixtures;
import acquaint.formats.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives made for a test. */
final class Zips {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    Zips text(String path, String content) {
        return bytes(path, content.getBytes(StandardCharsets.UTF_8));
    }

    Zips fixture(String path, String name) {
        return bytes(path, Fixtures.bytes(name));
    }

    private Zips bytes(String path, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    Source source() {
        try {
            zip.close();
            return Source.of("export.zip", bytes.toByteArray());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
