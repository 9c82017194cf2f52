package acquaint.app.imports;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Hands what one thread makes to another that uses it, so that both work at the same time. At most two are made ahead:
 * memory stays bounded when the user is the slower one.
 */
final class Handover<T> {

    private static final int AHEAD = 2;

    private final BlockingQueue<Optional<T>> queue = new ArrayBlockingQueue<>(AHEAD);

    private Handover() {}

    /** Makes things and gives each to the consumer as soon as it is made; returns what is left to tell at the end. */
    interface Maker<T, R, E extends Exception> {
        R make(Consumer<T> each) throws E;
    }

    /** The using thread has failed, so there is no use in making more. */
    @SuppressWarnings("serial")
    private static final class Stopped extends RuntimeException {}

    /**
     * Makes in a thread of its own and uses in this one, in the order in which they are made.
     *
     * @throws E what the making threw; what the using threw comes as it is
     */
    static <T, R, E extends Exception> R between(Maker<T, R, E> maker, Consumer<T> user) throws E {
        Handover<T> handover = new Handover<>();
        FutureTask<R> making = new FutureTask<>(() -> handover.make(maker));
        // Not a virtual thread: it computes for long, and those that answer requests would wait for it.
        Thread thread = Thread.ofPlatform().daemon().name("import-ahead").start(making);
        try {
            handover.use(user);
            return made(making);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            thread.interrupt();
        }
    }

    private void use(Consumer<T> user) throws InterruptedException {
        for (Optional<T> next = queue.take(); next.isPresent(); next = queue.take()) {
            user.accept(next.get());
        }
    }

    private <R, E extends Exception> R make(Maker<T, R, E> maker) throws E, InterruptedException {
        try {
            return maker.make(one -> put(Optional.of(one)));
        } finally {
            queue.put(Optional.empty());
        }
    }

    @SuppressWarnings("unchecked")
    private static <R, E extends Exception> R made(FutureTask<R> making) throws E, InterruptedException {
        try {
            return making.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (E) e.getCause();
        }
    }

    private void put(Optional<T> one) {
        try {
            queue.put(one);
        } catch (InterruptedException e) {
            throw new Stopped();
        }
    }
}
