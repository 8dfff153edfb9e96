package be.pilootloket.fence;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.InProduction;
import be.pilootloket.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@InProduction
class PublicPortTest {

    @LocalServerPort
    int internal;

    @LocalManagementPort
    int management;

    @Autowired
    PublicPort port;

    private Visitor outside;

    @BeforeEach
    void arrives() {
        outside = new Visitor(port.listensOn());
    }

    @Test
    void carriesThePagesForCandidates() {
        assertThat(outside.get("/oproepen").statusCode()).isEqualTo(200);
        assertThat(outside.get("/oproepen/contact").body()).doesNotContain("Aanmelden voor medewerkers");
        assertThat(outside.get("/toegankelijkheid").body()).contains("Vlaamse Ombudsdienst");
        assertThat(outside.get("/css/pilootloket.css").statusCode()).isEqualTo(200);
        assertThat(outside.get("/pilootloket.svg").statusCode()).isEqualTo(200);
        assertThat(outside.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/oproepen"));
    }

    @Attack({1, 21})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/logout",
                "/mails",
                "/api/calls/RZP-2019",
                "/camunda",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/lib/deps.js",
                "/engine-rest/user",
                "/engine-rest/deployment/create",
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/h2-console",
                "/swagger-ui/index.html",
                "/v3/api-docs",
                "/error",
                "/error?trace=true",
                "/.git/config",
                "/WEB-INF/web.xml",
                "/META-INF/sbom/application.cdx.json",
                "/application.yaml",
                "/rehearsal",
                "/oproepen/../camunda/app/tasklist/default/",
                "/oproepen/%2e%2e/camunda/app/tasklist/default/",
                "/oproepen/..;/camunda/app/tasklist/default/",
                "/oproepen;x",
                "/oproepen;/../camunda/api/engine/engine/default/task",
                "/oproepen//contact",
                "//camunda/api/engine/engine/default/task",
                "/./camunda/api/engine/engine/default/task",
                "/%63amunda/api/engine/engine/default/task",
                "/CAMUNDA/api/engine/engine/default/task",
                "/Oproepen",
                "/camunda;x/app/tasklist/default/",
                "/css/../mails",
                "/css/%2e%2e/mails",
                "/oproepen.json",
                "/oproepenx",
                "/toegankelijkheid/x",
            })
    void knowsNothingElseHoweverItIsSpelled(String path) {
        String unknown = outside.get("/bestaat-niet").body();

        HttpResponse<String> answer = outside.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(unknown).contains("Deze pagina bestaat niet");
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location", "allow");
        assertThat(outside.send(HttpRequest.newBuilder(outside.uri(path))
                                .header("Accept", "text/html")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Attack(1)
    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND", "get"})
    void answersNoOtherMethod(String method) {
        for (String path : new String[] {"/oproepen", "/camunda/app/tasklist/default/"}) {
            HttpResponse<String> answer = outside.send(HttpRequest.newBuilder(outside.uri(path))
                    .header("Accept", "text/html")
                    .method(method, BodyPublishers.noBody()));

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().map()).doesNotContainKey("allow");
        }
    }

    @Attack({1, 21})
    @Test
    void knowsNobodyWhoIsLoggedInOnTheOtherPort() {
        Visitor colleague = new Visitor(internal).as("beheer", "regen-tafel-4-kaarsen");
        assertThat(colleague.get("/mails").statusCode()).isEqualTo(200);

        HttpResponse<String> answer = outside.send(HttpRequest.newBuilder(outside.uri("/mails"))
                .header("Accept", "text/html")
                .header("X-Forwarded-Port", String.valueOf(internal))
                .header("Cookie", "JSESSIONID=" + colleague.cookie("JSESSIONID")));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Afmelden");
    }

    @Attack(21)
    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/metrics", "/actuator/env", "/actuator", "/h2-console"})
    void staffFindNothingOfTheInsideEither(String path) {
        assertThat(new Visitor(internal).get(path).statusCode()).isEqualTo(404);
        assertThat(new Visitor(internal)
                        .as("beheer", "regen-tafel-4-kaarsen")
                        .get(path)
                        .statusCode())
                .isEqualTo(404);
    }

    @Attack(21)
    @Test
    void theMachineItselfHearsWhetherItRunsAndNoMore() {
        Visitor machine = new Visitor(management);

        assertThat(machine.get("/actuator/health").body())
                .contains(
                        "\"backlog\":{\"status\":\"UP\"}",
                        "\"incidents\":{\"status\":\"UP\"}",
                        "\"db\":{\"status\":\"UP\"}",
                        "\"mailboxes\":",
                        // There is no such server here.
                        "\"mail\":{\"status\":\"DOWN\"}")
                .doesNotContain("details");
        assertThat(machine.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(machine.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(machine.get("/actuator/metrics").statusCode()).isEqualTo(200);
        assertThat(machine.send(HttpRequest.newBuilder(machine.uri("/actuator/prometheus"))
                                .header("Accept", "text/plain"))
                        .body())
                .contains("pilootloket_jobs_due ", "pilootloket_jobs_oldest_due_seconds ", "pilootloket_incidents ")
                .contains("pilootloket_jobs_retrying ", "hikaricp_connections_active{", "hikaricp_connections_pending{")
                .contains("pilootloket_mailboxes_unreachable 0.0");
        for (String inside : new String[] {"env", "heapdump", "loggers", "beans", "sbom", "shutdown", "mappings"}) {
            assertThat(machine.get("/actuator/" + inside).statusCode())
                    .as(inside)
                    .isEqualTo(404);
        }
        assertThat(machine.get("/camunda/api/engine/engine/default/task").statusCode())
                .isNotEqualTo(200);
    }
}
