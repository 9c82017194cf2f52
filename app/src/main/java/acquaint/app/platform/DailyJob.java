package acquaint.app.platform;

import java.time.Instant;

/** Background work that is due once a day. Each bean of this type is run by {@link Jobs}, in one process at a time. */
public interface DailyJob {

    /** The name of its lease; never changes once released. */
    String name();

    /** Does the work; when it throws, it is tried again within the hour. */
    void run(Instant now);
}
