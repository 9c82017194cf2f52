package acquaint.formats.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 in which whatever is no UTF-8 is taken for windows-1252, byte by byte.
 *
 * <p>Why not decide once per file: the first accented letter of an address book may stand behind
 * any beginning one looks at, and files glued together from two programs have both encodings. Text
 * in windows-1252 that happens to be well-formed UTF-8 ("Ã©") practically does not occur.
 */
public final class Decoding {

    private static final char REPLACEMENT = '\uFFFD';
    private static final char[] WINDOWS_1252 = windows1252();

    private Decoding() {}

    private static char[] windows1252() {
        char[] table = new char[256];
        Charset charset = Charset.forName("windows-1252");
        for (int i = 0; i < 256; i++) {
            char c = charset.decode(ByteBuffer.wrap(new byte[] {(byte) i})).charAt(0);
            // five bytes have no meaning there; keep them as the control characters of Latin-1
            table[i] = c == REPLACEMENT ? (char) i : c;
        }
        return table;
    }

    /** The text of some bytes. */
    public static String text(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        CharBuffer out = CharBuffer.allocate(length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        decode(decoder, ByteBuffer.wrap(bytes, from, length), out, true);
        return out.flip().toString();
    }

    /** Decodes as much as there is and room for; what is malformed becomes windows-1252. */
    static void decode(CharsetDecoder decoder, ByteBuffer in, CharBuffer out, boolean last) {
        while (true) {
            CoderResult result = decoder.decode(in, out, last);
            if (!result.isError() || !out.hasRemaining()) {
                return;
            }
            out.put(WINDOWS_1252[in.get() & 0xFF]);
            decoder.reset();
        }
    }
}
