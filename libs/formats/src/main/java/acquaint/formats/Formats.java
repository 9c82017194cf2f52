package acquaint.formats;

import acquaint.formats.archive.ZipArchive;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.Foreign;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import acquaint.formats.reading.TableHead;
import acquaint.formats.table.MappedTableReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one entry: tells which system wrote a source, and reads it.
 *
 * <p>Recognition goes by content, never by the file's name alone. Bad content never throws; it
 * becomes a {@link Warning} and the rest is read. Only I/O throws. Reading streams: memory does not
 * grow with the source. A zip archive is read as one: its files know of each other.
 *
 * <pre>{@code
 * Formats.read(Source.of(Path.of("contacts.vcf")), new Sink() {
 *     public void record(FormatRecord r) { … }
 *     public void warning(Warning w) { … }
 * });
 * }</pre>
 */
public final class Formats {

    private Formats() {}

    /**
     * Which system wrote a source. Looks at its first {@link Limits#SNIFF_BYTES} bytes, or those of
     * each file in an archive.
     *
     * @return {@link System#UNKNOWN} with a reason and a way on when none is recognised
     * @throws IOException when the source cannot be read
     */
    public static Detection detect(Source source) throws IOException {
        try (Opened opened = open(source, Readers.all(Options.DEFAULT))) {
            return opened.detection();
        }
    }

    /**
     * Recognises a source and reads it to its end, with {@link Options#DEFAULT}.
     *
     * @return what was read; no records when the source is not recognised
     * @throws IOException when the source cannot be read
     */
    public static Summary read(Source source, Sink sink) throws IOException {
        return read(source, Options.DEFAULT, sink);
    }

    /**
     * Recognises a source and reads it to its end.
     *
     * @return what was read; no records when the source is not recognised
     * @throws IOException when the source cannot be read
     */
    public static Summary read(Source source, Options options, Sink sink) throws IOException {
        return read(source, Readers.all(options), sink);
    }

    /**
     * Reads several sources as one: what one of them tells of the owner and of ids, the others know.
     *
     * @return what each of them gave, in their order
     * @throws IOException when a source cannot be read
     */
    public static List<Summary> read(List<Source> sources, Options options, Sink sink) throws IOException {
        List<Opened> opened = new ArrayList<>();
        try {
            for (Source source : sources) {
                opened.add(open(source, Readers.all(options)));
            }
            Context context = new Context(options);
            for (Opened one : opened) {
                one.learn(context);
            }
            List<Summary> summaries = new ArrayList<>();
            for (Opened one : opened) {
                summaries.add(one.read(context, sink));
            }
            return summaries;
        } finally {
            for (Opened one : opened) {
                one.close();
            }
        }
    }

    /**
     * Reads a source as what the caller says it is. When it cannot be that, nothing is read and the
     * summary's detection says why.
     *
     * @param as any system but {@link System#UNKNOWN}; an archive is read as such
     * @throws IOException when the source cannot be read
     */
    public static Summary read(Source source, System as, Options options, Sink sink) throws IOException {
        Readers readers = Readers.all(options).of(Set.of(as));
        Sniff sniff = Sniff.of(source);
        if (ZipArchive.is(sniff)) {
            return read(source, options, sink);
        }
        if (readers.find(sniff).isPresent()) {
            return read(source, readers, sink);
        }
        String reason = Foreign.reason(sniff)
                .orElseGet(() ->
                        "“%s” cannot be read as %s: nothing in it looks like that. Let the system be found by itself."
                                .formatted(source.name(), as.title()));
        return Summary.nothing(source, Detection.unknown(reason));
    }

    private static Summary read(Source source, Readers readers, Sink sink) throws IOException {
        try (Opened opened = open(source, readers)) {
            Context context = new Context(readers.options());
            opened.learn(context);
            return opened.read(context, sink);
        }
    }

    private static Opened open(Source source, Readers readers) throws IOException {
        Sniff sniff = Sniff.of(source);
        if (ZipArchive.is(sniff)) {
            return OpenedArchive.of(source, sniff, readers);
        }
        Optional<Readers.Found> found = readers.find(sniff);
        return found.isPresent()
                ? new OpenedFile(source, found.get())
                : new OpenedFile.Unknown(source, readers.unknown(sniff));
    }

    /**
     * How the columns of a table become fields of a person, guessed. Of a workbook, the first sheet
     * that is such a table. A table of which nothing can be guessed has columns that all say {@link
     * Field#IGNORE}, to be mapped by the user.
     *
     * @return empty when the source is no table
     * @throws IOException when the source cannot be read
     */
    public static Optional<ColumnMapping> mapping(Source source) throws IOException {
        Readers readers = Readers.all(Options.DEFAULT);
        Sniff sniff = Sniff.of(source);
        if (ZipArchive.is(sniff)) {
            try (OpenedArchive archive = OpenedArchive.of(source, sniff, readers)) {
                Optional<Source> table = archive.table();
                return table.isPresent() ? readers.mapping(Sniff.of(table.get())) : Optional.empty();
            }
        }
        return readers.mapping(sniff);
    }

    /**
     * The first rows of a table as they stand below its header, to show what its columns hold.
     *
     * @param rows how many at most
     * @return empty when the source is no table
     * @throws IOException when the source cannot be read
     */
    public static List<List<String>> sample(Source source, int rows) throws IOException {
        Readers readers = Readers.all(Options.DEFAULT);
        Sniff sniff = Sniff.of(source);
        if (ZipArchive.is(sniff)) {
            try (OpenedArchive archive = OpenedArchive.of(source, sniff, readers)) {
                Optional<Source> table = archive.table();
                return table.isPresent() ? sample(table.get(), rows) : List.of();
            }
        }
        return readers.mapping(sniff)
                .map(mapping -> sniff.table().rows(mapping.separator()).stream()
                        .filter(row -> row.line() > mapping.headerLine())
                        .limit(rows)
                        .map(TableHead.Row::cells)
                        .toList())
                .orElse(List.of());
    }

    /**
     * Reads a table by a mapping that the user made or corrected. Of a workbook, the first sheet for
     * which {@link #mapping(Source)} guesses one.
     *
     * @throws IOException when the source cannot be read
     */
    public static Summary read(Source source, ColumnMapping mapping, Options options, Sink sink) throws IOException {
        Sniff sniff = Sniff.of(source);
        if (ZipArchive.is(sniff)) {
            try (OpenedArchive archive = OpenedArchive.of(source, sniff, Readers.all(options))) {
                Optional<Source> table = archive.table();
                return table.isPresent()
                        ? read(table.get(), mapping, options, sink)
                        : Summary.nothing(source, archive.detection());
            }
        }
        MappedTableReader reader = new MappedTableReader(mapping);
        Recorder out = new Recorder(source, sink, new Context(options));
        reader.read(source, sniff, out);
        sniff.tellZeros(out);
        return out.summary(reader.detection());
    }
}
