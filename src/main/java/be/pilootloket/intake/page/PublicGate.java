package be.pilootloket.intake.page;

import be.pilootloket.link.Purpose;
import be.pilootloket.quota.Quota;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/** Stops whoever asks or sends too much on the public pages, before anything of it is read. */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
class PublicGate extends OncePerRequestFilter {

    private final Quota requests;
    private final Quota posts;

    PublicGate(
            @Value("${pilootloket.public-requests.per-minute}") int requestsPerMinute,
            @Value("${pilootloket.public-requests.per-hour}") int requestsPerHour,
            @Value("${pilootloket.public-posts.per-minute}") int postsPerMinute,
            @Value("${pilootloket.public-posts.per-hour}") int postsPerHour) {
        this.requests = new Quota(requestsPerMinute, requestsPerHour);
        this.posts = new Quota(postsPerMinute, postsPerHour);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        return !(path.equals(CallsPage.ROOT) || path.startsWith(CallsPage.ROOT + "/") || path.startsWith(Purpose.ROOT));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = Quota.network(request.getRemoteAddr());
        boolean sends = HttpMethod.POST.matches(request.getMethod());
        if (requests.take(address) && (!sends || posts.take(address))) {
            chain.doFilter(request, response);
        } else {
            response.setIntHeader("Retry-After", 60);
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
