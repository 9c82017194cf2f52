package acquaint.app.accounts;

import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Spring Security's word for "this request is the account's". */
@SuppressWarnings("serial")
final class SignedIn extends AbstractAuthenticationToken {

    private final UUID account;

    SignedIn(UUID account) {
        super(List.of());
        this.account = account;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public UUID getPrincipal() {
        return account;
    }
}
