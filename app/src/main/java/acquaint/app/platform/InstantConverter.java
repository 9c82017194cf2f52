package acquaint.app.platform;

import java.time.Instant;
import org.jooq.impl.AbstractConverter;

/** Instants as the database keeps them: milliseconds since 1970-01-01T00:00Z. */
@SuppressWarnings("serial")
public final class InstantConverter extends AbstractConverter<Long, Instant> {

    public InstantConverter() {
        super(Long.class, Instant.class);
    }

    @Override
    public Instant from(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    @Override
    public Long to(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
