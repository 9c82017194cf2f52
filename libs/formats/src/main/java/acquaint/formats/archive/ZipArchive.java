package acquaint.formats.archive;

import acquaint.formats.Limits;
import acquaint.formats.Source;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.Closeable;
import java.io.EOFException;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive as a list of sources. Nothing is ever unpacked onto the disk, so the paths in it are
 * names and nothing more. A file that unpacks to more than {@link Limits} allow, or is damaged, ends
 * where that shows; {@link #complaints} tells.
 */
public final class ZipArchive implements Closeable {

    private final Source source;
    private final ZipFile zip;
    private final @Nullable Path spooled;
    private final Set<String> tooLarge = new HashSet<>();
    private final Set<String> damaged = new HashSet<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private boolean cut;
    private long unpacked;

    private ZipArchive(Source source, ZipFile zip, @Nullable Path spooled) {
        this.source = source;
        this.zip = zip;
        this.spooled = spooled;
    }

    /** Whether a source is a zip archive, by its first bytes. */
    public static boolean is(Sniff sniff) {
        byte[] head = sniff.head();
        return head.length > 3
                && head[0] == 'P'
                && head[1] == 'K'
                && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
    }

    /**
     * Opens an archive. One that is no file is copied to a temporary file first, which goes when the
     * archive is closed: its table of contents stands at its end.
     *
     * @throws ZipException when it is no zip archive, or damaged so that nothing can be found in it
     */
    public static ZipArchive open(Source source) throws IOException {
        if (source.file().isPresent()) {
            return new ZipArchive(source, zip(source.file().get().toFile()), null);
        }
        Path copy = Files.createTempFile("acquaint-", ".zip");
        try (InputStream in = source.open()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return new ZipArchive(source, zip(copy.toFile()), copy);
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /** Names are UTF-8 today; old programs wrote others, which only need not be lost. */
    private static ZipFile zip(File file) throws IOException {
        try {
            return zip(file, StandardCharsets.UTF_8);
        } catch (ZipException namesInAnotherEncoding) {
            return zip(file, StandardCharsets.ISO_8859_1);
        }
    }

    private static ZipFile zip(File file, Charset names) throws IOException {
        try {
            return new ZipFile(file, names);
        } catch (IllegalArgumentException | EOFException damaged) {
            throw new ZipException(damaged.getMessage());
        }
    }

    /** The files in it, in their order, each named {@code archive.zip/path/in/it}. */
    public List<Source> files() {
        List<Source> files = new ArrayList<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements() && !cut) {
            ZipEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                cut = files.size() >= Limits.ARCHIVE_ENTRIES;
                if (!cut) {
                    files.add(Source.of(name(entry), () -> open(entry)));
                }
            }
        }
        return files;
    }

    /** One file by its path in the archive. */
    public @Nullable Source file(String path) {
        ZipEntry entry = zip.getEntry(path);
        return entry == null ? null : Source.of(name(entry), () -> open(entry));
    }

    private String name(ZipEntry entry) {
        return source.name() + "/" + entry.getName();
    }

    private InputStream open(ZipEntry entry) throws IOException {
        try {
            return new Bounded(zip.getInputStream(entry), entry);
        } catch (ZipException unreadable) {
            damaged.add(name(entry));
            return InputStream.nullInputStream();
        }
    }

    /** Notes what is the matter with the archive, to be warned of once, and the remedy. */
    void complain(String message, String remedy) {
        others.put(message, remedy);
    }

    /** Warns of what could not be unpacked, once it was read. */
    public void complaints(Recorder out) {
        if (cut) {
            out.warn(
                    0,
                    "more than %,d files; the rest was left unread.".formatted(Limits.ARCHIVE_ENTRIES),
                    "Choose the files you need by themselves.");
        }
        others.forEach((message, remedy) -> out.warn(0, message, remedy));
        for (String name : damaged) {
            out.warn(0, "“" + name + "” is damaged or locked; it was read as far as possible.", "Export it again.");
        }
        for (String name : tooLarge) {
            out.warn(
                    0,
                    "“" + name + "” unpacks to far more than an export would; it was read only in part.",
                    "If it is a real export, unpack it and choose the file itself.");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
        if (spooled != null) {
            Files.deleteIfExists(spooled);
        }
    }

    /** Ends where a limit is reached or the archive is damaged, instead of failing. */
    private final class Bounded extends FilterInputStream {

        private final ZipEntry entry;
        private long count;

        Bounded(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (over()) {
                tooLarge.add(name(entry));
                return -1;
            }
            try {
                int read = super.read(into, from, length);
                count += Math.max(0, read);
                unpacked += Math.max(0, read);
                return read;
            } catch (ZipException | EOFException broken) {
                damaged.add(name(entry));
                return -1;
            }
        }

        private boolean over() {
            long packed = Math.max(1, entry.getCompressedSize());
            return unpacked > Limits.ARCHIVE_BYTES
                    || (count > Limits.ARCHIVE_FREE_BYTES && count / packed > Limits.ARCHIVE_RATIO);
        }
    }
}
