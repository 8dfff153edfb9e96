package be.pilootloket.process.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Tells the web apps who is logged in: whoever our own login let in, as long as the account exists and may come in. */
public class WebAppLogin implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Principal person = request.getUserPrincipal();
        return person != null && access(request).open(person.getName())
                ? AuthenticationResult.successful(person.getName())
                : AuthenticationResult.unsuccessful();
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // The web apps send the browser to our login page by themselves.
    }

    /** The filter makes this object by its name, so that nobody hands it what it needs. */
    private static Access access(HttpServletRequest request) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
                .getBean(Access.class);
    }
}
