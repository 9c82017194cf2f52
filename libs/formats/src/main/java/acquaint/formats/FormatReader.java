package acquaint.formats;

import java.io.IOException;
import java.util.Optional;

/** Reads one system's files. {@link Formats} keeps the list and asks each for its confidence. */
interface FormatReader {

    /** What it reads. */
    System system();

    /** How surely a source is this system's, by its beginning; empty when it is not. */
    Optional<Detection> detect(Sniff sniff);

    /**
     * Reads a source to its end, or until {@link Recorder#full}.
     *
     * @param sniff the same source's beginning; {@link #detect} recognised it, or the user said so
     * @throws IOException on I/O only
     */
    void read(Source source, Sniff sniff, Recorder out) throws IOException;
}
