package be.pilootloket.identity;

import be.pilootloket.process.engine.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that outlived its reason: it is too old, or since its login the account went, its groups or its password
 * changed, or the identity provider ended it. Looked at with each request, so that nobody goes on for longer than one. How long a
 * session may be idle is the server's own setting. It runs on the machine's own time: moving our clock logs nobody out.
 */
@Component
class LivingSessions extends OncePerRequestFilter {

    private static final String LOGIN = LivingSessions.class.getName();

    private final Accounts accounts;
    private final ProviderLogouts logouts;
    private final Duration longest;
    private final InstantSource now;

    @Autowired
    LivingSessions(
            Accounts accounts, ProviderLogouts logouts, @Value("${pilootloket.longest-session}") Duration longest) {
        this(accounts, logouts, longest, InstantSource.system());
    }

    private LivingSessions(Accounts accounts, ProviderLogouts logouts, Duration longest, InstantSource now) {
        this.accounts = accounts;
        this.logouts = logouts;
        this.longest = longest;
        this.now = now;
    }

    /** The same by another clock. */
    LivingSessions at(InstantSource other) {
        return new LivingSessions(accounts, logouts, longest, other);
    }

    /** Notes in the session what must stay as it is for the session to live. */
    void begin(HttpSession session, Authentication person) {
        session.setAttribute(
                LOGIN,
                new Login(now.instant(), accounts.standing(person.getName()).orElse("")));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && person != null) {
            if (session.getAttribute(LOGIN) == null) {
                // Begun by another filter than the login's: it is held to what the account is from now on.
                begin(session, person);
            } else if (!lives(session, person)) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean lives(HttpSession session, Authentication person) {
        return session.getAttribute(LOGIN) instanceof Login login
                && now.instant().isBefore(login.at().plus(longest))
                && Optional.of(login.standing()).equals(accounts.standing(person.getName()))
                && !(person.getPrincipal() instanceof OidcUser provided && logouts.ended(provided, login.at()));
    }

    /**
     * How somebody logged in.
     *
     * @param standing what the account was then
     */
    private record Login(Instant at, String standing) implements Serializable {}
}
