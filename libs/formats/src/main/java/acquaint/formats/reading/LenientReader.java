package acquaint.formats.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Characters of a stream by the rule of {@link Decoding}. */
public final class LenientReader extends Reader {

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(64 * 1024).limit(0);
    private boolean ended;

    LenientReader(InputStream in) {
        this.in = in;
    }

    /** Reads some characters; ask for two or more, since a pair of surrogates is never parted. */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        int start = out.position();
        while (out.position() == start) {
            Decoding.decode(decoder, bytes, out, ended);
            if (out.position() == start) {
                if (ended) {
                    return -1;
                }
                fill();
            }
        }
        return out.position() - start;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
