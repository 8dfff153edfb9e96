package be.pilootloket.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Visitor;
import be.pilootloket.call.Approval;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DeadlineDesk;
import be.pilootloket.call.DeadlineMove;
import be.pilootloket.call.DefinitionDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.call.Phase;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.programme.Deadline;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** What someone without an account reads of the calls. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "pilootloket.public-posts.per-minute=5")
@ActiveProfiles({"evaluation", "test"})
@DirtiesContext
class CallsPageTest {

    private static final String CALL = "RZP-2019";

    @LocalServerPort
    private int port;

    @Autowired
    private DeadlineDesk deadlines;

    @BeforeAll
    static void publishesTheCall(
            @Autowired CallDesk calls, @Autowired DefinitionDesk definitions, @Autowired SessionDesk sessions) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2019-09-11T07:00:00Z")));
        calls.open(new Opening(CALL, "staff"));
        definitions.decide(new Approval(CALL, "decision-maker", true, null));
        calls.advance(CALL, Phase.PUBLISHED);
        sessions.announce(CALL);
    }

    @AfterAll
    static void handTheClockBack() {
        ClockUtil.reset();
    }

    @Test
    void tellsEveryoneWhatTheCallAsks() {
        HttpResponse<String> page = stranger().get("/oproepen/" + CALL);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Oproep naar pilootprojecten voor regionale zorgplatformen")
                .contains("11 november 2019 om 23u59", "open voor aanvragen")
                .containsPattern("nog 6\\d dagen")
                .contains("Regionaal expertisecentrum dementie", "Aanvraagformulier", "eerstelijn@vlaanderen.be")
                .contains("dinsdag 24 september 2019 van 9u30 tot 12u30")
                .doesNotContain("<script", "style=", "<form");
        assertThat(stranger().get("/oproepen").body()).contains("/oproepen/" + CALL, "open voor aanvragen");
    }

    @Test
    void readsWithoutASessionOrACookie() {
        HttpResponse<String> page = stranger().get("/oproepen/" + CALL);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void sendsAPageAgainOnlyWhenItChanged() {
        Visitor visitor = stranger();
        HttpResponse<String> first = visitor.get("/oproepen/" + CALL);
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(again(visitor, tag).statusCode()).isEqualTo(304);

        moveTheDeadline();

        HttpResponse<String> moved = again(visitor, tag);
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(moved.body())
                .containsPattern("(?s)<del>.*11 november 2019 om 23u59.*</del>")
                .contains("18 november 2019 om 12u00", "Gewijzigd op 12 september 2019.")
                .contains("De 11de is een feestdag &lt;b&gt;en&lt;/b&gt; ${7919*6007}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oproepen/RZP-1999",
                "/oproepen/RZP-1999/oproep.pdf",
                "/oproepen/RZP-1999/infosessie.ics",
                "/oproepen/%24%7B7919*6007%7D"
            })
    void knowsOnlyPublishedCalls(String path) {
        HttpResponse<String> page = stranger().get(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("Deze pagina bestaat niet", "Naar de oproepen", "Nieuwsbrief", "Toegankelijkheid")
                .doesNotContain("47569433");
    }

    @Test
    void givesTheTextAndTheCalendarEntryAsDownloads() {
        HttpResponse<String> text = stranger().get("/oproepen/" + CALL + "/oproep.pdf");
        assertThat(text.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(text.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");

        HttpResponse<String> form = stranger().get("/oproepen/" + CALL + "/formulieren/application-form");
        assertThat(form.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(".docx");
        assertThat(stranger().get("/oproepen/" + CALL + "/formulieren/x").statusCode())
                .isEqualTo(404);

        HttpResponse<String> entry = stranger().get("/oproepen/" + CALL + "/infosessie.ics");
        assertThat(entry.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(entry.body())
                .contains("METHOD:PUBLISH", "TZID=Europe/Brussels", "20190924T093000")
                .doesNotContain("ATTENDEE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact", "privacy", "cookies", "disclaimer"})
    void saysWhatAWebsiteOfAGovernmentSays(String page) {
        assertThat(stranger().get("/oproepen/" + page).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsHowLongItKeepsWhatBySettings() {
        assertThat(stranger().get("/oproepen/privacy").body().replaceAll("\\s+", " "))
                .contains("<dt>Berichten</dt><dd>2 jaar</dd>", "<dt>Dossiers van kandidaten</dt><dd>5 jaar</dd>");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        HttpResponse<String> answer = post("/oproepen/" + CALL + "/vraag");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("We konden niet aannemen wat u verstuurde.", "Nieuwsbrief");
        assertThat(answer.headers().firstValue("Content-Language")).contains("nl-BE");
    }

    @Test
    void askesWhoSendsTooMuchToWait() {
        HttpResponse<String> answer = null;
        for (int i = 0; i < 8; i++) {
            answer = post("/oproepen/%56raag");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("60");
        assertThat(answer.body()).contains("Even wachten", "te veel berichten");
        assertThat(stranger().get("/oproepen").statusCode()).isEqualTo(200);
    }

    private void moveTheDeadline() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2019-09-12T07:00:00Z")));
        Deadline later = new Deadline(LocalDate.of(2019, 11, 18), LocalTime.of(12, 0), ZoneId.of("Europe/Brussels"));
        deadlines.move(new DeadlineMove(
                CALL, later, "De 11de is een feestdag <b>en</b> ${7919*6007}", "staff", "decision-maker"));
    }

    private HttpResponse<String> again(Visitor visitor, String tag) {
        return visitor.send(
                HttpRequest.newBuilder(visitor.uri("/oproepen/" + CALL)).header("If-None-Match", tag));
    }

    private HttpResponse<String> post(String path) {
        Visitor visitor = stranger();
        return visitor.send(HttpRequest.newBuilder(visitor.uri(path))
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private Visitor stranger() {
        return new Visitor(port);
    }
}
