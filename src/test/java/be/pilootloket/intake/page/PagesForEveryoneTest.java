package be.pilootloket.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Browser;
import be.pilootloket.call.Approval;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DefinitionDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.call.Phase;
import be.pilootloket.call.SessionDesk;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
                "/oproepen/" + CALL + "/infosessie",
                "/oproepen/contact",
                "/oproepen/privacy",
                "/oproepen/cookies",
                "/oproepen/toegankelijkheid"
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
}
