package acquaint.app.accounts;

import acquaint.app.platform.Cause;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Of a request, the page or the program it comes from; what happens besides requests Acquaint does itself. */
@Component
@ConditionalOnWebApplication
class CauseOfRequest implements Cause.Current {

    @Override
    public Cause get() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            return signedIn.token() == null ? Cause.PAGE : Cause.program(signedIn.token());
        }
        return Cause.ITSELF;
    }
}
