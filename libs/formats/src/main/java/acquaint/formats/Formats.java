package acquaint.formats;

import acquaint.formats.addressbook.AddressBooks;
import acquaint.formats.archive.ZipArchive;
import acquaint.formats.card.Cards;
import acquaint.formats.event.Events;
import acquaint.formats.mail.MailAndCalendars;
import acquaint.formats.messenger.Messengers;
import acquaint.formats.network.Networks;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.Foreign;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import acquaint.formats.table.GuessedLayout;
import acquaint.formats.table.TableReader;
import acquaint.formats.table.UnknownTable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    // in the order in which a tie is decided
    private static final List<FormatReader> READERS = Stream.of(
                    Cards.READERS,
                    Networks.READERS,
                    Messengers.READERS,
                    AddressBooks.READERS,
                    MailAndCalendars.READERS,
                    Events.READERS,
                    List.<FormatReader>of(new TableReader(new GuessedLayout())))
            .flatMap(List::stream)
            .toList();

    private Formats() {}

    /** A reader and what it said of a source. */
    record Found(FormatReader reader, Detection detection) {}

    /**
     * Which system wrote a source. Looks at its first {@link Limits#SNIFF_BYTES} bytes, or those of
     * each file in an archive.
     *
     * @return {@link System#UNKNOWN} with a reason and a way on when none is recognised
     * @throws IOException when the source cannot be read
     */
    public static Detection detect(Source source) throws IOException {
        Sniff sniff = Sniff.of(source);
        if (ZipArchive.is(sniff)) {
            try (Contents contents = Contents.of(source, sniff)) {
                return contents.detection();
            }
        }
        return find(sniff, READERS).map(Found::detection).orElseGet(() -> unknown(sniff));
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
        Sniff sniff = Sniff.of(source);
        if (ZipArchive.is(sniff)) {
            try (Contents contents = Contents.of(source, sniff)) {
                return contents.read(options, sink);
            }
        }
        return read(source, sniff, READERS, options, sink);
    }

    /**
     * Reads a source as what the caller says it is. When it cannot be that, nothing is read and the
     * summary's detection says why.
     *
     * @param as any system but {@link System#UNKNOWN}; an archive is read as such
     * @throws IOException when the source cannot be read
     */
    public static Summary read(Source source, System as, Options options, Sink sink) throws IOException {
        Sniff sniff = Sniff.of(source);
        if (ZipArchive.is(sniff)) {
            return read(source, options, sink);
        }
        List<FormatReader> readers =
                READERS.stream().filter(reader -> reader.system() == as).toList();
        Summary summary = read(source, sniff, readers, options, sink);
        if (summary.detection().known() || Foreign.reason(sniff).isPresent()) {
            return summary;
        }
        String reason = "“%s” cannot be read as %s: nothing in it looks like that. Let the system be found by itself."
                .formatted(source.name(), as.title());
        return Summary.nothing(source, Detection.unknown(reason));
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
        Sniff sniff = Sniff.of(source);
        if (ZipArchive.is(sniff)) {
            try (Contents contents = Contents.of(source, sniff)) {
                return contents.mapping();
            }
        }
        return mapping(sniff);
    }

    static Optional<ColumnMapping> mapping(Sniff sniff) {
        Optional<Found> found = find(sniff, READERS);
        if (found.isPresent()) {
            return found.get().reader instanceof TableReader table ? table.mapping(sniff) : Optional.empty();
        }
        boolean other = Foreign.reason(sniff).isPresent() || sniff.json().isPresent();
        return other ? Optional.empty() : UnknownTable.mapping(sniff);
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
            try (Contents contents = Contents.of(source, sniff)) {
                Optional<Source> table = contents.table();
                return table.isPresent()
                        ? read(table.get(), mapping, options, sink)
                        : Summary.nothing(source, contents.detection());
            }
        }
        Recorder out = new Recorder(source, sink, new Context(options));
        TableReader.read(source, sniff, mapping, out);
        return out.summary(new Detection(mapping.system(), 1, "Its columns were mapped by the user."));
    }

    private static Summary read(Source source, Sniff sniff, List<FormatReader> readers, Options options, Sink sink)
            throws IOException {
        Optional<Found> found = find(sniff, readers);
        if (found.isEmpty()) {
            return Summary.nothing(source, unknown(sniff));
        }
        Recorder out = new Recorder(source, sink, new Context(options));
        found.get().reader.learn(source, sniff, out.context());
        found.get().reader.read(source, sniff, out);
        return out.summary(found.get().detection);
    }

    /** The reader that is surest of a source. */
    static Optional<Found> find(Sniff sniff) {
        return find(sniff, READERS);
    }

    /** The reader of one of these systems that is surest of a source. */
    static Optional<Found> find(Sniff sniff, Set<System> systems) {
        return find(
                sniff,
                READERS.stream()
                        .filter(reader -> systems.contains(reader.system()))
                        .toList());
    }

    /** The reader that wants to learn from a source that is refused. */
    static Optional<FormatReader> helper(Sniff sniff) {
        return READERS.stream().filter(reader -> reader.helps(sniff)).findFirst();
    }

    private static Optional<Found> find(Sniff sniff, List<FormatReader> readers) {
        if (Foreign.reason(sniff).isPresent()) {
            return Optional.empty();
        }
        Found best = null;
        for (FormatReader reader : readers) {
            Optional<Detection> said = reader.detect(sniff);
            if (said.isPresent() && (best == null || said.get().confidence() > best.detection.confidence())) {
                best = new Found(reader, said.get());
            }
        }
        return best != null && refusal(sniff).isPresent() ? Optional.empty() : Optional.ofNullable(best);
    }

    private static Optional<String> refusal(Sniff sniff) {
        return READERS.stream()
                .flatMap(reader -> reader.refusal(sniff).stream())
                .findFirst();
    }

    private static Detection unknown(Sniff sniff) {
        return Detection.unknown(Foreign.reason(sniff).or(() -> refusal(sniff)).orElseGet(() -> Foreign.text(sniff)));
    }
}
