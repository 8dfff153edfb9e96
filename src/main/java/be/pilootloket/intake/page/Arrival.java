package be.pilootloket.intake.page;

import be.pilootloket.link.Purpose;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Notes when what a candidate sends reached us (D1): before anything of it is read, so that a slow line or a busy server
 * makes nobody late.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Arrival extends OncePerRequestFilter {

    private static final String AT = Arrival.class.getName();

    private final Clock clock;

    Arrival(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !UrlPathHelper.defaultInstance.getPathWithinApplication(request).startsWith(Purpose.ROOT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(AT, clock.instant());
        chain.doFilter(request, response);
    }

    /** When this request of a personal page reached us. */
    static Instant of(HttpServletRequest request) {
        return (Instant) request.getAttribute(AT);
    }
}
