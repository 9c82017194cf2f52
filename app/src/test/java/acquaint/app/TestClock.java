package acquaint.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved; it starts on Monday, 2 November 2026, at noon UTC. */
public final class TestClock extends Clock {

    private static final Instant START = Instant.parse("2026-11-02T12:00:00Z");

    private volatile Instant now = START;

    /** Back to where it starts. */
    public void reset() {
        now = START;
    }

    public void forward(Duration duration) {
        now = now.plus(duration);
    }

    public void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
