package acquaint.app.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after ten wrong passwords for one e-mail address, or thirty from one address of the network,
 * there is a pause. Counted in this process alone: several processes allow as many times more.
 */
@Component
class SignInAttempts {

    private static final int PER_EMAIL = 10;
    private static final int PER_ADDRESS = 30;

    private final Cache<String, AtomicInteger> wrong = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(15))
            .build();

    boolean tooMany(String email, String address) {
        return count("e " + email.strip().toLowerCase(Locale.ROOT)) >= PER_EMAIL
                || count("a " + address) >= PER_ADDRESS;
    }

    void wrong(String email, String address) {
        add("e " + email.strip().toLowerCase(Locale.ROOT));
        add("a " + address);
    }

    /**
     * Does what a password is asked for, unless it was guessed at too often.
     *
     * @throws InvalidAccount when it was, or when the work says so
     */
    void guard(String email, String address, String field, Runnable work) {
        if (tooMany(email, address)) {
            throw new InvalidAccount(field, "That were many tries. Wait a quarter of an hour, then try again.");
        }
        try {
            work.run();
        } catch (InvalidAccount e) {
            if (e.field().equals(field)) {
                wrong(email, address);
            }
            throw e;
        }
    }

    private int count(String key) {
        AtomicInteger count = wrong.getIfPresent(key);
        return count == null ? 0 : count.get();
    }

    private void add(String key) {
        wrong.get(key, unused -> new AtomicInteger()).incrementAndGet();
    }
}
