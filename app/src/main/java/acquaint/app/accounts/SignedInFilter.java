package acquaint.app.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells whose request it is: by the session cookie or, on the API, by an access token. */
final class SignedInFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final AccessTokens tokens;

    SignedInFilter(Sessions sessions, AccessTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Whether the request carries an access token, which no other site can make a browser send. */
    static boolean bearsToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && header.startsWith(BEARER)
                && request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> who = bearsToken(request)
                ? tokens.bearer(request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length()))
                        .map(bearer -> new SignedIn(bearer.account(), bearer.name()))
                : sessions.find(request).map(session -> new SignedIn(session.account(), null));
        who.ifPresent(one -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(one);
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }
}
