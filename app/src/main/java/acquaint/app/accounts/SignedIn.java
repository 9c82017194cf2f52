package acquaint.app.accounts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Spring Security's word for "this request is the account's". */
@SuppressWarnings("serial")
final class SignedIn extends AbstractAuthenticationToken {

    private final UUID account;
    private final @Nullable String token;

    /** @param token the name of the access token, if it is a program */
    SignedIn(UUID account, @Nullable String token) {
        super(List.of());
        this.account = account;
        this.token = token;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Nullable
    String token() {
        return token;
    }

    @Override
    public UUID getPrincipal() {
        return account;
    }
}
