package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The pages as a browser gets them from the running product. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"evaluation", "test"})
@DirtiesContext
class OverTheWireTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Test
    void showsTheAccountsOfTheEvaluationBeforeTheLogin() throws Exception {
        HttpResponse<String> login = new Browser().get("/", "text/html");

        assertThat(login.uri().getPath()).isEqualTo("/login");
        assertThat(login.body()).contains("decision-maker", "Het wachtwoord is telkens gelijk aan de gebruikersnaam");
    }

    @Test
    void answersAnUnknownAddressInDutch() throws Exception {
        Browser staff = new Browser().login("staff");

        HttpResponse<String> page = staff.get("/nowhere", "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Deze pagina bestaat niet").doesNotContain("Whitelabel", "Exception");

        HttpResponse<String> data = staff.get("/api/nowhere", "application/json");
        assertThat(data.statusCode()).isEqualTo(404);
        assertThat(data.body()).isEqualTo("{\"status\":404,\"title\":\"Dit bestaat niet.\"}");
    }

    @Test
    void tellsWhoMayNotComeInSo() throws Exception {
        HttpResponse<String> page = new Browser().login("staff").get("/rehearsal", "text/html");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("U hebt hier geen toegang").doesNotContain("Forbidden");
    }

    @Test
    void movesTheClockWithTheTokenOfThePage() throws Exception {
        Browser admin = new Browser().login("admin");

        HttpResponse<String> page = admin.post("/rehearsal", "/rehearsal", "to=2019-09-11T08:00:00");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("woensdag 11 september 2019, 08:0");
        assertThat(admin.get("/rehearsal/status", "application/json").body()).contains("\"state\":\"ARRIVED\"");
    }

    private final class Browser {

        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        Browser login(String user) throws IOException, InterruptedException {
            assertThat(post("/login", "/login", "username=" + user + "&password=" + user)
                            .uri()
                            .getPath())
                    .isEqualTo("/");
            return this;
        }

        HttpResponse<String> get(String path, String accepted) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(at(path)).header("Accept", accepted).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> post(String page, String path, String form) throws IOException, InterruptedException {
            Matcher token = TOKEN.matcher(get(page, "text/html").body());
            assertThat(token.find()).isTrue();
            String body = form + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
            return client.send(
                    HttpRequest.newBuilder(at(path))
                            .header("Accept", "text/html")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private URI at(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }
    }
}
