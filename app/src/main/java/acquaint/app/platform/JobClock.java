package acquaint.app.platform;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets a serving process look every few minutes for work that is due; commands that end at once do none. */
@Component
@ConditionalOnWebApplication
class JobClock implements SmartLifecycle {

    // Late enough to leave the first page the processor.
    private static final long FIRST_SECONDS = 60;
    private static final long EVERY_SECONDS = 300;

    private final Jobs jobs;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("jobs").daemon().factory());
    private volatile boolean running;

    JobClock(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public void start() {
        running = true;
        executor.scheduleWithFixedDelay(this::look, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Whatever goes wrong, say, a full disk, the next look takes place. */
    private void look() {
        try {
            jobs.runDue();
        } catch (RuntimeException e) {
            org.slf4j.LoggerFactory.getLogger(JobClock.class).warn("Could not look for work that is due", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        executor.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
