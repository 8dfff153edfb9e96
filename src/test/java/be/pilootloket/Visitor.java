package be.pilootloket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone with a browser, over real HTTP: keeps cookies, brings back the tokens that pages hand out. */
public class Visitor {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    /** As to a browser, this machine itself is safe: a cookie for encrypted connections only comes back to it. */
    private final CookieManager cookies = new CookieManager() {
        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            super.put(uri, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    };

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String connection;

    /** Behind a proxy that ended TLS and says so. */
    public Visitor(int port) {
        this(port, "https");
    }

    private Visitor(int port, String connection) {
        this.base = "http://localhost:" + port;
        this.connection = connection;
    }

    /** Someone who came without TLS. */
    public static Visitor inTheOpen(int port) {
        return new Visitor(port, "http");
    }

    /** Logs in by the page, as a person does. */
    public Visitor as(String user, String password) {
        HttpResponse<String> answer = login(user, password);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("/login");
        get("/camunda/app/welcome/");
        return this;
    }

    public HttpResponse<String> login(String user, String password) {
        return submit("/login", "/login", Map.of("username", user, "password", password));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html,application/json"));
    }

    /** Posts JSON with the token of wherever the path belongs. */
    public HttpResponse<String> post(String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (path.startsWith("/camunda")) {
            request.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        } else {
            request.header("X-CSRF-TOKEN", cookie("PILOOTLOKET-CSRF"));
        }
        return send(request);
    }

    /** Opens a page, fills in its form and sends it. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        Matcher token = FORM_TOKEN.matcher(get(page).body());
        String hidden = token.find() ? token.group(1) : "";
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&_csrf=" + URLEncoder.encode(hidden, StandardCharsets.UTF_8)));
        return send(HttpRequest.newBuilder(uri(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        request.setHeader("X-Forwarded-Proto", connection);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public URI uri(String path) {
        return URI.create(base + path);
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
