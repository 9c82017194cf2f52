package acquaint.formats;

import java.io.IOException;
import java.util.Map;

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

    private Formats() {}

    /**
     * Which system wrote a source. Looks at its first {@link Limits#SNIFF_BYTES} bytes.
     *
     * @return {@link System#UNKNOWN} with a reason and a way on when none is recognised
     * @throws IOException when the source cannot be read
     */
    public static Detection detect(Source source) throws IOException {
        return Detection.unknown("“" + source.name() + "” is no format that is read yet.");
    }

    /**
     * Recognises a source and reads it to its end.
     *
     * @return what was read; no records when the source is not recognised
     * @throws IOException when the source cannot be read
     */
    public static Summary read(Source source, Sink sink) throws IOException {
        return new Summary(detect(source), Map.of(), 0);
    }

    /**
     * Reads a source as what the caller says it is. When it cannot be that, nothing is read and the
     * summary's detection says why.
     *
     * @param as any system but {@link System#UNKNOWN}
     * @throws IOException when the source cannot be read
     */
    public static Summary read(Source source, System as, Sink sink) throws IOException {
        return read(source, sink);
    }
}
