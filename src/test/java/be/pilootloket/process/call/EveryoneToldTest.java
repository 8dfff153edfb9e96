package be.pilootloket.process.call;

import static be.pilootloket.process.call.CallPlay.CALL;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.call.Phase;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.SendingRoom;
import be.pilootloket.process.Story;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody starts before every candidate is told, however late one turns up. */
@Scenario
class EveryoneToldTest {

    private static final String WAIVE = "userTask_waiveLetters";
    private static final String OFFER = "userTask_decideOffer";

    @Autowired
    private SendingRoom room;

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private CallPlay play;

    @Autowired
    private Tampering tampering;

    @Autowired
    private PostOffice post;

    @Autowired
    private CallStarter calls;

    @Autowired
    private ManagementService management;

    @BeforeEach
    void before() {
        contest.clear();
        story.at(CallPlay.BEFORE_PUBLICATION);
    }

    @Test
    void aCandidacyRegisteredAfterTheLettersHoldsTheStartUp() {
        play.assessed(1);
        play.decided(1);
        assertThat(post.untold(CALL)).isZero();
        story.at("2019-12-03T10:00");
        String late = play.apply("zone-5");
        story.ring(CALL, "event_startReached");

        assertThat(play.phase()).isEqualTo(Phase.DECIDED);
        assertThat(post.untoldNumbers(CALL)).containsExactly(late);
        story.ring(CALL, "event_startAtRisk");
        assertThat(story.tasks(CALL)).contains(WAIVE);

        story.fill(
                "decision-maker", late, "userTask_judgeLateness", Map.of("verdict", "no", "reason", "Weken te laat."));
        room.release(CALL);
        assertThat(post.untold(CALL)).isZero();
        assertThat(story.tasks(CALL)).doesNotContain(WAIVE);
        story.ring(CALL, "event_startReached");
        assertThat(play.phase()).isEqualTo(Phase.STARTED);
    }

    @Test
    void anOfferThatDidNotArriveHoldsTheStartUp() {
        List<String> numbers = play.assessed(2);
        play.decided(1);
        play.decline(numbers.get(0));
        tampering.breakAddresses();
        story.fill("decision-maker", CALL, OFFER, Map.of("verdict", "yes", "reason", "De volgende in de rangorde."));
        story.work();

        assertThat(post.untoldNumbers(CALL)).containsExactly(numbers.get(1));
        story.ring(CALL, "event_startReached");
        assertThat(play.phase()).isEqualTo(Phase.DECIDED);
        story.ring(CALL, "event_startAtRisk");
        story.fill(
                "staff",
                CALL,
                WAIVE,
                Map.of("waivers", List.of(Map.of("number", numbers.get(1), "reason", "Opgebeld."))));
        story.work();
        story.ring(CALL, "event_startReached");
        assertThat(play.phase()).isEqualTo(Phase.STARTED);
    }

    @Test
    void aCandidacyThatSettlesAfterTheDecisionIsToldToo() {
        play.published();
        List<String> numbers = play.apply(1);
        play.closed();
        play.admit(numbers);
        play.assess(numbers.get(0), 4);
        String late = play.apply("zone-5");
        play.decided(1);
        assertThat(story.stands("call-for-pilots", CALL)).contains("event_candidatesTold");
        story.fill(
                "decision-maker",
                late,
                "userTask_judgeLateness",
                Map.of("verdict", "no", "reason", "Een dag te laat."));
        room.release(CALL);

        assertThat(play.sent(Occasion.CANDIDACY_LATE)).hasSize(1);
        assertThat(story.isSet(CALL, "event_startReached")).isTrue();
    }

    @Test
    void oneCountServesAllWhoWereToldBeforeItBegan() {
        play.published();
        assertThat(counts()).isZero();

        calls.progressed(CALL);
        calls.progressed(CALL);
        assertThat(counts()).isOne();
        story.work();
        assertThat(counts()).isZero();

        calls.progressed(CALL);
        assertThat(counts()).isOne();
    }

    private long counts() {
        return management.createJobQuery().activityId(CallProcess.COUNT).count();
    }
}
