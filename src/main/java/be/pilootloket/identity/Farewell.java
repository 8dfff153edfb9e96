package be.pilootloket.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Remembers, when somebody logs out who logged in with the identity provider, to take that person there too: otherwise the next
 * click would log in again without a question.
 */
@Component
class Farewell {

    /** In the new session of who logged out: where the provider ends its own session. */
    static final String NEXT = Farewell.class.getName();

    private final ObjectProvider<Provider> provider;

    Farewell(ObjectProvider<Provider> provider) {
        this.provider = provider;
    }

    /** To be called when the session has ended. */
    void to(HttpServletRequest request, Authentication person) {
        if (person == null || !(person.getPrincipal() instanceof OidcUser provided)) {
            return;
        }
        provider.ifAvailable(known -> {
            Object end = known.findByRegistrationId(Provider.NAME)
                    .getProviderDetails()
                    .getConfigurationMetadata()
                    .get("end_session_endpoint");
            if (end != null) {
                request.getSession()
                        .setAttribute(
                                NEXT,
                                UriComponentsBuilder.fromUriString(end.toString())
                                        .queryParam(
                                                "id_token_hint",
                                                provided.getIdToken().getTokenValue())
                                        .queryParam("post_logout_redirect_uri", "{back}")
                                        .build(known.afterLogout())
                                        .toString());
            }
        });
    }
}
