package be.pilootloket.identity;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The identity provider does not answer, or not as one does. Nobody can log in with it; whoever is logged in goes on. */
class ProviderAway extends AuthenticationServiceException {

    ProviderAway(String issuer, Throwable cause) {
        super("No usable answer from the identity provider " + issuer, cause);
    }
}
