package acquaint.formats.reading;

import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Leaves out zero bytes, which no text has and which PostgreSQL refuses: a disk that failed writes
 * them, or a download that was put together from pieces.
 */
final class Zeros {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private boolean seen;

    /** Whether any were left out so far. */
    boolean seen() {
        return seen;
    }

    /** The same bytes without zeros. */
    InputStream without(InputStream in) {
        return new Bytes(in);
    }

    /** The same characters without zeros. */
    Reader without(Reader in) {
        return new Characters(in);
    }

    /**
     * Whether one of some bytes is zero. Eight at a time: only of a zero byte does subtracting one set
     * the highest bit when it was not set before.
     */
    static boolean any(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long eight = (long) EIGHT.get(bytes, i);
            if (((eight - 0x0101010101010101L) & ~eight & 0x8080808080808080L) != 0) {
                return true;
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private final class Bytes extends FilterInputStream {

        Bytes(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            while (true) {
                int some = super.read(into, from, length);
                if (some <= 0 || !any(into, from, from + some)) {
                    return some;
                }
                seen = true;
                int kept = from;
                for (int i = from; i < from + some; i++) {
                    into[kept] = into[i];
                    kept += into[i] == 0 ? 0 : 1;
                }
                if (kept > from) {
                    return kept - from;
                }
            }
        }
    }

    private final class Characters extends FilterReader {

        Characters(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            while (true) {
                int some = super.read(into, from, length);
                int kept = from;
                for (int i = from; i < from + some; i++) {
                    into[kept] = into[i];
                    kept += into[i] == 0 ? 0 : 1;
                }
                seen |= kept < from + some;
                if (some <= 0 || kept > from) {
                    return some <= 0 ? some : kept - from;
                }
            }
        }
    }
}
