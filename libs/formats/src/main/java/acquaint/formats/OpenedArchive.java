package acquaint.formats;

import acquaint.formats.Readers.Found;
import acquaint.formats.archive.Workbook;
import acquaint.formats.archive.ZipArchive;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.Foreign;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** An archive or workbook, and those of its files that can be read. */
final class OpenedArchive implements Opened {

    // of these there is much in archives, and they are never read
    private static final Pattern MEDIA = Pattern.compile(
            "(?i).*\\.(jpe?g|png|gif|webp|heic|bmp|svg|mp4|mov|m4v|3gp|webm|avi|mp3|m4a|aac|ogg|opus|wav|pdf|css|woff2?)");

    /** From this confidence on a file tells of what system the unsure ones beside it are. */
    private static final double SURE = 0.85;

    private final Source source;
    private final @Nullable ZipArchive zip;
    private final Readers readers;
    private final List<OpenedFile> parts = new ArrayList<>();
    private final List<OpenedFile> helpers = new ArrayList<>();
    private final List<String> nested = new ArrayList<>();
    private Detection detection;

    private OpenedArchive(Source source, @Nullable ZipArchive zip, Readers readers, Detection detection) {
        this.source = source;
        this.zip = zip;
        this.readers = readers;
        this.detection = detection;
    }

    /** Opens an archive and looks at each of its files. */
    static OpenedArchive of(Source source, Sniff sniff, Readers readers) throws IOException {
        ZipArchive zip;
        try {
            zip = ZipArchive.open(source);
        } catch (ZipException damaged) {
            String reason = Foreign.sentence(
                    sniff,
                    "a zip archive that is damaged or cut off",
                    "Download it again, or unpack what is left of it.");
            return new OpenedArchive(source, null, readers, Detection.unknown(reason));
        }
        OpenedArchive contents = new OpenedArchive(source, zip, readers, Detection.unknown(""));
        try {
            contents.look(zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
        return contents;
    }

    private void look(ZipArchive zip) throws IOException {
        boolean workbook = Workbook.is(zip);
        List<Source> files = workbook ? Workbook.sheets(source, zip) : zip.files();
        for (Source file : files) {
            if (!MEDIA.matcher(file.name()).matches()) {
                look(file);
            }
        }
        settle();
        // beside the files of a known system, other tables are that system's and not about people one knows
        if (parts.stream().anyMatch(part -> part.detection().system() != System.TABLE)) {
            parts.removeIf(part -> part.detection().system() == System.TABLE);
        }
        detection = parts.isEmpty() ? nothing(zip, workbook, files.size()) : found(workbook, files.size());
    }

    private void look(Source file) throws IOException {
        Sniff sniff = Sniff.of(file);
        if (ZipArchive.is(sniff)) {
            nested.add(file.name());
            return;
        }
        Optional<Found> found = readers.find(sniff);
        if (found.isPresent()) {
            parts.add(new OpenedFile(file, found.get()));
        } else {
            readers.helper(sniff)
                    .ifPresent(reader -> helpers.add(new OpenedFile(file, new Found(reader, Detection.unknown("")))));
        }
    }

    /** A file that may be of several systems is of the one whose surer files lie beside it. */
    private void settle() throws IOException {
        Set<System> sure = EnumSet.noneOf(System.class);
        for (OpenedFile part : parts) {
            if (part.detection().confidence() >= SURE) {
                sure.add(part.detection().system());
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            OpenedFile part = parts.get(i);
            if (part.detection().confidence() < SURE
                    && !sure.contains(part.detection().system())) {
                Optional<Found> settled = readers.of(sure).find(Sniff.of(part.source()));
                if (settled.isPresent()) {
                    parts.set(i, new OpenedFile(part.source(), settled.get()));
                }
            }
        }
    }

    private Detection nothing(ZipArchive archive, boolean workbook, int files) {
        Optional<String> foreign = Workbook.foreign(archive);
        if (foreign.isPresent()) {
            return Detection.unknown("“%s” is %s".formatted(source.name(), foreign.get()));
        }
        String what = workbook
                ? "a workbook; none of its sheets has a row that names columns of people"
                : switch (files) {
                    case 0 -> "an empty zip archive";
                    case 1 -> "a zip archive; the one file in it is none that is read here";
                    default -> "a zip archive; none of its %,d files is one that is read here".formatted(files);
                };
        return Detection.unknown("“%s” is %s. Choose an export, whole or unpacked.".formatted(source.name(), what));
    }

    private Detection found(boolean workbook, int files) {
        Map<System, Integer> systems = new EnumMap<>(System.class);
        double confidence = 0;
        for (OpenedFile part : parts) {
            systems.merge(part.detection().system(), 1, Integer::sum);
            confidence = Math.max(confidence, part.detection().confidence());
        }
        boolean takeout = parts.stream().anyMatch(part -> part.source().name().contains("/Takeout/"));
        System system = takeout
                ? System.TAKEOUT
                : systems.size() == 1 ? systems.keySet().iterator().next() : System.ARCHIVE;
        String of = systems.keySet().stream()
                .map(System::title)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return new Detection(
                system,
                confidence,
                "%s with %,d %s; %,d can be read (%s)."
                        .formatted(
                                workbook ? "A workbook" : "A zip archive",
                                files,
                                workbook ? (files == 1 ? "sheet" : "sheets") : (files == 1 ? "file" : "files"),
                                parts.size(),
                                of));
    }

    @Override
    public Detection detection() {
        return detection;
    }

    /** The first file that is a table whose columns can be mapped. */
    Optional<Source> table() throws IOException {
        for (OpenedFile part : parts) {
            if (readers.mapping(Sniff.of(part.source())).isPresent()) {
                return Optional.of(part.source());
            }
        }
        return Optional.empty();
    }

    @Override
    public void learn(Context context) throws IOException {
        for (OpenedFile helper : helpers) {
            helper.learn(context);
        }
        for (OpenedFile part : parts) {
            part.learn(context);
        }
    }

    @Override
    public Summary read(Context context, Sink sink) throws IOException {
        if (!detection.known() || zip == null) {
            return Summary.nothing(source, detection);
        }
        List<Summary> summaries = new ArrayList<>();
        for (OpenedFile part : parts) {
            summaries.add(part.read(context, sink));
        }
        Recorder whole = new Recorder(source, sink, context);
        for (String name : nested) {
            whole.warn(0, "“" + name + "” is an archive in the archive; it was left closed.", "Choose it by itself.");
        }
        zip.complaints(whole);
        return Summary.of(source, detection, whole.summary(detection).warnings(), summaries);
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
