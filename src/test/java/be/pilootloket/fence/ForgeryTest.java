package be.pilootloket.fence;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.InProduction;
import be.pilootloket.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What another website makes a colleague's or a candidate's browser send: every route that changes something. */
@InProduction
class ForgeryTest {

    /** Without a token by design: a mail program presses it (RFC 8058), and the link itself is what it takes. */
    private static final String UNSUBSCRIBE = "/persoonlijk/nieuwsbrief/uitschrijven/1";

    private static final List<String> WEB_APPS = List.of(
            "/camunda/api/engine/engine/%s/task/create",
            "/camunda/api/engine/engine/%s/process-definition/key/call-for-pilots/start",
            "/camunda/api/engine/engine/%s/deployment/create",
            "/camunda/api/admin/auth/user/%s/logout");

    @LocalServerPort
    int internal;

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    private final AtomicInteger address = new AtomicInteger();

    @Attack(15)
    @Test
    void noRouteOfOursChangesAnythingWithoutTheTokenOfThePage() {
        List<String> paths = new ArrayList<>(new Routes(context).toChange());
        paths.removeAll(List.of("/error", UNSUBSCRIBE));
        assertThat(paths).hasSizeGreaterThan(20);
        paths.addAll(List.of("/login", "/logout"));
        Visitor colleague = new Visitor(internal).as("beheer", "regen-tafel-4-kaarsen");

        for (String path : paths) {
            for (String kind : new String[] {
                "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "application/json"
            }) {
                for (String token : new String[] {"", "van-een-ander"}) {
                    assertThat(forged(colleague, path, kind, token))
                            .as("%s as %s with token '%s'", path, kind, token)
                            .isEqualTo(403);
                }
            }
        }
        assertThat(colleague.get("/mails").statusCode()).as("still logged in").isEqualTo(200);
    }

    /** They also end the session of whoever comes without a token. */
    @Attack(15)
    @Test
    void theWebAppsChangeNothingEither() {
        for (String path : WEB_APPS) {
            for (String kind : new String[] {"text/plain", "application/json"}) {
                for (String token : new String[] {"", "van-een-ander"}) {
                    Visitor colleague = new Visitor(internal).as("beheer", "regen-tafel-4-kaarsen");

                    assertThat(forged(colleague, path.formatted(engine.getName()), kind, token))
                            .as("%s as %s with token '%s'", path, kind, token)
                            .isEqualTo(403);
                }
            }
        }
    }

    private int forged(Visitor victim, String path, String kind, String token) {
        HttpRequest.Builder forged = HttpRequest.newBuilder(victim.uri(path))
                .header("Content-Type", kind)
                .header("Origin", "https://kwaad.example")
                .header("X-Forwarded-For", "198.51.100." + address.incrementAndGet() % 250)
                .POST(BodyPublishers.ofString("{\"a\":\"_csrf=" + token + "\"}"));
        if (!token.isEmpty()) {
            forged.header("X-CSRF-TOKEN", token).header("X-XSRF-TOKEN", token);
        }
        return victim.send(forged).statusCode();
    }

    @Attack(15)
    @Test
    void whoUnsubscribesWithoutATokenNeedsThePersonalLink() {
        Visitor anybody = new Visitor(internal);

        assertThat(anybody.send(HttpRequest.newBuilder(anybody.uri(UNSUBSCRIBE))
                                .header("X-Forwarded-For", "198.51.100.251")
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
    }
}
