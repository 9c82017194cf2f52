package acquaint.app.demo;

import acquaint.app.platform.Token;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * The address that {@code ./acquaint demo} prints: whoever opens it first is signed in. It lives as long as the
 * process, whose home is thrown away as well.
 */
@Component
public class DemoDoor {

    private final AtomicReference<Token> key = new AtomicReference<>();

    /** The path that signs a browser in to this throw-away account, once. */
    public String open(UUID account) {
        Token token = Token.create(account);
        key.set(token);
        return "/demo/enter/" + token.text();
    }

    /** The account that this key opens; from then on it opens nothing. */
    Optional<UUID> enter(String text) {
        Token given = Token.parse(text).orElse(null);
        Token wanted = key.get();
        boolean fits = given != null
                && wanted != null
                && given.account().equals(wanted.account())
                && given.hash().equals(wanted.hash());
        return fits && key.compareAndSet(wanted, null) ? Optional.of(wanted.account()) : Optional.empty();
    }
}
