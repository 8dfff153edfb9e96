package be.pilootloket.intake.page;

import be.pilootloket.link.Purpose;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/** Stops whoever sends too much on the public pages, before anything of it is read. */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
class PostGate extends OncePerRequestFilter {

    private final RateLimits limits;

    PostGate(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        return !HttpMethod.POST.matches(request.getMethod())
                || !(path.startsWith(CallsPage.ROOT + "/") || path.startsWith(Purpose.ROOT));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (limits.allows(request.getRemoteAddr())) {
            chain.doFilter(request, response);
        } else {
            response.setIntHeader("Retry-After", 60);
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
