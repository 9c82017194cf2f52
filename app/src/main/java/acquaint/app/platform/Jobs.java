package acquaint.app.platform;

import static acquaint.tables.Tables.LEASE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs each {@link DailyJob} once a day, whichever of several processes comes first.
 *
 * <p>A job's row in the lease table says until when nobody else may run it: while it runs, for an hour, so that the
 * work of a process that was killed is taken up again; afterwards, until the next day. A day that was slept through is
 * caught up with when the process is back.
 */
@Component
public class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private static final Duration RUNNING = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;
    private final List<DailyJob> jobs;
    private final UUID holder = Ids.next();

    Jobs(Database database, Clock clock, List<DailyJob> jobs) {
        this.database = database;
        this.clock = clock;
        this.jobs = jobs;
    }

    /** Runs what is due; a job that fails does not keep the others from running. */
    public void runDue() {
        for (DailyJob job : jobs) {
            Instant now = clock.instant();
            if (take(job, now)) {
                run(job, now);
            }
        }
    }

    private void run(DailyJob job, Instant now) {
        try {
            job.run(now);
            holdUntil(job, now.plus(DAY));
        } catch (RuntimeException e) {
            LOG.warn("The daily work “{}” failed and will be tried again", job.name(), e);
        }
    }

    /** Takes the lease if nobody holds it. */
    private boolean take(DailyJob job, Instant now) {
        return database.read(
                        sql -> sql.fetchExists(LEASE, LEASE.NAME.eq(job.name()).and(LEASE.UNTIL_AT.gt(now))))
                ? false
                : database.write(sql -> {
                    sql.insertInto(LEASE, LEASE.NAME, LEASE.HOLDER, LEASE.UNTIL_AT)
                            .values(job.name(), holder, Instant.EPOCH)
                            .onConflictDoNothing()
                            .execute();
                    return sql.update(LEASE)
                                    .set(LEASE.HOLDER, holder)
                                    .set(LEASE.UNTIL_AT, now.plus(RUNNING))
                                    .where(LEASE.NAME.eq(job.name()).and(LEASE.UNTIL_AT.le(now)))
                                    .execute()
                            == 1;
                });
    }

    private void holdUntil(DailyJob job, Instant until) {
        database.write(sql -> sql.update(LEASE)
                .set(LEASE.UNTIL_AT, until)
                .where(LEASE.NAME.eq(job.name()).and(LEASE.HOLDER.eq(holder)))
                .execute());
    }
}
