package acquaint.app.platform;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes ids: UUIDs of version 7 (RFC 9562, section 5.7), which sort by the time they were made. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Milliseconds and a 12-bit counter of the last id, so that ids of one process never go backwards. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** A new id, greater than every id this process made before. */
    public static UUID next() {
        long now = System.currentTimeMillis() << 12;
        long tick = LAST.accumulateAndGet(now, (last, current) -> Math.max(last + 1, current));
        long high = (tick >>> 12 << 16) | 0x7000 | (tick & 0xfff);
        long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
