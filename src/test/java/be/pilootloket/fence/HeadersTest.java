package be.pilootloket.fence;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.InProduction;
import be.pilootloket.Visitor;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every answer: each route, the web apps and their API, files, errors, redirects. */
@InProduction
class HeadersTest {

    private static final List<String> OTHERS = List.of(
            "/css/pilootloket.css",
            "/pilootloket.svg",
            "/bestaat-niet",
            "/error",
            "/camunda/app/tasklist/%s/",
            "/camunda/app/cockpit/%s/",
            "/camunda/app/admin/%s/",
            "/camunda/app/welcome/%s/",
            "/camunda/app/bestaat-niet",
            "/camunda/lib/deps.js",
            "/camunda/app/tasklist/scripts/config.js",
            "/camunda/api/engine/engine/%s/task",
            "/camunda/api/admin/auth/user/%s",
            "/camunda/api/engine/engine/%s/bestaat-niet",
            "/camunda/api/admin/setup/%s/user/create",
            "/oproepen/%%00",
            "/oproepen;x");

    @LocalServerPort
    int internal;

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    PublicPort port;

    @Attack({20, 24})
    @Test
    void everyAnswerSaysTheSameOnceToWhoeverAsks() {
        List<String> paths = new ArrayList<>(new Routes(context).toRead());
        OTHERS.forEach(path -> paths.add(path.formatted(engine.getName())));
        assertThat(paths).hasSizeGreaterThan(60);
        Visitor stranger = new Visitor(internal);
        Visitor colleague = new Visitor(internal).as("beheer", "regen-tafel-4-kaarsen");

        for (String path : paths) {
            check(path, stranger.get(path));
            check(path, colleague.get(path));
        }
        for (String path : List.of("/oproepen", "/", "/bestaat-niet", "/css/pilootloket.css", "/persoonlijk/x")) {
            check(path, new Visitor(port.listensOn()).get(path));
        }
    }

    private static void check(String path, HttpResponse<String> answer) {
        String what = answer.statusCode() + " of " + path;
        HttpHeaders headers = answer.headers();
        String policy = only(what, headers, "Content-Security-Policy");
        assertThat(policy)
                .as(what)
                .contains("default-src 'self'", "base-uri 'self'", "form-action 'self'", "object-src 'none'")
                .contains("frame-ancestors 'none'");
        if (policy.contains("script-src")) {
            assertThat(path).startsWith("/camunda/");
            assertThat(policy).as(what).containsPattern("script-src 'nonce-[^']+' 'strict-dynamic' 'unsafe-eval';");
        } else {
            assertThat(policy).as(what).doesNotContain("unsafe");
        }
        assertThat(only(what, headers, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(only(what, headers, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(only(what, headers, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(only(what, headers, "Permissions-Policy")).contains("camera=()");
        assertThat(only(what, headers, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(only(what, headers, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(only(what, headers, "Strict-Transport-Security")).contains("max-age=31536000");
        if (!path.matches("/camunda/(app|lib)/.*|/css/.*|/.*\\.svg|/oproepen.*|/")) {
            assertThat(only(what, headers, "Cache-Control")).as(what).contains("no-store");
        }
        assertThat(headers.firstValue("Server")).as(what).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).as(what).isEmpty();
        assertThat(headers.allValues("Set-Cookie")).as(what).allSatisfy(cookie -> {
            assertThat(cookie).contains("Secure").contains("SameSite=Lax");
            if (cookie.startsWith("JSESSIONID")) {
                assertThat(cookie).contains("HttpOnly");
            }
        });
    }

    private static String only(String what, HttpHeaders headers, String name) {
        assertThat(headers.allValues(name)).as("%s: %s", what, name).hasSize(1);
        return headers.firstValue(name).orElseThrow();
    }
}
