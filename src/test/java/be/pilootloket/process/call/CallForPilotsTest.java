package be.pilootloket.process.call;

import static be.pilootloket.process.call.CallPlay.CALL;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.Contest;
import be.pilootloket.process.ModelCoverage;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Scenario
@Import({Contest.class, CallPlay.class})
class CallForPilotsTest {

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private CallPlay play;

    @Autowired
    private ModelCoverage coverage;

    @Autowired
    private CallDesk calls;

    @Autowired
    private PilotDesk pilots;

    @BeforeAll
    void forget() {
        coverage.forget();
    }

    @BeforeEach
    void before() {
        contest.clear();
        story.at(CallPlay.BEFORE_PUBLICATION);
    }

    @AfterEach
    void end() {
        story.end();
    }

    @Test
    void runsFromItsDefinitionToTheStartOfItsPilots() {
        List<String> numbers = play.assessed(5);
        assertThat(story.tasks(CALL)).contains("userTask_decideSelection");
        play.decided(4);
        assertThat(story.rings(CALL, "event_startReached")).isEqualTo(Instant.parse("2019-12-09T08:00:00Z"));
        story.ring(CALL, "event_startReached");

        assertThat(pilots.of(CALL)).extracting(Pilot::number).containsExactlyElementsOf(numbers.subList(0, 4));
        assertThat(calls.get(CALL).phase()).isEqualTo(Phase.STARTED);
    }
}
