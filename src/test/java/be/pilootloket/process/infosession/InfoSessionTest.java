package be.pilootloket.process.infosession;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Registrant;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.process.Contest;
import be.pilootloket.process.ModelCoverage;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Refusal;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Scenario
@Import(Contest.class)
class InfoSessionTest {

    private static final String CALL = Contest.CALL;
    private static final String PREPARE = "userTask_prepareInfoSession";
    private static final String ATTENDANCE = "userTask_recordAttendance";
    private static final String SLIDES = "userTask_publishSlides";

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private ModelCoverage coverage;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private SessionDesk sessions;

    @Autowired
    private CallDesk calls;

    @BeforeAll
    void forget() {
        coverage.forget();
    }

    @BeforeEach
    void announced() {
        contest.open();
        story.at("2019-09-12T09:00");
        runtime.startProcessInstanceByKey(
                "info-session",
                CALL,
                new HashMap<>(Map.of(
                        "callCode",
                        CALL,
                        "infoSessionAt",
                        Date.from(calls.get(CALL).definition().infoSessionAt().orElseThrow()))));
    }

    @AfterEach
    void end() {
        story.end();
    }

    @AfterAll
    void walkedEveryFlow() {
        coverage.assertWhole("info-session");
    }

    @Test
    void runsFromItsPreparationToItsSlides() {
        assertThat(story.shown(CALL, PREPARE, "announced")).isEqualTo("dinsdag 24 september 2019");
        story.fill("staff", CALL, PREPARE, Map.of("place", "Zaal Voorbeeld", "from", "14u00", "until", "16:30"));
        story.work();
        assertThat(story.rings(CALL, "event_infoSessionReached")).isEqualTo("2019-09-24T12:00:00Z");
        story.ring(CALL, "event_infoSessionReached");

        assertThat(story.shown(CALL, ATTENDANCE, "session"))
                .isEqualTo("dinsdag 24 september 2019, 14u00 tot 16u30, Zaal Voorbeeld");
        story.fill(
                "staff",
                CALL,
                ATTENDANCE,
                Map.of(
                        "attendance",
                        42,
                        "registrants",
                        List.of(Map.of("organisation", "Zorgraad Voorbeeld", "email", "info@zorgraad.example"))));
        story.fill("staff", CALL, SLIDES, Map.of("slidesTitle", "Infosessie", "slidesLink", "infosessie.pptx"));
        story.work();
        assertThat(calls.registrants(CALL))
                .containsExactly(new Registrant("Zorgraad Voorbeeld", "info@zorgraad.example"));
        assertThat(sessions.find(CALL).orElseThrow().slidesLink()).isEqualTo("infosessie.pptx");
        assertThat(story.runs("info-session", CALL)).isFalse();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(fields(PREPARE, Map.of("place", "", "from", "straks", "until", "")))
                .containsExactlyInAnyOrder("place", "from", "until");
        assertThat(fields(PREPARE, Map.of("place", "Zaal", "on", "2019-11-12"))).containsExactly("on");
        assertThat(fields(PREPARE, Map.of("place", "Zaal", "until", "09u00"))).containsExactly("until");
        story.fill("staff", CALL, PREPARE, Map.of("place", "Zaal Voorbeeld"));
        story.work();
        story.ring(CALL, "event_infoSessionReached");

        List<Map<String, String>> injected =
                List.of(Map.of("organisation", "Voorbeeld", "email", "a@b.example\r\nBcc: c@d.example"));
        assertThat(fields(ATTENDANCE, Map.of("attendance", 42, "registrants", injected)))
                .containsExactly("registrants");
        assertThat(fields(ATTENDANCE, Map.of("attendance", -1))).containsExactly("attendance");
        assertThat(fields(ATTENDANCE, Map.of("attendance", 2, "registrants", "geen lijst")))
                .containsExactly("registrants");
        story.fill("staff", CALL, ATTENDANCE, Map.of("attendance", 0));
        assertThat(fields(SLIDES, Map.of())).containsExactly("slidesTitle", "slidesLink");
    }

    private List<String> fields(String task, Map<String, ?> typed) {
        return story.refused("staff", CALL, task, typed).stream()
                .map(Refusal::field)
                .toList();
    }
}
