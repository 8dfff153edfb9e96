package be.pilootloket.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.authentication.logout.LogoutTokenClaimAccessor;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** The login with the agency's identity provider, and the logout that it asks for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("pilootloket.oidc.issuer")
class ProviderDoor {

    /** In the session: why the last login did not work, in Dutch, for the login page to say once. */
    static final String REFUSAL = ProviderDoor.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(ProviderDoor.class);

    private final ProviderLogin login;
    private final ProviderLogouts logouts;
    private final Welcome welcome;

    ProviderDoor(ProviderLogin login, ProviderLogouts logouts, Welcome welcome) {
        this.login = login;
        this.logouts = logouts;
        this.welcome = welcome;
    }

    /** Adds it to what our own pages have. */
    void open(HttpSecurity http) throws Exception {
        NothingKept nothing = new NothingKept();
        AuthenticationFailureHandler refused = ProviderDoor::tellWhy;
        http.oauth2Login(provider -> provider.loginPage("/login")
                        .authorizedClientRepository(nothing)
                        .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(tokens()))
                        .userInfoEndpoint(person -> person.oidcUserService(login))
                        .successHandler(welcome)
                        .failureHandler(refused)
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F begin) {
                                begin.setAuthenticationFailureHandler(refused);
                                return begin;
                            }
                        }))
                .oidcLogout(logout -> logout.oidcSessionRegistry(nothing)
                        .backChannel(provider -> provider.logoutHandler((request, response, token) ->
                                logouts.note((LogoutTokenClaimAccessor) token.getPrincipal()))));
    }

    /** As the library's own, but it does not wait for ever for the keys of a provider. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens() {
        RestTemplate http = new RestTemplate(Provider.patient());
        return provider -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                            provider.getProviderDetails().getJwkSetUri())
                    .restOperations(http)
                    .build();
            decoder.setJwtValidator(new OidcIdTokenValidator(provider));
            return decoder;
        };
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(Provider.patient())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    private static void tellWhy(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        request.getSession().setAttribute(REFUSAL, sentence(reason));
        response.sendRedirect(request.getContextPath() + "/login?geweigerd");
    }

    private static String sentence(AuthenticationException reason) {
        if (reason instanceof LoginRefused) {
            return reason.getMessage();
        }
        // Never its message: that of a token tells who it is of.
        LOG.warn("A login with the identity provider failed: {}", causes(reason));
        return reason instanceof ProviderAway || reason.getCause() instanceof ProviderAway
                ? "De aanmelddienst antwoordt niet. Probeer het over enkele minuten opnieuw. Duurt het langer? Verwittig een"
                        + " beheerder."
                : "Het aanmelden lukte niet. Probeer het opnieuw. Lukt het nog altijd niet? Vraag hulp aan een beheerder.";
    }

    private static String causes(Throwable reason) {
        return Stream.iterate(reason, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .map(cause -> cause instanceof OAuth2AuthenticationException said
                        ? said.getError().getErrorCode()
                        : cause.getClass().getSimpleName())
                .collect(Collectors.joining(" < "));
    }
}
