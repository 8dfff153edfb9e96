package be.pilootloket.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.StreamUtils;

/** Keycloak in a process of its own, from the distribution that the profile {@code keycloak} unpacks. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class Keycloak implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path HOME = Path.of("target/keycloak/keycloak-26.7.3");
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final HttpServer PROXY = proxy();
    private static final int PORT = free();
    private static final Process SERVER = started();

    /** Where the agency's proxy, which the provider calls, hands requests on to. */
    static volatile int productPort;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("pilootloket.oidc.issuer=" + issuer()).applyTo(context);
    }

    static String issuer() {
        return "http://localhost:" + PORT + "/realms/agentschap";
    }

    static void stop() {
        SERVER.descendants().forEach(ProcessHandle::destroy);
        SERVER.destroy();
        PROXY.stop(0);
    }

    /** Somebody's browser at the provider. Its cookies are marked for TLS, which a browser on the machine itself sends all the same. */
    static final class Guest {

        private final Map<String, String> cookies = new TreeMap<>();

        /** Follows the question of the product, fills in the form; gives where the provider then leads. */
        String logIn(String question, String user) {
            HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(question)));
            Matcher form = FORM.matcher(page.body());
            assertThat(form.find()).as(page.statusCode() + " " + page.body()).isTrue();
            return send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "username=" + user + "&password=wolk-fietsbel&credentialId=")))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }

        HttpResponse<String> get(String address) {
            return send(HttpRequest.newBuilder(URI.create(address)));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            HttpResponse<String> answer = exchange(request);
            answer.headers().allValues("Set-Cookie").stream()
                    .map(cookie -> cookie.split(";")[0].split("=", 2))
                    .forEach(cookie -> cookies.put(cookie[0], cookie[1]));
            return answer;
        }
    }

    /** An administrator of the provider ends all sessions of this user. */
    static void logOut(String userId) {
        String token = exchange(HttpRequest.newBuilder(
                                URI.create("http://localhost:" + PORT + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=password&client_id=admin-cli&username=admin" + "&password="
                                        + URLEncoder.encode("admin", StandardCharsets.UTF_8))))
                .body();
        try {
            String access =
                    new ObjectMapper().readTree(token).get("access_token").asText();
            assertThat(exchange(HttpRequest.newBuilder(URI.create("http://localhost:" + PORT
                                            + "/admin/realms/agentschap/users/" + userId + "/logout"))
                                    .header("Authorization", "Bearer " + access)
                                    .POST(HttpRequest.BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(204);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Process started() {
        try {
            // Keycloak imports a realm only once, and this one names a port of today.
            FileSystemUtils.deleteRecursively(HOME.resolve("data"));
            Path realms = Files.createDirectories(HOME.resolve("data/import"));
            Files.writeString(
                    realms.resolve("agentschap-realm.json"),
                    StreamUtils.copyToString(
                                    Keycloak.class.getResourceAsStream("/keycloak-realm.json"), StandardCharsets.UTF_8)
                            .replace(
                                    "BACK_CHANNEL",
                                    "http://localhost:" + PROXY.getAddress().getPort()
                                            + "/logout/connect/back-channel/agentschap"));
            ProcessBuilder start = new ProcessBuilder(
                            "bash",
                            HOME.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--http-port=" + PORT)
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target/keycloak.log"));
            start.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
            start.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
            start.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
            Process process = start.start();
            Awaitility.await()
                    .pollInSameThread()
                    .atMost(Duration.ofMinutes(4))
                    .ignoreExceptions()
                    .until(() -> {
                        assertThat(process.isAlive()).isTrue();
                        return exchange(HttpRequest.newBuilder(
                                                URI.create(issuer() + "/.well-known/openid-configuration")))
                                        .statusCode()
                                == 200;
                    });
            return process;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends TLS in the agency; here it only says that it did. */
    private static HttpServer proxy() {
        try {
            HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            proxy.createContext("/", Keycloak::handOn);
            proxy.start();
            return proxy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void handOn(HttpExchange call) throws IOException {
        HttpResponse<String> answer =
                exchange(HttpRequest.newBuilder(URI.create("http://localhost:" + productPort + call.getRequestURI()))
                        .header("X-Forwarded-Proto", "https")
                        .header("Content-Type", call.getRequestHeaders().getFirst("Content-Type"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(
                                call.getRequestBody().readAllBytes())));
        call.sendResponseHeaders(answer.statusCode(), -1);
        call.close();
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static int free() {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
