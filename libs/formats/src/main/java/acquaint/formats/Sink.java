package acquaint.formats;

/**
 * Takes what a reading finds, in the order of the source.
 *
 * <p>To stop a reading early, throw: an unchecked exception thrown here passes through
 * {@link Formats#read(Source, Sink)} to its caller, and the source is closed.
 */
public interface Sink {

    /**
     * One record.
     *
     * @param r complete; the reader keeps no hold of it
     */
    void record(FormatRecord r);

    /**
     * Something that could not be read as it stood. It comes before the record it belongs to.
     *
     * @param w names the file, the line and the remedy
     */
    void warning(Warning w);
}
