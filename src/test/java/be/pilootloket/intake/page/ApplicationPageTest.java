package be.pilootloket.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.Visitor;
import be.pilootloket.call.Approval;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DefinitionDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Draft;
import be.pilootloket.candidacy.DraftDeclaration;
import be.pilootloket.candidacy.DraftDesk;
import be.pilootloket.candidacy.Finding;
import be.pilootloket.candidacy.MessageDesk;
import be.pilootloket.form.CallForms;
import be.pilootloket.form.Pen;
import be.pilootloket.link.PersonalLinks;
import be.pilootloket.link.Purpose;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** How a candidate applies on the page, without a script and with every button. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "pilootloket.public-posts.per-minute=10000",
            "pilootloket.public-posts.per-hour=10000",
            "pilootloket.drafts.most-per-address=100",
            "pilootloket.files.largest=1MB"
        })
@ActiveProfiles({"evaluation", "test"})
@DirtiesContext
class ApplicationPageTest {

    private static final String CALL = "RZP-2019";
    private static final String START = "/oproepen/" + CALL + "/aanvraag";
    private static final String ADDRESS = "onthaal@logo.example";
    private static final String HOSTILE = "<script>alert(1)</script> ${7919*6007} [[${7919*6007}]] \u202Etxet";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern UPLOAD_ACTION = Pattern.compile("action=\"(/persoonlijk/[^\"]+_csrf=[^\"]+)\"");
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    private int port;

    @Autowired
    private DraftDesk drafts;

    @Autowired
    private CandidacyDesk candidacies;

    @Autowired
    private MessageDesk messages;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private CallDesk calls;

    @Autowired
    private CallForms forms;

    private Visitor candidate;

    @BeforeAll
    static void publishesTheCall(@Autowired CallDesk calls, @Autowired DefinitionDesk definitions) {
        clock("2019-09-11T07:00:00Z");
        calls.open(new Opening(CALL, "staff"));
        definitions.decide(new Approval(CALL, "decision-maker", true, null));
        calls.advance(CALL, Phase.PUBLISHED);
    }

    @BeforeEach
    void looksAtTheClock() {
        clock("2019-11-08T09:00:00Z");
        candidate = new Visitor(port);
    }

    @AfterAll
    static void handTheClockBack() {
        ClockUtil.reset();
    }

    @Test
    void leadsFromTheFirstFieldToTheReceipt() {
        String own = begun();
        project(own);
        HttpResponse<String> saved = partners(own, "add", "Logo Voorbeeld", "Netwerk B");
        assertThat(location(saved)).isEqualTo(own + "/partners#partner-3");
        assertThat(location(upload(own + "/verklaringen", own + "/verklaringen", "upload-0", "verklaring.pdf", PDF)))
                .isEqualTo(own + "/verklaringen?bewaard");
        assertThat(candidate.get(own + "/nakijken").body())
                .contains("concept", "Er ontbreekt nog een verklaring van: Netwerk B", "Aanvraag indienen");

        assertThat(location(submit(own, Map.of()))).isEqualTo(own + "/ontvangst");

        String number = draft(own).number();
        assertThat(candidate.get(own + "/ontvangst").body())
                .contains("Uw aanvraag is ingediend", number, "08-11-2019 — 10:00:00", "op tijd", ADDRESS);
        HttpResponse<String> pdf = candidate.get(own + "/ontvangst.pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF");
        Candidacy candidacy = candidacies.get(number);
        assertThat(candidacy.receivedAt()).isEqualTo("2019-11-08T09:00:00Z");
        assertThat(candidacy.dossier().documents())
                .singleElement()
                .satisfies(document -> assertThat(document.file()).isNotNull());
        assertThat(location(submit(own, Map.of()))).as("once").isEqualTo(own + "/ontvangst");
        assertThat(location(candidate.get(own))).isEqualTo(own + "/kandidatuur");
    }

    @Test
    void takesAMissingDeclarationUntilTheDeadlineAndNotAfterIt() {
        String own = handedIn();
        String page = own + "/kandidatuur";

        assertThat(location(upload(page, page, "upload-1", "netwerk.pdf", PDF))).isEqualTo(page + "?toegevoegd");

        Candidacy candidacy = candidacies.get(draft(own).number());
        assertThat(candidacy.dossier().partners().get(1).declared()).isTrue();
        assertThat(candidacy.current().findings()).isNotEmpty();
        assertThat(candidate.get(page).body())
                .contains("Verklaring van Logo")
                .doesNotContain("bevat alles wat we vragen");

        String stillOpen = candidate.get(page).body();
        clock("2019-11-11T23:00:00Z");
        HttpResponse<String> late = upload(stillOpen, page, "upload-0", "logo.pdf", PDF);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("De uiterste dag is voorbij");
        assertThat(candidacies.get(candidacy.number()).versions()).hasSize(2);
    }

    @Attack(named = "replayed personal link")
    @Test
    void withdrawsACandidacyOnceWhenItsCandidateIsSure() {
        String own = handedIn();
        String page = own + "/kandidatuur";
        HttpResponse<String> unsure = candidate.submit(page, own + "/intrekken", Map.of("reason", HOSTILE));
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(unsure.body())
                .contains("Vink aan dat u zeker bent.", "&lt;script&gt;alert(1)&lt;/script&gt; ${7919");
        String number = draft(own).number();
        assertThat(candidacies.get(number).state()).isEqualTo(Candidacy.State.RECEIVED);

        Map<String, String> sure = Map.of("sure", "true", "reason", "Onze partner haakte af.");
        assertThat(location(candidate.submit(page, own + "/intrekken", sure))).isEqualTo(page + "?ingetrokken");
        HttpResponse<String> again = candidate.submit(START, own + "/intrekken", sure);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Deze kandidatuur is al ingetrokken.");
        assertThat(candidacies.get(number).state()).isEqualTo(Candidacy.State.WITHDRAWN);
        assertThat(messages.of(number))
                .singleElement()
                .satisfies(message -> assertThat(message.content()).isEqualTo("Onze partner haakte af."));
        assertThat(candidate.get(page).body())
                .contains("ingetrokken")
                .doesNotContain("Kandidatuur intrekken", "Verklaringen toevoegen");
    }

    @Test
    void tellsWhoSendsAPageThatWasOpenedInTimeButSentTooLate() {
        String own = begun();
        project(own);
        partners(own, "save", "Logo Voorbeeld");
        String version = version(candidate.get(own + "/nakijken").body());
        clock("2019-11-11T23:00:00Z");

        HttpResponse<String> late = submit(own, Map.of("version", version));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("De uiterste dag is voorbij", "11 november 2019 om 23u59", "12-11-2019 — 00:00:00");
        assertThat(draft(own).submitted()).isFalse();

        assertThat(location(submit(own, Map.of("version", version, "laattijdig", "true"))))
                .isEqualTo(own + "/ontvangst");
        assertThat(candidate.get(own + "/ontvangst").body()).contains("te laat ingediend");
        assertThat(candidacies.get(draft(own).number()).current().findings())
                .filteredOn(finding -> finding.rule().equals("received-in-time"))
                .extracting(Finding::answer)
                .containsExactly(Finding.Answer.NOT_SATISFIED);
    }

    @Test
    void isInTimeInTheLastInstantOfTheLastMinute() {
        String own = begun();
        project(own);
        clock("2019-11-11T22:59:59.999Z");

        assertThat(location(submit(own, Map.of()))).isEqualTo(own + "/ontvangst");
    }

    @Test
    void givesEverythingBackWhenAnotherWindowSavedMeanwhile() {
        String own = begun();
        project(own);

        HttpResponse<String> behind = candidate.submit(
                own + "/project",
                own + "/project",
                Map.of("version", "1", "title", "Mijn andere titel", "zone", "kempen"));

        assertThat(behind.statusCode()).isEqualTo(409);
        assertThat(behind.body()).contains("op een andere plaats bewaard", "Mijn andere titel", "value=\"2\"");
        assertThat(draft(own).content().title()).isEqualTo("Samen sterk");
    }

    @Attack({7, 20})
    @Test
    void showsToTheLetterWhateverIsTyped() {
        String own = begun();
        Map<String, String> typed = new LinkedHashMap<>(Map.of("version", "1", "title", HOSTILE, "zone", HOSTILE));
        typed.putAll(Map.of("organisation", HOSTILE, "contact", HOSTILE, "email", HOSTILE, "phone", HOSTILE));
        candidate.submit(own + "/project", own + "/project", typed);
        Map<String, String> row = new LinkedHashMap<>(Map.of("version", "2", "partners[0].organisation", HOSTILE));
        row.putAll(Map.of("partners[0].kind", "logo", "partners[0].mission", HOSTILE));
        row.putAll(Map.of("partners[0].interestShownOn", HOSTILE, "partners[0].interestEvidence", HOSTILE));
        candidate.submit(own + "/partners", own + "/partners", row);

        for (String step : new String[] {"/project", "/partners", "/verklaringen", "/nakijken"}) {
            assertThat(candidate.get(own + step).body())
                    .as(step)
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7919*6007}")
                    .doesNotContain("<script", "47569433");
        }
        assertThat(draft(own).content().phone()).isEqualTo(HOSTILE);
        assertThat(candidate.get(own + "/nakijken").body()).contains("Dit moet u eerst invullen", "Kies een zone");
    }

    @Test
    void removesOnePartnerAndKeepsTheOthers() {
        String own = begun();
        partners(own, "save", "Een", "Twee", "Drie");
        partners(own, "remove-1", "Een", "Twee", "Drie");

        assertThat(draft(own).content().partners())
                .extracting(partner -> partner.organisation())
                .containsExactly("Een", "Drie");
    }

    @Test
    void refusesABadFileAtItsPartnerAndKeepsTheGoodOne() {
        String own = begun();
        partners(own, "save", "Een", "Twee");

        HttpResponse<String> answer =
                upload(own + "/verklaringen", own + "/verklaringen", "upload-1", "../../etc/passwd.exe", PDF);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("&quot;passwd.exe&quot;: Dit soort bestand kan niet.");

        upload(own + "/verklaringen", own + "/verklaringen", "upload-0", "x".repeat(400) + ".pdf", PDF);
        assertThat(draft(own).content().declarations())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).endsWith(".pdf").hasSizeLessThan(201));
        String id = draft(own).content().declarations().get(0).file().toString();
        assertThat(candidate
                        .get(own + "/bestanden/" + id)
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .startsWith("attachment");
        assertThat(candidate.get(begun() + "/bestanden/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhatSeemsWrongWithADeclarationAndTakesIt() {
        String own = begun();
        partners(own, "save", "Een");
        String page = own + "/verklaringen";

        upload(page, page, "upload-0", "andere.docx", declaration("Twee <b>"));

        assertThat(candidate.get(page).body())
                .contains("verklaring opgeladen")
                .contains("In de verklaring staat &quot;Twee &lt;b&gt;&quot;, en niet de naam van deze partner.");
        assertThat(draft(own).content().declarations())
                .extracting(DraftDeclaration::formVersion)
                .containsExactly("2019-09");
    }

    @Test
    void keepsForWhichKindsAGroupCounts() {
        String own = begun();
        Map<String, String> typed = new LinkedHashMap<>(Map.of("action", "save"));
        typed.put("version", String.valueOf(draft(own).version()));
        typed.put(URLEncoder.encode("partners[0].organisation", StandardCharsets.UTF_8), "Koepel Voorbeeld");
        typed.put(URLEncoder.encode("partners[0].kind", StandardCharsets.UTF_8), "logo");
        typed.put(URLEncoder.encode("partners[0].groupOf", StandardCharsets.UTF_8), "palliative-network");
        candidate.submit(own + "/partners", own + "/partners", typed);

        assertThat(draft(own).content().partners().get(0).groupOf()).containsExactly("palliative-network");
        assertThat(candidate.get(own + "/partners").body())
                .containsPattern("value=\"palliative-network\" checked=\"checked\"");
    }

    @Attack(12)
    @Test
    void opensNothingWithALinkThatIsMadeUp() {
        HttpResponse<String> page = candidate.get("/persoonlijk/aanvraag/" + "x".repeat(32) + "/nakijken");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Deze link werkt niet");
        assertThat(candidate.get(begun()).headers().firstValue("Referrer-Policy"))
                .contains("no-referrer");
    }

    @Test
    void saysAtItsFieldWhyAnApplicationCannotBeBegun() {
        HttpResponse<String> answer =
                candidate.submit(START, START, Map.of("organisation", "Logo\r\nBcc: x", "email", "geen adres"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("op één regel", "Het e-mailadres bevat een spatie", "geen adres");
    }

    @Test
    void saysTheSameOfALostLinkWhetherThereIsOneOrNot() {
        begun();
        String known = candidate
                .submit(START, START + "/link", Map.of("email", ADDRESS))
                .body();
        String unknown = candidate
                .submit(START, START + "/link", Map.of("email", "iemand@anders.example"))
                .body();

        assertThat(known).contains("er een mail met de link onderweg");
        assertThat(plain(unknown.replace("iemand@anders.example", ADDRESS))).isEqualTo(plain(known));
    }

    @Test
    void forgetsADraftWhenTheCandidateAsks() {
        String own = begun();

        candidate.submit(own + "/nakijken", own + "/wissen", Map.of());

        assertThat(candidate.get(own + "/project").statusCode()).isEqualTo(404);
    }

    private byte[] declaration(String organisation) {
        byte[] empty = forms.find(calls.get(CALL).definition(), "engagement-declaration")
                .orElseThrow()
                .content();
        return Pen.on(empty).write("partner.organisation", organisation).done();
    }

    private String handedIn() {
        String own = begun();
        project(own);
        partners(own, "save", "Logo Voorbeeld", "Netwerk B");
        submit(own, Map.of());
        return own;
    }

    /** Begins an application; gives the address of its pages. */
    private String begun() {
        HttpResponse<String> started =
                candidate.submit(START, START, Map.of("organisation", "Logo Voorbeeld", "email", ADDRESS));
        assertThat(started.statusCode()).isEqualTo(302);
        return location(started).replace("/project?begonnen", "");
    }

    private void project(String own) {
        Map<String, String> typed = new LinkedHashMap<>(Map.of("title", "Samen sterk", "zone", "kempen"));
        typed.putAll(Map.of("organisation", "Logo Voorbeeld", "contact", "Onthaal", "email", ADDRESS));
        typed.put("version", String.valueOf(draft(own).version()));
        assertThat(location(candidate.submit(own + "/project", own + "/project", typed)))
                .isEqualTo(own + "/project?bewaard");
    }

    private HttpResponse<String> partners(String own, String action, String... names) {
        Map<String, String> typed = new LinkedHashMap<>(Map.of("action", action));
        typed.put("version", String.valueOf(draft(own).version()));
        for (int row = 0; row < names.length; row++) {
            typed.put(URLEncoder.encode("partners[" + row + "].organisation", StandardCharsets.UTF_8), names[row]);
            typed.put(
                    URLEncoder.encode("partners[" + row + "].kind", StandardCharsets.UTF_8),
                    row == 0 ? "logo" : "palliative-network");
        }
        return candidate.submit(own + "/partners", own + "/partners", typed);
    }

    private HttpResponse<String> submit(String own, Map<String, String> fields) {
        Map<String, String> typed = new LinkedHashMap<>(fields);
        typed.putIfAbsent("version", String.valueOf(draft(own).version()));
        return candidate.submit(START, own + "/indienen", typed);
    }

    /** Sends one file by the form of a page. */
    private HttpResponse<String> upload(String page, String action, String field, String name, byte[] content) {
        String form = page.startsWith("/") ? candidate.get(page).body() : page;
        Matcher address = UPLOAD_ACTION.matcher(form);
        assertThat(address.find()).as(form).isTrue();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--grens\r\nContent-Disposition: form-data; name=\"version\"\r\n\r\n" + version(form)
                        + "\r\n--grens\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--grens--\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(address.group(1)).startsWith(action);
        return candidate.send(HttpRequest.newBuilder(candidate.uri(address.group(1)))
                .header("Content-Type", "multipart/form-data; boundary=grens")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static String version(String page) {
        Matcher version = VERSION.matcher(page);
        assertThat(version.find()).as(page).isTrue();
        return version.group(1);
    }

    private Draft draft(String own) {
        String token = own.substring(own.lastIndexOf('/') + 1);
        return drafts.get(links.subject(Purpose.DRAFT, token).orElseThrow());
    }

    private static String plain(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    private static void clock(String instant) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(instant)));
    }
}
