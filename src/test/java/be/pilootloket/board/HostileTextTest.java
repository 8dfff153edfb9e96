package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.Browser;
import be.pilootloket.call.Approval;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DefinitionDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Story;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** What a candidate wrote to harm, in the browsers of those who read it. */
@Attack(20)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"evaluation", "test"})
@Import({Contest.class, Story.class})
@DirtiesContext
class HostileTextTest {

    private static final String RUNS = "window.cracked=1";
    private static final String HOSTILE = "<img src=x onerror=\"" + RUNS + "\"><script>" + RUNS + "</script>"
            + "<a href=\"javascript:" + RUNS + "\">x</a>{{constructor.constructor('" + RUNS + "')()}}${7*7}"
            + "\u202e\u200b\ud83d\ude00";
    private static final String SEEN = "onerror=";

    @Autowired
    private Contest contest;

    @Autowired
    private Story story;

    @Autowired
    private ProcessEngine engine;

    private String number;
    private Browser browser;
    private Browser.Window window;

    @BeforeEach
    void registersACandidacyThatIsMadeToHarm(
            @LocalServerPort int port,
            @Autowired CallDesk calls,
            @Autowired DefinitionDesk definitions,
            @Autowired ObjectMapper json)
            throws JsonProcessingException {
        story.at("2019-09-11T09:00");
        contest.open();
        definitions.decide(new Approval(Contest.CALL, "decision-maker", true, null));
        calls.advance(Contest.CALL, Phase.PUBLISHED);
        story.at("2019-09-12T09:00");
        number = Contest.CALL + "-001";
        typesACandidacy(port, json);
        browser = new Browser(port);
        window = browser.window();
    }

    private void typesACandidacy(int port, ObjectMapper json) throws JsonProcessingException {
        Map<String, Object> typed = new HashMap<>();
        Map.of(
                        "callCode", Contest.CALL,
                        "zone", "kempen",
                        "organisation", HOSTILE,
                        "contact", HOSTILE,
                        "email", "onthaal@logo.example",
                        "receivedOn", "2019-09-11",
                        "receivedTime", "10:00:00",
                        "channel", "MAILBOX")
                .forEach((field, value) -> typed.put(field, Map.of("value", value)));
        HttpResponse<String> started = new be.pilootloket.Visitor(port)
                .as("staff", "staff")
                .post(
                        "/camunda/api/engine/engine/" + engine.getName()
                                + "/process-definition/key/candidacy/submit-form",
                        json.writeValueAsString(Map.of("variables", typed)));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
    }

    @AfterEach
    void closes() {
        browser.close();
        story.end();
    }

    @Test
    void staysTextOnOurPages() {
        logIn("staff");
        for (String path : List.of(
                "/calls/" + Contest.CALL,
                "/candidacies/" + number,
                "/candidacies/" + number + "/history",
                "/mails?number=" + number,
                "/inbox")) {
            Page page = window.open(path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertHarmless(page);
        }
        assertThat(window.open("/candidacies/" + number).content()).contains("&lt;img src=x onerror=");
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void staysTextInTasklist() {
        logIn("staff");
        Task enter = story.task(number, "userTask_enterDossier");

        Page page = window.open("/camunda/app/tasklist/" + engine.getName() + "/#/?task=" + enter.getId());

        page.waitForFunction("[...document.querySelectorAll('input, textarea')].some(field => field.value.includes('"
                + SEEN + "'))" + " || document.body.innerText.includes('" + SEEN + "')");
        assertHarmless(page);
    }

    @Test
    void staysTextInCockpit() {
        logIn("admin");
        String instance = story.task(number, "userTask_enterDossier").getProcessInstanceId();

        Page page = window.open("/camunda/app/cockpit/" + engine.getName() + "/#/process-instance/" + instance
                + "/runtime?tab=variables-tab");

        page.getByText(SEEN).first().waitFor();
        assertHarmless(page);
    }

    private void logIn(String user) {
        Page page = window.open("/login");
        page.locator("[name=username]").fill(user);
        page.locator("[name=password]").fill(user);
        page.locator("[type=submit]").first().click();
        page.waitForURL("**/");
    }

    private static void assertHarmless(Page page) {
        assertThat(page.evaluate("window.cracked")).as(page.url()).isNull();
    }
}
