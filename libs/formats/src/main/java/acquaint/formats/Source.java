package acquaint.formats;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is read: a name and a stream that can be opened again.
 *
 * <p>A reading may open the stream two or three times: to look at its beginning, to decide how a
 * column writes its dates, and to read. The bytes must be the same each time.
 */
public final class Source {

    private final String name;
    private final InputStreamSupplier content;
    private final @Nullable Path file;

    private Source(String name, InputStreamSupplier content, @Nullable Path file) {
        this.name = name;
        this.content = content;
        this.file = file;
    }

    /**
     * A file, named by its last path element.
     *
     * @param file an existing, readable file
     */
    public static Source of(Path file) {
        Path last = file.getFileName();
        return of(last == null ? file.toString() : last.toString(), file);
    }

    /**
     * A file by another name, such as an upload that lies under a name of its own.
     *
     * @param name what warnings call the source
     * @param file an existing, readable file
     */
    public static Source of(String name, Path file) {
        return new Source(name, () -> Files.newInputStream(file), file);
    }

    /**
     * Bytes in memory.
     *
     * @param name what warnings call the source, usually the name of the uploaded file
     * @param content the bytes; not copied, so leave them alone while reading
     */
    public static Source of(String name, byte[] content) {
        return new Source(name, () -> new ByteArrayInputStream(content), null);
    }

    /**
     * Anything that can open its stream again and again.
     *
     * @param name what warnings call the source
     * @param content opens a fresh stream from the first byte at each call
     */
    public static Source of(String name, InputStreamSupplier content) {
        return new Source(name, content, null);
    }

    /** What warnings and origins call this source. */
    public String name() {
        return name;
    }

    /** The file it is, for formats that are read here and there instead of from first to last. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /**
     * The same source, telling how far its reading has come.
     *
     * @param progress told, again and again, how many bytes were read since it was last told; a
     *     reading that opens the source twice tells all of them twice
     */
    public Source watched(LongConsumer progress) {
        return new Source(name, () -> new Watched(content.open(), progress), file);
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

    private static final class Watched extends FilterInputStream {

        private final LongConsumer progress;

        Watched(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            progress.accept(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            progress.accept(Math.max(0, some));
            return some;
        }
    }
}
