package be.pilootloket.identity;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The identity provider of the agency. What it says of itself is asked when the first person logs in and not at the start: a
 * provider that is down must not keep us from starting.
 */
@Component
@ConditionalOnProperty("pilootloket.oidc.issuer")
@EnableConfigurationProperties(OidcSettings.class)
class Provider implements ClientRegistrationRepository {

    /** What our addresses call it. */
    static final String NAME = "agentschap";

    /** Where a login begins. */
    static final String DOOR = "/oauth2/authorization/" + NAME;

    /** Longer nobody waits for a page. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OidcSettings settings;
    private final String baseUrl;
    private final RestClient http =
            RestClient.builder().requestFactory(patient()).build();
    private volatile ClientRegistration known;

    /** @param baseUrl the address of the product; never what a request says of itself */
    Provider(OidcSettings settings, @Value("${pilootloket.base-url}") String baseUrl) {
        this.settings = settings;
        this.baseUrl = baseUrl;
    }

    /**
     * The provider; null under another name than {@link #NAME}.
     *
     * @throws ProviderAway when it is not known yet and does not say what it is
     */
    @Override
    public ClientRegistration findByRegistrationId(String name) {
        if (!NAME.equals(name)) {
            return null;
        }
        if (known == null) {
            known = introduced();
        }
        return known;
    }

    /** Where the provider leads back to after a logout. */
    String afterLogout() {
        return baseUrl + "/login?afgemeld";
    }

    /** Waits for an answer, but not for ever. */
    static JdkClientHttpRequestFactory patient() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        return requests;
    }

    private ClientRegistration introduced() {
        try {
            Map<String, Object> metadata = http.get()
                    .uri(settings.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(new ParameterizedTypeReference<>() {});
            if (metadata == null || !settings.issuer().equals(metadata.get("issuer"))) {
                throw new IllegalArgumentException("The metadata is of another issuer");
            }
            return ClientRegistrations.fromOidcConfiguration(metadata)
                    .registrationId(NAME)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope(settings.scopes())
                    .redirectUri(baseUrl + "/login/oauth2/code/" + NAME)
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build())
                    .build();
        } catch (RestClientException | IllegalArgumentException unusable) {
            throw new ProviderAway(settings.issuer(), unusable);
        }
    }
}
