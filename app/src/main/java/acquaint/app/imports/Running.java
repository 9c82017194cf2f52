package acquaint.app.imports;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The imports that this process works on right now. That somebody works on an import stands in the database; how far
 * they are is only known here.
 */
final class Running {

    /** Imports of large files at once; the others wait. */
    private static final int AT_ONCE = 2;

    private final Map<UUID, Progress> working = new ConcurrentHashMap<>();
    private final Map<UUID, CompletableFuture<?>> background = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final long startedAt = ManagementFactory.getRuntimeMXBean().getStartTime();

    /** How far a piece of work is. */
    static final class Progress {

        private volatile long done;
        private volatile long total;
        private volatile boolean cancelled;

        /** The user wants no more of it. */
        @SuppressWarnings("serial")
        static final class Cancelled extends RuntimeException {}

        /** Goes on, unless the work was cancelled. */
        void go() {
            if (cancelled) {
                throw new Cancelled();
            }
        }

        void of(long all) {
            total = all;
        }

        /** One thread reads, so nothing is lost by adding. */
        @SuppressWarnings("NonAtomicVolatileUpdate")
        void moved(long further) {
            done += further;
        }

        void reached(long now) {
            done = now;
        }

        /** In percent, 0 to 100; empty while it is not known. */
        Optional<Integer> percent() {
            return total <= 0 ? Optional.empty() : Optional.of((int) Math.min(100, done * 100 / total));
        }
    }

    /** Work on one import. */
    interface Work {
        void on(Progress progress);
    }

    /** This process, told apart from one that had its number before it. */
    String worker() {
        return ProcessHandle.current().pid() + " " + startedAt;
    }

    /** Whether the worker of an import still works on it. */
    boolean alive(UUID id, String worker) {
        if (worker.equals(worker())) {
            return working.containsKey(id);
        }
        try {
            String[] parts = worker.split(" ");
            long started = Long.parseLong(parts[1]);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .flatMap(process -> process.info().startInstant())
                    .map(start -> Math.abs(start.toEpochMilli() - started) < 60_000)
                    .orElse(false);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException noWorker) {
            return false;
        }
    }

    /** Announces work before its status is written, so that nobody takes it for broken off. */
    void announce(UUID id) {
        working.put(id, new Progress());
    }

    /** Does announced work here and now. */
    void now(UUID id, Work work) {
        places.acquireUninterruptibly();
        try {
            work.on(working.computeIfAbsent(id, none -> new Progress()));
        } finally {
            places.release();
            working.remove(id);
        }
    }

    /** Does announced work in the background. */
    void later(UUID id, Work work) {
        CompletableFuture<Void> finished = new CompletableFuture<>();
        background.put(id, finished);
        // Not a virtual thread: it computes for long, and those that answer requests would wait for it.
        Thread.ofPlatform().daemon().name("import-" + id).start(() -> {
            try {
                now(id, work);
            } finally {
                background.remove(id);
                finished.complete(null);
            }
        });
    }

    /** Waits a moment for background work: most files are read before anybody would look at a progress bar. */
    void await(UUID id, Duration most) {
        CompletableFuture<?> finished = background.get(id);
        if (finished == null) {
            return;
        }
        try {
            finished.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stillWorking) {
            // the page shows how far it is
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the work on an import to end where it is. */
    void cancel(UUID id) {
        Progress progress = working.get(id);
        if (progress != null) {
            progress.cancelled = true;
        }
    }

    /** How far the work on an import is. */
    Optional<Integer> percent(UUID id) {
        return Optional.ofNullable(working.get(id)).flatMap(Progress::percent);
    }
}
