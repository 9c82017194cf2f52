package acquaint.formats.reading;

import acquaint.formats.Detection;
import acquaint.formats.Formats;
import acquaint.formats.Source;
import acquaint.formats.System;
import java.io.IOException;
import java.util.Optional;

/** Reads one system's files. {@link Formats} keeps the list and asks each for its confidence. */
public interface FormatReader {

    /** What it reads. */
    System system();

    /** How surely a source is this system's, by its beginning; empty when it is not. */
    Optional<Detection> detect(Sniff sniff);

    /**
     * Why a source is refused although it is known what it is: nothing in it is about people one
     * knows.
     *
     * @return a sentence that says what it is and which file to choose instead; empty when it is not
     *     known
     */
    default Optional<String> refusal(Sniff sniff) {
        return Optional.empty();
    }

    /**
     * Whether a file that is refused by itself, such as a list of channels, tells what the other
     * files of its archive need, so that it should be {@linkplain #learn learnt} from.
     */
    default boolean helps(Sniff sniff) {
        return false;
    }

    /**
     * Learns what the other files of the same archive need: who its owner is, who the ids are. Asked
     * of every file of an archive before any is read; a single file is asked too.
     *
     * @throws IOException on I/O only
     */
    default void learn(Source source, Sniff sniff, Context context) throws IOException {}

    /**
     * Reads a source to its end, or until {@link Recorder#full}.
     *
     * @param sniff the same source's beginning; {@link #detect} recognised it, or the user said so
     * @throws IOException on I/O only
     */
    void read(Source source, Sniff sniff, Recorder out) throws IOException;
}
