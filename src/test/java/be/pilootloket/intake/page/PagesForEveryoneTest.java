package be.pilootloket.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Browser;
import be.pilootloket.call.Approval;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DefinitionDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.call.Phase;
import be.pilootloket.call.SessionDesk;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.time.Instant;
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

/** The public pages in a real browser: wide, narrow, and for people who do not see or click. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"evaluation", "test"})
@DirtiesContext
class PagesForEveryoneTest {

    private static final String CALL = "RZP-2019";

    private static Browser browser;

    @BeforeAll
    static void publishesTheCall(
            @LocalServerPort int port,
            @Autowired CallDesk calls,
            @Autowired DefinitionDesk definitions,
            @Autowired SessionDesk sessions) {
        browser = new Browser(port);
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2019-09-11T07:00:00Z")));
        calls.open(new Opening(CALL, "staff"));
        definitions.decide(new Approval(CALL, "decision-maker", true, null));
        calls.advance(CALL, Phase.PUBLISHED);
        sessions.announce(CALL);
    }

    @AfterAll
    static void closesTheBrowser() {
        browser.close();
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oproepen",
                "/oproepen/" + CALL,
                "/oproepen/" + CALL + "/vraag",
                "/oproepen/" + CALL + "/aanvraag",
                "/oproepen/" + CALL + "/infosessie",
                "/oproepen/nieuwsbrief",
                "/oproepen/contact",
                "/oproepen/privacy",
                "/oproepen/cookies",
                "/oproepen/disclaimer",
                "/toegankelijkheid"
            })
    void areForEveryone(String path) {
        try (Browser.Window wide = browser.window();
                Browser.Window narrow = browser.narrowWindow()) {
            wide.open(path).querySelectorAll("details > summary").forEach(summary -> summary.click());
            wide.isForEveryone();
            narrow.open(path);
            narrow.isForEveryone();
            assertThat(wide.complaints()).isEmpty();
        }
    }

    /** Everything that a candidate meets on the way, with something wrong on every page. */
    @Test
    void areForEveryoneWhoApplies() {
        try (Browser.Window candidate = browser.window();
                Browser.Window narrow = browser.narrowWindow()) {
            Page page = candidate.open("/oproepen/" + CALL + "/aanvraag");
            page.getByLabel("Naam van uw organisatie").fill("Logo Voorbeeld");
            page.getByLabel("E-mailadres").first().fill("onthaal@logo.example");
            page.getByText("Aanvraag beginnen").last().click();
            candidate.isForEveryone();
            page.getByLabel("Titel van het project").fill("Samen in de Kempen");
            page.getByLabel("Regionale zorgzone").selectOption("kempen");
            page.getByLabel("Contactpersoon").fill("Onthaal");
            page.getByText("Bewaren en verder").click();
            page.getByLabel("Organisatie").first().fill("Logo Voorbeeld");
            page.getByText("Partner toevoegen").click();
            openAll(page);
            candidate.isForEveryone();
            narrow.open(URI.create(page.url()).getPath());
            openAll(narrow.page());
            narrow.isForEveryone();
            page.getByText("Bewaren en verder").click();
            page.locator("input[type=file]").first().setInputFiles(file("virus.exe"));
            page.getByText("Bewaren en verder").click();
            assertThat(page.getByText("Niet elk bestand is bewaard.").isVisible())
                    .isTrue();
            candidate.isForEveryone();
            narrow.open(URI.create(page.url()).getPath());
            narrow.isForEveryone();
            page.getByText("Nakijken en indienen").click();
            openAll(page);
            candidate.isForEveryone();
            page.getByText("Aanvraag indienen").click();
            assertThat(page.getByText("Uw aanvraag is ingediend").isVisible()).isTrue();
            candidate.isForEveryone();
            page.getByText("Naar uw pagina").click();
            candidate.isForEveryone();
            narrow.open(URI.create(page.url()).getPath());
            narrow.isForEveryone();
        }
    }

    private static void openAll(Page page) {
        page.querySelectorAll("details:not([open]) > summary").forEach(ElementHandle::click);
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "application/octet-stream", new byte[] {'M', 'Z'});
    }
}
