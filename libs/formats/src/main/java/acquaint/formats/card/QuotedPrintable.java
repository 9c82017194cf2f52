package acquaint.formats.card;

import acquaint.formats.reading.Decoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Decodes quoted-printable (RFC 2045 6.7), leaving what is malformed as it is. */
public final class QuotedPrintable {

    private QuotedPrintable() {}

    /**
     * The text behind an encoded value, soft line breaks already removed.
     *
     * @param charset the name a CHARSET parameter gave, or empty for UTF-8
     */
    static String decode(String value, String charset) {
        byte[] in = value.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            int high = in[i] == '=' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
            if (low >= 0) {
                out[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                out[length++] = in[i];
            }
        }
        return text(out, length, charset).replace("\0", "");
    }

    private static String text(byte[] bytes, int length, String charset) {
        if (charset.isEmpty() || charset.equalsIgnoreCase("UTF-8") || charset.equalsIgnoreCase("US-ASCII")) {
            return Decoding.text(bytes, 0, length);
        }
        try {
            return Charset.forName(charset)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException wrong) {
            return Decoding.text(bytes, 0, length);
        }
    }
}
