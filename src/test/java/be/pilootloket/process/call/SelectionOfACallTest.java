package be.pilootloket.process.call;

import static be.pilootloket.process.call.CallPlay.CALL;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.SendingRoom;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Refusal;
import be.pilootloket.selection.SelectionDesk;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ranking, ties and the decision, beside the straight way that CallForPilotsTest walks. */
@Scenario
class SelectionOfACallTest {

    private static final String DECIDE = "userTask_decideSelection";
    private static final String BREAK_TIE = "userTask_breakTie";

    @Autowired
    private SendingRoom room;

    @Autowired
    private Story story;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Contest contest;

    @Autowired
    private CallPlay play;

    @Autowired
    private CallDesk calls;

    @Autowired
    private CandidacyDesk candidacies;

    @Autowired
    private SelectionDesk selection;

    @Autowired
    private PostOffice post;

    @BeforeEach
    void before() {
        contest.clear();
        story.at(CallPlay.BEFORE_PUBLICATION);
    }

    @Test
    void showsTheRankingWithItsCutOff() {
        List<String> numbers = play.assessed(5);

        String ranking = story.shown(CALL, DECIDE, "ranking").toString();
        assertThat(ranking).contains(numbers).contains("grens", "Logo Voorbeeld", "Kempen");
        assertThat(ranking.indexOf("grens"))
                .isBetween(ranking.indexOf(numbers.get(3)), ranking.indexOf(numbers.get(4)));
    }

    @Test
    void refusesADecisionThatIsNotWhole() {
        play.assessed(5);

        List<Map<String, Object>> bare = play.verdicts(4).stream()
                .map(row -> Map.of("number", row.get("number"), "selected", row.get("selected")))
                .toList();
        assertThat(story.refused("decision-maker", CALL, DECIDE, Map.of("verdicts", bare)))
                .extracting(Refusal::field)
                .contains("verdicts");
        assertThat(story.refused("decision-maker", CALL, DECIDE, Map.of("verdicts", play.verdicts(5))))
                .extracting(Refusal::sentence)
                .anyMatch(sentence -> sentence.contains("Er zijn 4 plaatsen"));
        assertThat(story.refused("decision-maker", CALL, DECIDE, Map.of("verdicts", play.verdicts(3))))
                .extracting(Refusal::field)
                .containsExactly("belowCapacityReason");
        assertThat(story.refused("decision-maker", CALL, DECIDE, Map.of("verdicts", List.of())))
                .extracting(Refusal::field)
                .contains("verdicts");
        assertThat(selection.decided(CALL)).isFalse();
    }

    @Test
    void tellsStaffAndCoordinatorWhenPlacesStayOpen() {
        Map<String, String> people = Map.of("staff9", "staff", "coordinator9", "coordinator", "coach9", "coach");
        people.forEach(this::joins);
        try {
            play.assessed(5);
            play.decided(3);
        } finally {
            people.keySet().forEach(identity::deleteUser);
        }

        assertThat(play.sent(Occasion.SELECTION_BELOW_CAPACITY))
                .extracting(Message::address)
                .contains("staff9@agentschap.example", "coordinator9@agentschap.example")
                .doesNotContain("coach9@agentschap.example");
    }

    @Test
    void tellsNobodyOfOpenPlacesWhenThereAreNone() {
        joins("staff9", "staff");
        try {
            play.assessed(5);
            play.decided(4);
        } finally {
            identity.deleteUser("staff9");
        }

        assertThat(play.sent(Occasion.SELECTION_BELOW_CAPACITY)).isEmpty();
    }

    private void joins(String person, String group) {
        User user = identity.newUser(person);
        user.setEmail(person + "@agentschap.example");
        identity.saveUser(user);
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            identity.saveGroup(identity.newGroup(group));
        }
        identity.createMembership(person, group);
    }

    @Test
    void asksAReasonForTwoProjectsOfOneZone() {
        play.published();
        List<String> numbers = List.of(play.apply("kempen"), play.apply("kempen"));
        play.closed();
        play.admit(numbers);
        play.assess(numbers.get(0), 5);
        play.assess(numbers.get(1), 4);
        Map<String, Object> typed =
                new HashMap<>(Map.of("verdicts", play.verdicts(2), "belowCapacityReason", "Er zijn er maar twee."));

        assertThat(story.refused("decision-maker", CALL, DECIDE, typed))
                .extracting(Refusal::field)
                .containsExactly("sameZoneReason");
        typed.put("sameZoneReason", "Ze vullen elkaar aan.");
        story.fill("decision-maker", CALL, DECIDE, typed);
        assertThat(selection.holders(CALL)).hasSize(2);
    }

    @Test
    void breaksATieAtTheCutOffOnAnonymousDossiers() {
        play.published();
        List<String> numbers = play.apply(5);
        play.closed();
        play.admit(numbers);
        numbers.forEach(number -> play.assess(number, numbers.indexOf(number) < 3 ? 5 : 3));

        assertThat(story.shown(CALL, BREAK_TIE, "dossiers") + "" + story.shown(CALL, BREAK_TIE, "remarks"))
                .doesNotContain(numbers)
                .doesNotContain("Logo Voorbeeld", "Kempen", "Halle");
        assertThat(story.refused("decision-maker", CALL, BREAK_TIE, Map.of("reason", "Sterker plan.")))
                .extracting(Refusal::field)
                .containsExactly("order");
        story.fill("decision-maker", CALL, BREAK_TIE, play.tieBreak());
        assertThat(selection.tied(CALL)).isFalse();
        assertThat(story.tasks(CALL)).contains(DECIDE);
    }

    @Test
    void aTieThatAWithdrawalResolvedHoldsNothingUp() {
        play.published();
        List<String> numbers = play.apply(5);
        play.closed();
        play.admit(numbers);
        numbers.forEach(number -> play.assess(number, 3));
        play.withdraw(numbers.get(4));

        story.fill("decision-maker", CALL, BREAK_TIE, Map.of());
        assertThat(story.tasks(CALL)).contains(DECIDE);
    }

    @Test
    void aCandidacyThatSettlesAfterTheOthersStillGetsItsReaders() {
        play.published();
        List<String> numbers = play.apply(1);
        play.closed();
        play.admit(numbers);
        String late = play.apply("zone-5");
        assertThat(late).isNotNull();
        story.fill(
                "decision-maker",
                late,
                "userTask_judgeLateness",
                Map.of("verdict", "yes", "reason", "Storing bij ons."));
        story.work();
        story.ring(late, "event_submissionsClosed");
        play.admit(List.of(late));

        assertThat(story.fact("call-for-pilots", CALL, "unassessed")).isEqualTo(2);
        assertThat(story.tasks(late)).contains("userTask_declareConflict");
    }

    @Test
    void decidesNothingWhileACandidacyInTimeIsStillOpen() {
        play.assessed(1);
        Instant inTime = calls.get(CALL).definition().closesAt().minusSeconds(60);
        String found = play.apply("zone-5", inTime);
        Map<String, Object> decision =
                Map.of("verdicts", play.verdicts(1), "belowCapacityReason", "Meer plannen zijn niet rijp.");
        assertThat(story.refused("decision-maker", CALL, DECIDE, decision))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.sentence()).contains(found));
        story.ring(found, "event_submissionsClosed");
        play.admit(List.of(found));
        assertThat(story.refused("decision-maker", CALL, DECIDE, decision))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.sentence()).contains(found));
        play.assess(found, 3);
        play.decided(1);
        assertThat(play.phase()).isEqualTo(Phase.DECIDED);
    }

    @Test
    void admitsNobodyAfterTheDecision() {
        play.assessed(1);
        play.decided(1);
        String found =
                play.apply("zone-5", calls.get(CALL).definition().closesAt().minusSeconds(60));
        story.ring(found, "event_submissionsClosed");
        assertThat(story.refused(
                        "staff",
                        found,
                        "userTask_checkAdmissibility",
                        Map.of("verdict", "yes", "reason", "Alles is er.")))
                .extracting(Refusal::field)
                .containsExactly("verdict");
        play.refuse(found);
        assertThat(play.sent(Occasion.CANDIDACY_INADMISSIBLE)).hasSize(1);
    }

    @Test
    void aWithdrawalCountsFromItsRegistrationOn() {
        List<String> numbers = play.assessed(2);
        play.write(numbers.get(0), "WITHDRAWAL");
        assertThat(candidacies.get(numbers.get(0)).state()).isEqualTo(Candidacy.State.WITHDRAWN);
        story.fill(
                "decision-maker",
                CALL,
                DECIDE,
                Map.of("verdicts", play.verdicts(2), "belowCapacityReason", "Meer plannen zijn niet rijp."));
        story.workBut("endEvent_candidacyWithdrawn");
        assertThat(selection.holders(CALL)).containsExactly(numbers.get(1));

        room.release(CALL);
        assertThat(story.runs("candidacy", numbers.get(0))).isFalse();
        assertThat(post.untold(CALL)).isZero();
    }
}
