package be.pilootloket;

import com.nimbusds.jose.JOSEObjectType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** An identity provider on a port of its own, one for all tests; a context with this initializer logs in with it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class AgencyProvider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String ISSUER = "agentschap";
    private static final MockOAuth2Server SERVER = started();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("pilootloket.oidc.issuer=" + issuer()).applyTo(context);
    }

    public static String issuer() {
        return SERVER.issuerUrl(ISSUER).toString();
    }

    /** The next one who logs in is this person. */
    public static void vouchesFor(String subject, Map<String, Object> claims) {
        SERVER.enqueueCallback(new DefaultOAuth2TokenCallback(
                ISSUER, subject, JOSEObjectType.JWT.getType(), List.of("pilootloket"), claims, 3600));
    }

    /** A token with these claims, signed by the provider. */
    public static String sign(Map<String, Object> claims) {
        return SERVER.anyToken(SERVER.issuerUrl(ISSUER), claims).serialize();
    }

    private static MockOAuth2Server started() {
        MockOAuth2Server server = new MockOAuth2Server(
                new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(), Set.of(), new NettyWrapper()));
        server.start();
        return server;
    }
}
