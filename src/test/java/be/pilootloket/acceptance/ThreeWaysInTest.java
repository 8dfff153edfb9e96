package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Browser;
import be.pilootloket.form.Pen;
import be.pilootloket.inbox.Written;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Candidates get in: one by mail with the forms of the public page, one on the page itself, and one too late on both ways.
 * They write to a real mail server and click in a real browser; what they sent is read over IMAP.
 */
@Tag("postgres")
class ThreeWaysInTest {

    private static final String CALL = "RZP-2019";
    private static final String BY_MAIL = CALL + "-001";
    private static final String ON_THE_PAGE = CALL + "-002";
    private static final List<String> LATE = List.of(CALL + "-003", CALL + "-004");
    private static final String MIDNIGHT =
            "from smtp.kandidaat.example by mx.agentschap.example with ESMTPS; Tue, 12 Nov 2019 00:00:00 +0100";

    private Product product;
    private Mails mails;
    private Browser browser;

    @BeforeEach
    void publishesTheCall(@TempDir Path data) {
        product = new Product(data);
        mails = product.mails();
        browser = new Browser(product.port());
        staff().start("call-for-pilots", Map.of("programmeCode", CALL));
        Person.Task define = staff().task("Oproep opstellen", CALL);
        Map<String, Object> call = staff().form(define);
        call.put("warningsSeen", true);
        staff().complete(define, call);
        decisionMaker().complete(decisionMaker().task("Oproep goedkeuren", CALL), Map.of("verdict", "yes"));
        product.moveTo("2019-11-08T10:00:00");
    }

    @AfterEach
    void stops() {
        browser.close();
        product.close();
    }

    @Test
    void leadByMailAndByPageToADossierAndTooLateToADecision() {
        appliesByMail();
        try (Browser.Window inTime = browser.window();
                Browser.Window tooLate = browser.window()) {
            submits(filledIn(inTime, "Netwerk Voorbeeld", "netwerk@kandidaat.example", "waas-dender"));
            filledIn(tooLate, "Logo Traag", "traag@kandidaat.example", "oost-limburg");

            product.moveTo("2019-11-12T00:00:00");
            mails.lay(
                    applying("Logo Traag", "traag@kandidaat.example", "Oost-Limburg")
                            .with("Received", MIDNIGHT)
                            .message(),
                    Written.MAILBOX,
                    Instant.parse("2019-11-11T23:00:02Z"));
            mails.await(LATE.get(0), "We ontvingen uw bericht");
            submitsTooLate(tooLate.page());
        }
        decideOnTheLate();
    }

    private void appliesByMail() {
        mails.send(applying("Logo Voorbeeld", "onthaal@kandidaat.example", "Kempen")
                .message());
        mails.await(BY_MAIL, "We ontvingen uw bericht");

        Person.Task enter = staff().task("Dossier invoeren", BY_MAIL);
        Map<String, Object> read = staff().form(enter);
        assertThat(read)
                .containsEntry("title", "Samen")
                .containsEntry("zone", "kempen")
                .containsEntry("organisation", "Logo Voorbeeld")
                .containsEntry("email", "onthaal@kandidaat.example");
        assertThat(rows(read.get("partners")))
                .singleElement()
                .satisfies(partner -> assertThat(partner)
                        .containsEntry("organisation", "Logo Voorbeeld")
                        .containsEntry("kind", "logo")
                        .containsEntry("declared", true));
        assertThat(rows(read.get("documents")))
                .extracting(document -> document.get("fileName"))
                .containsExactlyInAnyOrder("aanvraag.docx", "verklaring.docx");
        staff().complete(enter, read);

        mails.await(BY_MAIL, "We ontvingen uw kandidatuur");
        assertThat(staff().page("/candidacies/" + BY_MAIL)).contains("08-11-2019", "verklaring.docx", "Samen");
    }

    /** An application with one declaration, on the forms that anybody can download. */
    private Written applying(String organisation, String address, String zone) {
        byte[] application = Pen.on(downloaded("Aanvraagformulier"))
                .write("title", "Samen")
                .write("zone", zone)
                .write("organisation", organisation)
                .write("contact", "Onthaal")
                .write("email", address)
                .partner(organisation, "Logo", true)
                .done();
        byte[] declaration = Pen.on(downloaded("Engagementverklaring"))
                .write("title", "Samen")
                .write("partner.organisation", organisation)
                .write("partner.kind", "Logo")
                .write("signedBy", "De voorzitter")
                .write("signedOn", "15 oktober 2019")
                .done();
        return Written.from(address, "Onze kandidatuur")
                .attaching("aanvraag.docx", application)
                .attaching("verklaring.docx", declaration);
    }

    private byte[] downloaded(String form) {
        try (Browser.Window window = browser.window()) {
            Page page = window.open("/oproepen/" + CALL);
            Download download = page.waitForDownload(() -> page.locator("a[href*='/formulieren/']")
                    .filter(new Locator.FilterOptions().setHasText(form))
                    .click());
            return Files.readAllBytes(download.path());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** From the page of the call to the last step before sending; gives the page as it stands there. */
    private Page filledIn(Browser.Window window, String organisation, String address, String zone) {
        Page page = window.open("/oproepen/" + CALL + "/aanvraag");
        page.getByLabel("Naam van uw organisatie").fill(organisation);
        page.getByLabel("E-mailadres").first().fill(address);
        page.getByText("Aanvraag beginnen").last().click();
        page.getByLabel("Titel van het project").fill("Samen op de pagina");
        page.getByLabel("Regionale zorgzone").selectOption(zone);
        page.getByLabel("Contactpersoon").fill("Onthaal");
        page.getByText("Bewaren en verder").click();
        page.getByLabel("Soort").first().selectOption("logo");
        page.getByLabel("Organisatie").first().fill(organisation);
        page.getByText("Bewaren en verder").click();
        page.locator("input[type=file]").first().setInputFiles(signed());
        page.getByText("Bewaren en verder").click();
        assertThat(page.getByRole(AriaRole.TABLE).textContent()).contains(organisation, "opgeladen");
        return page;
    }

    private void submits(Page page) {
        page.getByText("Aanvraag indienen").click();
        assertThat(page.locator(".receipt").textContent()).contains(ON_THE_PAGE, "08-11-2019", "op tijd");
        mails.await(ON_THE_PAGE, "We ontvingen uw kandidatuur");
        assertThat(staff().tasks("Dossier invoeren", ON_THE_PAGE))
                .as("the candidate typed it")
                .isEmpty();
    }

    private void submitsTooLate(Page page) {
        page.getByText("Aanvraag indienen").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("De uiterste dag is voorbij");
        assertThat(page.locator("article").textContent()).contains("Uw aanvraag is niet ingediend", "12-11-2019");
        page.getByText("Toch indienen, te laat").click();
        assertThat(page.locator(".receipt").textContent()).contains(LATE.get(1), "te laat");
    }

    private void decideOnTheLate() {
        Person.Task enter = staff().task("Dossier invoeren", LATE.get(0));
        staff().complete(enter, staff().form(enter));
        for (String number : LATE) {
            Person.Task judge = decisionMaker().task("Laattijdigheid beoordelen", number);
            assertThat(decisionMaker().laid(judge).get("receivedText").toString())
                    .startsWith("12-11-2019 — 00:00:");
            assertThat(staff().page("/candidacies/" + number))
                    .contains("Logo Traag", "De kandidatuur kwam toe na de uiterste datum.");
            decisionMaker().complete(judge, Map.of("verdict", "no", "reason", "Er was geen overmacht."));
            assertThat(staff().page("/candidacies/" + number)).contains("Er was geen overmacht.");
        }
        assertThat(staff().page("/candidacies/" + LATE.get(0))).contains("12-11-2019 — 00:00:00");
        LATE.forEach(number -> mails.await(number, "We ontvingen uw kandidatuur"));
    }

    private static FilePayload signed() {
        return new FilePayload(
                "verklaring.pdf", "application/pdf", "%PDF-1.4\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Object list) {
        return (List<Map<String, Object>>) list;
    }

    private Person staff() {
        return product.person("staff");
    }

    private Person decisionMaker() {
        return product.person("decision-maker");
    }
}
