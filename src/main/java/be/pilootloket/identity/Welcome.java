package be.pilootloket.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** After a login, by whichever door: the session begins, and one comes to the page one asked for, or to the start page. */
@Component
class Welcome extends SavedRequestAwareAuthenticationSuccessHandler {

    private final LivingSessions sessions;
    private final BreakGlass breakGlass;

    Welcome(LivingSessions sessions, BreakGlass breakGlass, RequestCache pages) {
        this.sessions = sessions;
        this.breakGlass = breakGlass;
        setRequestCache(pages);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws ServletException, IOException {
        // First: a login of that account that cannot be noted begins no session.
        breakGlass.entered(person.getName());
        sessions.begin(request.getSession(), person);
        super.onAuthenticationSuccess(request, response, person);
    }
}
