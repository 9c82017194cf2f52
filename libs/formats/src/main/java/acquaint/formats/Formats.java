package acquaint.formats;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The one entry: tells which system wrote a source, and reads it.
 *
 * <p>Recognition goes by content, never by the file's name alone. Bad content never throws; it
 * becomes a {@link Warning} and the rest is read. Only I/O throws. Reading streams: memory does not
 * grow with the source.
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
    private static final List<FormatReader> READERS = List.of(
            new VCardReader(),
            new TableReader(new AcquaintLayout()),
            new TableReader(new LinkedInLayout()),
            new TableReader(new GoogleLayout()),
            new TableReader(new ThunderbirdLayout()),
            new LdifReader(System.THUNDERBIRD),
            new LdifReader(System.LDIF),
            new TableReader(new OutlookLayout()),
            new TableReader(new HubSpotLayout()),
            new TableReader(new SalesforceLayout()),
            new TableReader(new GuessedLayout()));

    private Formats() {}

    /** A reader and what it said of a source. */
    private record Found(FormatReader reader, Detection detection) {}

    /**
     * Which system wrote a source. Looks at its first {@link Limits#SNIFF_BYTES} bytes.
     *
     * @return {@link System#UNKNOWN} with a reason and a way on when none is recognised
     * @throws IOException when the source cannot be read
     */
    public static Detection detect(Source source) throws IOException {
        Sniff sniff = Sniff.of(source);
        return find(sniff, READERS).map(Found::detection).orElseGet(() -> unknown(sniff));
    }

    /**
     * Recognises a source and reads it to its end.
     *
     * @return what was read; no records when the source is not recognised
     * @throws IOException when the source cannot be read
     */
    public static Summary read(Source source, Sink sink) throws IOException {
        return read(source, Sniff.of(source), READERS, sink);
    }

    /**
     * Reads a source as what the caller says it is. When it cannot be that, nothing is read and the
     * summary's detection says why.
     *
     * @param as any system but {@link System#UNKNOWN}
     * @throws IOException when the source cannot be read
     */
    public static Summary read(Source source, System as, Sink sink) throws IOException {
        List<FormatReader> readers =
                READERS.stream().filter(reader -> reader.system() == as).toList();
        Sniff sniff = Sniff.of(source);
        Summary summary = read(source, sniff, readers, sink);
        if (summary.detection().known() || Foreign.reason(sniff).isPresent()) {
            return summary;
        }
        String reason = "“%s” cannot be read as %s: nothing in it looks like that. Let the system be found by itself."
                .formatted(source.name(), as.title());
        return new Summary(Detection.unknown(reason), summary.records(), summary.warnings());
    }

    /**
     * How the columns of a table become fields of a person, guessed.
     *
     * @return empty when the source is no table that is recognised
     * @throws IOException when the source cannot be read
     */
    public static Optional<ColumnMapping> mapping(Source source) throws IOException {
        Sniff sniff = Sniff.of(source);
        return find(sniff, READERS)
                .flatMap(found -> found.reader instanceof TableReader table ? table.mapping(sniff) : Optional.empty());
    }

    /**
     * Reads a table by a mapping that the user made or corrected.
     *
     * @throws IOException when the source cannot be read
     */
    public static Summary read(Source source, ColumnMapping mapping, Sink sink) throws IOException {
        Sniff sniff = Sniff.of(source);
        Recorder out = new Recorder(source, sink);
        TableReader.read(source, sniff, mapping, out);
        return out.summary(new Detection(mapping.system(), 1, "Its columns were mapped by the user."));
    }

    private static Summary read(Source source, Sniff sniff, List<FormatReader> readers, Sink sink) throws IOException {
        Recorder out = new Recorder(source, sink);
        Optional<Found> found = find(sniff, readers);
        if (found.isEmpty()) {
            return out.summary(unknown(sniff));
        }
        found.get().reader.read(source, sniff, out);
        return out.summary(found.get().detection);
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
        return Optional.ofNullable(best);
    }

    private static Detection unknown(Sniff sniff) {
        return Detection.unknown(Foreign.reason(sniff).orElseGet(() -> Foreign.text(sniff)));
    }
}
