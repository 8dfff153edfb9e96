package be.pilootloket.identity;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.InProduction;
import be.pilootloket.Visitor;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The login with an identity provider that agencies run. */
@InProduction
@ContextConfiguration(initializers = Keycloak.class)
@DirtiesContext
class KeycloakCheck {

    private static final String HANDLER = "00000000-0000-4000-8000-000000000001";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    private final Keycloak.Guest atTheProvider = new Keycloak.Guest();

    @BeforeEach
    void proxies() {
        Keycloak.productPort = port;
    }

    @AfterAll
    static void stops() {
        Keycloak.stop();
    }

    @Test
    void makesTheAccountOfWhomItVouchesFor() {
        Visitor visitor = loggedIn("dossierbeheerder");

        assertThat(visitor.get("/mails").statusCode()).isEqualTo(200);
        User account = identity.createUserQuery().userId(HANDLER).singleResult();
        assertThat(account.getFirstName() + " " + account.getLastName()).isEqualTo("Dossierbeheerder Een");
        assertThat(account.getEmail()).isEqualTo("dossierbeheerder@agentschap.example");
        assertThat(identity.createGroupQuery().groupMember(HANDLER).list())
                .extracting(Group::getId)
                .containsExactly("staff");
    }

    @Test
    void letsNobodyInWithoutARole() {
        Visitor visitor = loggedIn("bezoeker");

        assertThat(visitor.get("/login?geweigerd").body()).contains("u hebt nog geen rol in Pilootloket");
        assertThat(visitor.get("/mails").statusCode()).isEqualTo(302);
    }

    @Test
    void endsItsSessionWithOurs() {
        Visitor visitor = loggedIn("dossierbeheerder");

        HttpResponse<String> out = visitor.submit("/nergens", "/logout", Map.of());
        String leave = visitor.get(path(location(out)))
                .headers()
                .firstValue("Refresh")
                .orElseThrow()
                .substring("0;url=".length());
        HttpResponse<String> ended = atTheProvider.get(leave);

        assertThat(location(ended)).isEqualTo("https://pilootloket.example/login?afgemeld");
        assertThat(atTheProvider
                        .get(location(visitor.get("/oauth2/authorization/agentschap")))
                        .body())
                .as("asks who it is again")
                .contains("name=\"password\"");
    }

    @Test
    void endsOurSessionWithIts() {
        Visitor visitor = loggedIn("dossierbeheerder");
        assertThat(visitor.get("/mails").statusCode()).isEqualTo(200);

        Keycloak.logOut(HANDLER);

        assertThat(visitor.get("/mails").statusCode()).isEqualTo(302);
    }

    private Visitor loggedIn(String user) {
        Visitor visitor = new Visitor(port);
        String back = atTheProvider.logIn(location(visitor.get("/oauth2/authorization/agentschap")), user);
        visitor.get(path(back));
        return visitor;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
