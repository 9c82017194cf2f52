package acquaint.formats;

import acquaint.formats.reading.Context;
import java.io.Closeable;
import java.io.IOException;

/** A source that was looked at: it is known what it is, and it can be read. */
interface Opened extends Closeable {

    /** What it is. */
    Detection detection();

    /** Tells the context what the sources beside it need; asked before any is read. */
    void learn(Context context) throws IOException;

    /** Reads it to its end; nothing when it was not recognised. */
    Summary read(Context context, Sink sink) throws IOException;

    @Override
    default void close() throws IOException {}
}
