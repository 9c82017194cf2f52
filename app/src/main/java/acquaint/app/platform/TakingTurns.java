package acquaint.app.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each request wait its turn. A connection whose next request is there already when an answer is done would keep
 * its carrier thread, and on a busy machine the other connections would wait for as long as it goes on asking.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TakingTurns extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Thread.yield();
        chain.doFilter(request, response);
    }
}
