package acquaint.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is read: a name and a stream that can be opened again.
 *
 * <p>A reading may open the stream two or three times: to look at its beginning, to decide how a
 * column writes its dates, and to read. The bytes must be the same each time.
 */
public final class Source {

    private final String name;
    private final InputStreamSupplier content;

    private Source(String name, InputStreamSupplier content) {
        this.name = name;
        this.content = content;
    }

    /**
     * A file, named by its last path element.
     *
     * @param file an existing, readable file
     */
    public static Source of(Path file) {
        Path last = file.getFileName();
        return new Source(last == null ? file.toString() : last.toString(), () -> Files.newInputStream(file));
    }

    /**
     * Bytes in memory.
     *
     * @param name what warnings call the source, usually the name of the uploaded file
     * @param content the bytes; not copied, so leave them alone while reading
     */
    public static Source of(String name, byte[] content) {
        return new Source(name, () -> new ByteArrayInputStream(content));
    }

    /**
     * Anything that can open its stream again and again.
     *
     * @param name what warnings call the source
     * @param content opens a fresh stream from the first byte at each call
     */
    public static Source of(String name, InputStreamSupplier content) {
        return new Source(name, content);
    }

    /** What warnings and origins call this source. */
    public String name() {
        return name;
    }

    /**
     * Opens the stream at its first byte; the caller closes it.
     *
     * @throws IOException when it cannot be opened
     */
    public InputStream open() throws IOException {
        return content.open();
    }

    @Override
    public String toString() {
        return name;
    }

    /** Opens the same bytes at each call. */
    @FunctionalInterface
    public interface InputStreamSupplier {

        /**
         * A fresh stream from the first byte.
         *
         * @throws IOException when it cannot be opened
         */
        InputStream open() throws IOException;
    }
}
