package be.pilootloket.identity;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.quota.Quota;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Notes who asked, logged in, for what this account may not have or what is not there: changing a number until something opens
 * looks like that. Not more of one account than tells the story, since the chain can forget nothing.
 */
@Component
class NotedRefusals extends OncePerRequestFilter {

    private static final String ENGINE = "/camunda/api/engine/";
    private static final int LONGEST = 200;

    private final Quota notes = new Quota(10, 30);
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    NotedRefusals(Ledger ledger, TransactionTemplate transaction) {
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        chain.doFilter(request, response);
        if (person != null && refused(request, response.getStatus()) && notes.take(person.getName())) {
            note(person.getName(), request, response.getStatus());
        }
    }

    private void note(String account, HttpServletRequest request, int status) {
        String path = request.getRequestURI();
        transaction.executeWithoutResult(open -> ledger.note(
                Deed.ACCESS_REFUSED,
                null,
                account,
                account,
                Map.of(
                        "path",
                        request.getMethod() + " " + path.substring(0, Math.min(LONGEST, path.length())),
                        "status",
                        String.valueOf(status))));
    }

    /** A style sheet that is not there is no more than that. */
    private static boolean refused(HttpServletRequest request, int status) {
        return status == HttpServletResponse.SC_FORBIDDEN
                || status == HttpServletResponse.SC_NOT_FOUND
                        && (request.getRequestURI().startsWith(ENGINE)
                                || request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                                        instanceof HandlerMethod);
    }
}
