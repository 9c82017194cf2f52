package acquaint.formats.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The UTF-8 bytes of characters, so that a reader of bytes can read UTF-16. */
public final class Utf8Stream extends InputStream {

    private final Reader in;
    private final CharBuffer chars = CharBuffer.allocate(16 * 1024).limit(0);
    private final ByteBuffer bytes = ByteBuffer.allocate(64 * 1024).limit(0);
    private final CharsetEncoder encoder =
            StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
    private boolean ended;

    Utf8Stream(Reader in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (!bytes.hasRemaining()) {
            if (ended) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(target, offset, count);
        return count;
    }

    private void fill() throws IOException {
        chars.compact();
        int read = in.read(chars.array(), chars.position(), chars.remaining());
        if (read < 0) {
            ended = true;
        } else {
            chars.position(chars.position() + read);
        }
        chars.flip();
        bytes.clear();
        encoder.encode(chars, bytes, ended);
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
