package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A candidate on the public pages, over HTTP: opens each page and posts its form, as a browser does. */
final class Applicant {

    private static final String START = "/oproepen/" + MailWorld.CALL + "/aanvraag";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI base;
    private final String organisation;
    private final String email;

    Applicant(URI base, int number) {
        this.base = base;
        this.organisation = "Organisatie " + number;
        this.email = "aanvrager%d@organisatie.example".formatted(number);
    }

    /** Applies, from the empty form to the receipt. */
    void applies(String zone) {
        String own = begins(zone);
        page(own + "/verklaringen");
        post(own + "/nakijken", own + "/indienen", Map.of());
        page(own + "/ontvangst");
    }

    /** Begins an application and saves it twice, with one partner; gives where it is found again. */
    String begins(String zone) {
        String project = post(START, START, Map.of("organisation", organisation, "email", email));
        String own = project.substring(0, project.indexOf("/project"));
        post(
                own + "/project",
                own + "/project",
                Map.of(
                        "title",
                        "Samen sterk",
                        "zone",
                        zone,
                        "organisation",
                        organisation,
                        "contact",
                        "Onthaal",
                        "email",
                        email,
                        "action",
                        "next"));
        post(
                own + "/partners",
                own + "/partners",
                Map.of(
                        "partners[0].organisation", organisation,
                        "partners[0].kind", "logo",
                        "partners[0].recognised", "true",
                        "action", "next"));
        return own;
    }

    /** Adds the declaration of the first partner to an application. */
    void uploads(String own, String fileName, byte[] content) {
        String form = page(own + "/verklaringen");
        String boundary = "pilootloket-" + content.length;
        String field = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        String head = field.formatted("version", first(VERSION, form))
                + field.formatted("action", "save")
                + "--%s\r\nContent-Disposition: form-data; name=\"upload-0\"; filename=\"%s\"\r\n\r\n"
                        .formatted(boundary, fileName);
        HttpResponse<String> answer = send(request(own + "/verklaringen?_csrf=" + first(Person.CSRF, form))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    /** Where the answer leads. */
    private String post(String page, String action, Map<String, String> typed) {
        String form = page(page);
        Map<String, String> fields = new LinkedHashMap<>(typed);
        fields.put("_csrf", first(Person.CSRF, form));
        if (form.contains("name=\"version\"")) {
            fields.put("version", first(VERSION, form));
        }
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(action + ": " + answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private String page(String path) {
        HttpResponse<String> answer = send(request(path).GET());
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(pattern + " in " + page).isTrue();
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new AssertionError(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
