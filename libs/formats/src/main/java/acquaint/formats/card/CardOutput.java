package acquaint.formats.card;

import java.io.IOException;
import java.io.Writer;

/** Lines of a vCard, folded after 75 bytes of UTF-8 (RFC 6350 3.2), never within a character. */
public final class CardOutput {

    private static final int OCTETS = 75;

    private final Writer out;
    private final StringBuilder folded = new StringBuilder(256);

    public CardOutput(Writer out) {
        this.out = out;
    }

    public void line(String text) throws IOException {
        if (text.length() <= OCTETS / 3) {
            out.write(text);
            out.write("\r\n");
            return;
        }
        folded.setLength(0);
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int width = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (octets + width > OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(c);
            octets += width;
            i += Character.charCount(c);
        }
        out.append(folded.append("\r\n"));
    }
}
