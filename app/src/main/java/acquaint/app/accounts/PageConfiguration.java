package acquaint.app.accounts;

import acquaint.app.platform.Action;
import acquaint.app.platform.Back;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Frame;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives each controller method the signed-in {@link Account} it asks for, and each template its {@link Page}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PageConfiguration implements WebMvcConfigurer, Frame {

    private final Accounts accounts;
    private final ChangeLog changes;

    PageConfiguration(Accounts accounts, ChangeLog changes) {
        this.accounts = accounts;
        this.changes = changes;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SignedInAccount());
    }

    @Override
    public Page page(HttpServletRequest request) {
        Optional<Account> account = current();
        return new Page(
                account.orElse(null),
                request.getRequestURI(),
                Back.here(request.getRequestURI(), request.getQueryString(), request.getParameter("at")),
                theme(request),
                csrf(request),
                account.flatMap(one -> done(request, one)).orElse(null));
    }

    private Optional<Account> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? accounts.find(signedIn.getPrincipal())
                : Optional.empty();
    }

    private final class SignedInAccount implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Account.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory factory) {
            return current().orElseThrow(() -> new IllegalStateException("No account is signed in"));
        }
    }

    private Optional<Action> done(HttpServletRequest request, Account account) {
        String id = request.getParameter("done");
        try {
            return id == null ? Optional.empty() : changes.find(account.id(), UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private String csrf(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }

    private String theme(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals("theme")
                        && (cookie.getValue().equals("light")
                                || cookie.getValue().equals("dark"))) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }
}
