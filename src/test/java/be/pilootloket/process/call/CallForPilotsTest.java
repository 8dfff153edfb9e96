package be.pilootloket.process.call;

import static be.pilootloket.process.call.CallPlay.CALL;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.call.Phase;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.SendingRoom;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Refusal;
import be.pilootloket.selection.SelectionDesk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A call from its definition to the start of its pilots, along every way it can take. */
@Scenario(walks = "call-for-pilots")
class CallForPilotsTest {

    private static final String DECIDE = "userTask_decideSelection";
    private static final String BREAK_TIE = "userTask_breakTie";
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
    private SelectionDesk selection;

    @Autowired
    private PilotDesk pilots;

    @Autowired
    private PostOffice post;

    @BeforeEach
    void before() {
        contest.clear();
        story.at(CallPlay.BEFORE_PUBLICATION);
    }

    @Test
    void runsFromItsDefinitionToTheStartOfItsPilots() {
        play.published();
        play.infoSessionHeld();
        List<String> numbers = play.judged(5);
        assertThat(story.task(CALL, DECIDE).getDueDate().toInstant()).isEqualTo("2019-11-29T22:59:00Z");
        play.decided(4);
        assertThat(story.rings(CALL, "event_startReached")).isEqualTo("2019-12-09T08:00:00Z");
        story.ring(CALL, "event_startReached");

        assertThat(pilots.of(CALL)).extracting(Pilot::number).containsExactlyElementsOf(numbers.subList(0, 4));
        assertThat(play.phase()).isEqualTo(Phase.STARTED);
        assertThat(play.sent(Occasion.PILOTS_STARTED)).hasSize(4);
        assertThat(pilots.of(CALL)).extracting(Pilot::roadmap).containsOnly("RZP-2019-T1");
        assertThat(story.tasks("RZP-2019-T1")).containsExactly("userTask_assignCoaches");
    }

    @Test
    void startsNoRoadmapWhenTheProgrammeHasNone() {
        play.assessed(1);
        tampering.withoutRoadmap();
        play.decided(1);
        story.ring(CALL, "event_startReached");

        assertThat(play.phase()).isEqualTo(Phase.STARTED);
        assertThat(pilots.of(CALL)).extracting(Pilot::roadmap).containsOnlyNulls();
        assertThat(story.runs("pilot-roadmap", "RZP-2019-T1")).isFalse();
    }

    @Test
    void aPublicationDateInThePastFiresAtOnce() {
        play.approved(Map.of("publishesOn", "2019-09-02", "withInfoSession", false));
        assertThat(story.rings(CALL, "event_publicationReached")).isBefore(story.now());
        story.ring(CALL, "event_publicationReached");

        assertThat(play.phase()).isEqualTo(Phase.PUBLISHED);
        assertThat(story.runs("collective-meeting", CALL + "-info-session")).isFalse();
    }

    @Test
    void endsWithoutASelectionWhenNobodyIsAdmissible() {
        play.published();
        String number = play.apply(1).get(0);
        play.closed();
        play.refuse(number);

        assertThat(story.refused("decision-maker", CALL, "userTask_concludeWithoutSelection", Map.of()))
                .extracting(Refusal::field)
                .containsExactly("reason");
        story.fill(
                "decision-maker",
                CALL,
                "userTask_concludeWithoutSelection",
                Map.of("reason", "Geen enkel dossier is ontvankelijk."));
        room.release(CALL);
        assertThat(play.sent(Occasion.CANDIDACY_INADMISSIBLE)).hasSize(1);
        assertThat(play.phase()).isEqualTo(Phase.ENDED);
    }

    @Test
    void goesToTheSelectionWhenAnInTimeCandidacyIsFoundAfterAll() {
        play.published();
        String refused = play.apply(1).get(0);
        Instant inTime = story.now();
        play.closed();
        play.refuse(refused);
        String found = play.apply("kempen", inTime);

        assertThat(story.refused(
                        "decision-maker",
                        CALL,
                        "userTask_concludeWithoutSelection",
                        Map.of("reason", "Geen enkel dossier is ontvankelijk.")))
                .extracting(Refusal::sentence)
                .singleElement()
                .asString()
                .contains(found);
        story.ring(found, "event_submissionsClosed");
        play.admit(List.of(found));

        assertThat(story.tasks(CALL)).doesNotContain("userTask_concludeWithoutSelection");
        play.assess(found, 4);
        assertThat(story.tasks(CALL)).contains(DECIDE);
    }

    @Test
    void endsWithoutASelectionWhenNobodyApplied() {
        play.published();
        play.closed();
        story.fill(
                "decision-maker",
                CALL,
                "userTask_concludeWithoutSelection",
                Map.of("reason", "Er kwam geen enkele aanvraag toe."));
        story.work();

        assertThat(play.phase()).isEqualTo(Phase.ENDED);
    }

    @Test
    void remindsOfTheSelectionAndEscalatesIt() {
        play.assessed(1);
        assertThat(story.rings(CALL, "event_selectionReminderDue")).isEqualTo("2019-11-26T08:00:00Z");
        story.ring(CALL, "event_selectionReminderDue");
        story.ring(CALL, "event_selectionOverdue");

        assertThat(story.tasks(CALL)).contains(DECIDE);
    }

    @Test
    void breaksATieThatAWithdrawalMadeWhileTheDecisionLayOpen() {
        play.published();
        List<String> numbers = play.apply(6);
        play.closed();
        play.admit(numbers);
        int[] scores = {5, 5, 5, 4, 3, 3};
        numbers.forEach(number -> play.assess(number, scores[numbers.indexOf(number)]));
        List<Map<String, Object>> verdicts = play.verdicts(4);
        play.withdraw(numbers.get(0));

        story.fill("decision-maker", CALL, DECIDE, Map.of("verdicts", verdicts));
        story.work();
        assertThat(selection.decided(CALL)).isFalse();
        story.fill("decision-maker", CALL, BREAK_TIE, play.tieBreak());
        play.decided(4);
        assertThat(selection.holders(CALL)).hasSize(4).doesNotContain(numbers.get(0));
    }

    @Test
    void neverStartsBeforeEveryCandidateIsTold() {
        String number = play.untoldCandidate();
        story.ring(CALL, "event_startAtRisk");
        assertThat(pilots.of(CALL)).isEmpty();

        assertThat(story.refused("staff", CALL, WAIVE, Map.of()))
                .extracting(Refusal::field)
                .containsExactly("waivers");
        story.fill(
                "staff",
                CALL,
                WAIVE,
                Map.of(
                        "waivers",
                        List.of(Map.of("number", number, "reason", "Telefonisch verwittigd op 9 december."))));
        story.work();
        story.ring(CALL, "event_startReached");
        assertThat(pilots.of(CALL)).extracting(Pilot::number).containsExactly(number);
    }

    @Test
    void dropsTheWaiverWhenTheLetterArrivesAfterAll() {
        String number = play.untoldCandidate();
        story.ring(CALL, "event_startAtRisk");
        assertThat(story.tasks(CALL)).contains(WAIVE);
        Message letter = post.letters(CALL).get(0);
        story.fill(
                "staff",
                letter.id().value(),
                "userTask_correctAddress",
                Map.of("resolution", "resend", "newAddress", "beter@logo.example"));
        story.work();

        assertThat(story.tasks(CALL)).doesNotContain(WAIVE);
        story.ring(CALL, "event_startReached");
        assertThat(pilots.of(CALL)).extracting(Pilot::number).containsExactly(number);
    }

    @Test
    void aDeclinedPlaceIsOfferedToTheNextAndTheStartWaits() {
        List<String> numbers = play.assessed(3);
        play.decided(2);
        play.decline(numbers.get(0));
        story.ring(CALL, "event_startReached");
        assertThat(pilots.of(CALL)).isEmpty();
        assertThat(story.stands("call-for-pilots", CALL)).contains("event_offersSettled");

        assertThat(story.refused("decision-maker", CALL, OFFER, Map.of("reason", "Volgende.")))
                .extracting(Refusal::field)
                .containsExactly("verdict");
        assertThat(story.refused("decision-maker", CALL, OFFER, Map.of("verdict", "yes")))
                .extracting(Refusal::field)
                .containsExactly("reason");
        story.fill("decision-maker", CALL, OFFER, Map.of("verdict", "yes", "reason", "De volgende in de rangorde."));
        room.release(CALL);
        assertThat(play.sent(Occasion.PLACE_OFFERED)).hasSize(1);
        // The offer's letter was still to leave when the call looked: it looks again once everyone is told.
        story.ring(CALL, "event_startReached");
        assertThat(pilots.of(CALL)).extracting(Pilot::number).containsExactlyInAnyOrder(numbers.get(1), numbers.get(2));
    }

    @Test
    void aDeclinedPlaceCanStayFree() {
        List<String> numbers = play.assessed(2);
        play.decided(2);
        play.decline(numbers.get(0));
        story.fill("decision-maker", CALL, OFFER, Map.of("verdict", "no", "reason", "Niemand anders staat klaar."));
        story.work();
        story.ring(CALL, "event_startReached");

        assertThat(pilots.of(CALL)).extracting(Pilot::number).containsExactly(numbers.get(1));
    }

    @Test
    void looksAgainForAFreePlaceAtTheVeryStart() {
        List<String> numbers = play.assessed(2);
        play.decided(2);
        story.at("2019-12-09T09:00");
        story.ringOnly(CALL, "event_startReached");
        // The place comes free after the call looked and before its job starts the pilots.
        play.write(numbers.get(0), "DECLINE");
        story.workBut("serviceTask_startPilots");
        story.work();

        assertThat(pilots.of(CALL)).isEmpty();
        story.fill("decision-maker", CALL, OFFER, Map.of("verdict", "no", "reason", "Niemand anders staat klaar."));
        story.work();
        assertThat(pilots.of(CALL)).hasSize(1);
    }

    @Test
    void cancelsADraftWithoutABeep() {
        play.start();
        play.cancel();

        assertThat(play.phase()).isEqualTo(Phase.CANCELLED);
        assertThat(story.runs("call-for-pilots", CALL)).isFalse();
        assertThat(play.sent(Occasion.CALL_CANCELLED)).isEmpty();
    }

    @Test
    void takesTheInfoSessionOutOfCalendarsWithTheCall() {
        play.published();
        play.infoSessionInvited();
        play.cancel();

        assertThat(play.sent(Occasion.CALL_CANCELLED))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.calendar())
                        .contains("METHOD:CANCEL", "UID:" + CALL + "-info-session@", "SEQUENCE:1"));
        assertThat(story.runs("collective-meeting", CALL + "-info-session")).isFalse();
    }
}
