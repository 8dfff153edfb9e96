package be.pilootloket.identity;

import be.pilootloket.process.engine.Accounts;
import be.pilootloket.process.engine.ProviderAccount;
import be.pilootloket.programme.Refusal;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Lets in whom the identity provider vouches for, as long as its claims make somebody of our groups of that person. The
 * account and its groups here become what the claims say, so that whatever asks the engine about people finds them.
 */
@Component
@ConditionalOnProperty("pilootloket.oidc.issuer")
class ProviderLogin implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcSettings settings;
    private final Accounts accounts;
    private final OidcUserService claims = new OidcUserService();

    ProviderLogin(OidcSettings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
        RestTemplate http = new RestTemplate(Provider.patient());
        http.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService asked = new DefaultOAuth2UserService();
        asked.setRestOperations(http);
        claims.setOauth2UserService(asked);
    }

    /** @throws LoginRefused when the claims make nobody of that person */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser person = claims.loadUser(request);
        ProviderAccount account = new ProviderAccount(
                person.getClaimAsString(settings.idClaim()),
                person.getGivenName(),
                person.getFamilyName(),
                person.getEmail(),
                settings.groupsFor(person.getClaim(settings.groupsClaim())));
        List<Refusal> refusals = accounts.refusals(account);
        if (!refusals.isEmpty()) {
            throw new LoginRefused(refusals.get(0).sentence());
        }
        return new DefaultOidcUser(
                accounts.admit(account).stream()
                        .map(SimpleGrantedAuthority::new)
                        .toList(),
                person.getIdToken(),
                person.getUserInfo(),
                settings.idClaim());
    }
}
