package be.pilootloket.identity;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class DoorsTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identity;

    @BeforeEach
    void enrols() {
        User user = identity.newUser("visitor");
        user.setPassword("visitor");
        identity.saveUser(user);
    }

    @AfterEach
    void leaves() {
        identity.deleteUser("visitor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/mails",
                "/rehearsal",
                "/incidents",
                "/camunda/app/tasklist/default/",
                "/camunda/app/welcome/",
                "/.git/config"
            })
    void sendsAStrangerToTheLogin(String page) {
        HttpResponse<String> answer = new Visitor(port).get(page);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/engine/engine/%s/task", "/camunda/api/admin/auth/user/%s", "/api/calls"})
    void tellsAStrangerAtAnApiToLogIn(String api) {
        HttpResponse<String> answer = new Visitor(port).get(api.formatted(engine.getName()));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Meld u opnieuw aan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/h2-console"})
    void showsNobodyTheInside(String page) {
        assertThat(new Visitor(port).get(page).statusCode()).isNotEqualTo(200);
        assertThat(new Visitor(port).as("visitor", "visitor").get(page).statusCode())
                .isBetween(403, 404);
    }

    @Test
    void showsEverybodyWhetherItIsHealthy() {
        assertThat(new Visitor(port).get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void showsTheLoginPageInDutchWithoutInlineScriptOrStyle() {
        HttpResponse<String> page = new Visitor(port).get("/login");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Gebruikersnaam", "Wachtwoord", "lang=\"nl\"")
                .doesNotContain("<script", "style=");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(new Visitor(port).get("/css/pilootloket.css").statusCode()).isEqualTo(200);
    }

    @Test
    void oneLoginOpensTheWebApps() {
        Visitor visitor = new Visitor(port).as("visitor", "visitor");

        visitor.get("/camunda/app/welcome/" + engine.getName() + "/");
        HttpResponse<String> who = visitor.get("/camunda/api/admin/auth/user/" + engine.getName());

        assertThat(who.statusCode()).isEqualTo(200);
        assertThat(who.body()).contains("\"userId\":\"visitor\"");
    }

    @Test
    void bringsOneBackToThePageOneAskedFor() {
        Visitor visitor = new Visitor(port);
        visitor.get("/camunda/app/tasklist/default/");

        HttpResponse<String> answer = visitor.login("visitor", "visitor");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/camunda/app/tasklist/default/");
    }

    @Attack(23)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login?next=//evil.example",
                "/login?continue=https://evil.example",
                "/login?redirect=/%5Cevil.example",
                "//evil.example/%2e%2e",
            })
    void sendsNobodyToAnotherWebsite(String page) {
        Visitor visitor = new Visitor(port);
        visitor.get(page);

        assertThat(visitor.login("visitor", "visitor").headers().firstValue("Location"))
                .contains("http://localhost:" + port + "/");
    }

    @Test
    void givesTheSessionANewNumberAtTheLogin() {
        Visitor visitor = new Visitor(port);
        visitor.get("/login");
        visitor.get("/camunda/app/tasklist/default/");
        String before = visitor.cookie("JSESSIONID");
        visitor.as("visitor", "visitor");

        assertThat(before).isNotEmpty();
        assertThat(visitor.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownNameInTheSameWords() {
        String wrong = new Visitor(port)
                .login("visitor", "wrong")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String unknown = new Visitor(port)
                .login("nobody", "wrong")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(wrong).endsWith("/login?fout").isEqualTo(unknown);
        assertThat(new Visitor(port).get("/login?fout").body()).contains("horen niet bij elkaar");
    }

    @Test
    void ourLogoutEndsTheWebAppsToo() {
        Visitor visitor = new Visitor(port).as("visitor", "visitor");

        HttpResponse<String> answer = visitor.submit("/nergens", "/logout", Map.of());

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?afgemeld");
        assertThat(visitor.get("/camunda/api/admin/auth/user/" + engine.getName())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theWebAppsLogoutEndsOursToo() {
        Visitor visitor = new Visitor(port).as("visitor", "visitor");

        HttpResponse<String> answer = visitor.post("/camunda/api/admin/auth/user/" + engine.getName() + "/logout", "");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void anAccountThatIsRemovedIsOutAtOnce() {
        Visitor visitor = new Visitor(port).as("visitor", "visitor");
        identity.deleteUser("visitor");

        assertThat(visitor.get("/camunda/api/engine/engine/" + engine.getName() + "/task")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesAForgedRequest() {
        Visitor visitor = new Visitor(port).as("visitor", "visitor");

        for (String path : new String[] {
            "/logout", "/api/calls/RZP-2019/candidacies", "/camunda/api/engine/engine/" + engine.getName() + "/task"
        }) {
            HttpResponse<String> forged = visitor.send(HttpRequest.newBuilder(visitor.uri(path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(forged.statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void takesTheTokenOfTheCookieInTheHeader() {
        Visitor visitor = new Visitor(port).as("visitor", "visitor");
        visitor.get("/nergens");

        assertThat(visitor.post("/api/nergens", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsWhoAdministersNothingOutOfCockpitAndAdmin() {
        Visitor visitor = new Visitor(port).as("visitor", "visitor");

        assertThat(visitor.get("/camunda/app/cockpit/" + engine.getName() + "/").statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/camunda/app/admin/" + engine.getName() + "/").statusCode())
                .isEqualTo(403);
    }
}
