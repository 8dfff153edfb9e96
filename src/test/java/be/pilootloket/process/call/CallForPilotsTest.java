package be.pilootloket.process.call;

import static be.pilootloket.process.call.CallPlay.CALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.call.AudienceDesk;
import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DeadlineDesk;
import be.pilootloket.call.DeadlineMove;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.Contest;
import be.pilootloket.process.ModelCoverage;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Deadline;
import be.pilootloket.programme.Refusal;
import be.pilootloket.selection.SelectionDesk;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Import;

@Scenario
@Import({Contest.class, CallPlay.class})
class CallForPilotsTest {

    private static final String DEFINE = "userTask_defineCall";
    private static final String APPROVE = "userTask_approveCall";
    private static final String DECIDE = "userTask_decideSelection";
    private static final String BREAK_TIE = "userTask_breakTie";
    private static final String WAIVE = "userTask_waiveLetters";
    private static final String OFFER = "userTask_decideOffer";

    @Autowired
    private Story story;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Contest contest;

    @Autowired
    private CallPlay play;

    @Autowired
    private ModelCoverage coverage;

    @Autowired
    private CallDesk calls;

    @Autowired
    private DeadlineDesk deadlines;

    @Autowired
    private AudienceDesk audience;

    @Autowired
    private CallStarter starter;

    @Autowired
    private CandidacyDesk candidacies;

    @Autowired
    private SelectionDesk selection;

    @Autowired
    private PilotDesk pilots;

    @Autowired
    private PostOffice post;

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

    @AfterAll
    void walkedEveryFlow() {
        coverage.assertWhole("call-for-pilots", "call-preparation", "submission-period", "cancel-call");
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
        assertThat(phase()).isEqualTo(Phase.STARTED);
        assertThat(sent(Occasion.PILOTS_STARTED)).hasSize(4);
        assertThat(pilots.of(CALL)).extracting(Pilot::roadmap).containsOnly("RZP-2019-T1");
        assertThat(story.tasks("RZP-2019-T1")).containsExactly("userTask_assignCoaches");
    }

    @Test
    void startsNoRoadmapWhenTheProgrammeHasNone() {
        play.assessed(1);
        play.withoutRoadmap();
        play.decided(1);
        story.ring(CALL, "event_startReached");

        assertThat(phase()).isEqualTo(Phase.STARTED);
        assertThat(pilots.of(CALL)).extracting(Pilot::roadmap).containsOnlyNulls();
        assertThat(story.runs("pilot-roadmap", "RZP-2019-T1")).isFalse();
    }

    @Test
    void refusesAnUnknownProgrammeAndNamesTheKnownOnes() {
        List<Refusal> refusals = story.refusedStart("staff", "call-for-pilots", Map.of("programmeCode", "RZP-1999"));

        assertThat(refusals).singleElement().satisfies(refusal -> {
            assertThat(refusal.field()).isEqualTo("programmeCode");
            assertThat(refusal.sentence()).contains("RZP-1999", "bestaat niet", CALL);
        });
        assertThat(story.refusedStart("staff", "call-for-pilots", Map.of())).hasSize(1);
        assertThat(calls.all()).isEmpty();
    }

    @Test
    void refusesToStartTheSameCallTwice() {
        play.start();

        assertThat(story.refusedStart("staff2", "call-for-pilots", Map.of("programmeCode", " rzp-2019 ")))
                .extracting(Refusal::sentence)
                .containsExactly("De oproep RZP-2019 is al gestart. Een oproep kan maar één keer starten.");
    }

    @Test
    void refusesDatesThatContradictEachOtherAtTheirField() {
        play.start();

        assertThat(refusedFields(Map.of("closesOn", "2019-09-01"))).containsExactly("closesOn", "infoSessionOn");
        assertThat(refusedFields(Map.of("selectsBy", "2019-11-11"))).containsExactly("selectsBy");
        assertThat(refusedFields(Map.of("startsOn", "2019-11-29"))).containsExactly("startsOn");
        assertThat(refusedFields(Map.of("infoSessionOn", "2019-12-24"))).containsExactly("infoSessionOn");
        assertThat(refusedFields(Map.of("infoSessionUntil", "08u00"))).containsExactly("infoSessionUntil");
        assertThat(refusedFields(Map.of("closesOn", "11/11/2019", "closesUntil", "25u00", "capacity", "veel")))
                .containsExactlyInAnyOrder("closesOn", "closesUntil", "capacity");
        assertThat(refusedFields(Map.of("title", "", "capacity", 0))).containsExactlyInAnyOrder("title", "capacity");
        assertThat(refusedFields(Map.of("title", "x".repeat(10_000)))).containsExactly("title");
        assertThat(story.tasks(CALL)).containsExactly(DEFINE);
    }

    @Test
    void showsWarningsAndComesBackUntilTheyAreSeen() {
        play.start();
        assertThat(story.shown(CALL, DEFINE, "warnings").toString())
                .contains("maandag 11 november 2019 is een feestdag (Wapenstilstand)");
        story.fill("staff", CALL, DEFINE, Map.of("startsOn", "2019-12-08", "infoSessionWeekday", "woensdag"));
        story.work();

        assertThat(story.shown(CALL, DEFINE, "findings").toString())
                .contains("Bevestig dat u deze waarschuwing gezien hebt")
                .contains("zondag 8 december 2019 valt in het weekend")
                .contains("valt op een dinsdag, niet op een woensdag");
        story.fill("staff", CALL, DEFINE, Map.of("warningsSeen", true));
        story.work();
        assertThat(story.tasks(CALL)).containsExactly(APPROVE);
    }

    @Test
    void theAuthorCannotApproveTheOwnCall() {
        play.start();
        story.fill("both", CALL, DEFINE, Map.of("warningsSeen", true));
        story.work();

        assertThat(story.refused("both", CALL, APPROVE, Map.of("verdict", "yes")))
                .extracting(Refusal::field)
                .containsExactly("verdict");
        assertThat(story.refused("decision-maker", CALL, APPROVE, Map.of())).hasSize(1);
        assertThat(story.refused("decision-maker", CALL, APPROVE, Map.of("verdict", "no")))
                .extracting(Refusal::field)
                .containsExactly("remarks");
        story.fill("decision-maker", CALL, APPROVE, Map.of("verdict", "no", "remarks", "De titel is te lang."));
        story.work();
        assertThat(story.shown(CALL, DEFINE, "remarks")).isEqualTo("De titel is te lang.");
    }

    @Test
    void approvesNoOtherTextThanTheOneThatWasNamed() {
        play.start();
        story.fill("staff", CALL, DEFINE, Map.of("warningsSeen", true));
        story.work();
        play.nameAnotherText();

        assertThat(story.refused("decision-maker", CALL, APPROVE, Map.of("verdict", "yes")))
                .extracting(Refusal::field)
                .containsExactly("verdict");
        assertThat(calls.get(CALL).phase()).isEqualTo(Phase.DRAFT);
    }

    @Test
    void keepsTheDefinitionWholeAsItWasApproved() {
        play.approved(Map.of("title", "Oproep, herwerkt", "capacity", 3));

        Call call = calls.get(CALL);
        assertThat(call.phase()).isEqualTo(Phase.APPROVED);
        assertThat(call.version()).isEqualTo(1);
        assertThat(call.sha256()).hasSize(64);
        assertThat(call.definition().title()).isEqualTo("Oproep, herwerkt");
        assertThat(call.definition().capacity()).isEqualTo(3);
        assertThat(call.author()).isEqualTo("staff");
        assertThat(call.approvedBy()).isEqualTo("decision-maker");
        assertThat(calls.callText(CALL).content()).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(story.rings(CALL, "event_publicationReached")).isEqualTo("2019-09-11T07:00:00Z");
    }

    @Test
    void aPublicationDateInThePastFiresAtOnce() {
        play.approved(Map.of("publishesOn", "2019-09-02", "withInfoSession", false));
        assertThat(story.rings(CALL, "event_publicationReached")).isBefore(story.now());
        story.ring(CALL, "event_publicationReached");

        assertThat(phase()).isEqualTo(Phase.PUBLISHED);
        assertThat(story.runs("collective-meeting", CALL + "-info-session")).isFalse();
    }

    @Test
    void writesToEveryAddresseeOnItsOwn() {
        play.published();

        assertThat(sent(Occasion.CALL_PUBLISHED)).hasSameSizeAs(audience.stakeholders(CALL));
        assertThat(story.stands("call-for-pilots", CALL)).contains("callActivity_submissionPeriod");
    }

    @Test
    void remindsBeforeTheDeadlineAndPlansAgainWhenItMoves() {
        play.published();
        assertThat(story.rings(CALL, "event_reminderDue")).isEqualTo("2019-10-28T08:00:00Z");
        move("2019-11-28");
        assertThat(story.rings(CALL, "event_reminderDue")).isEqualTo("2019-11-14T08:00:00Z");
        assertThat(story.rings(CALL, "event_submissionsClosed")).isEqualTo("2019-11-28T23:00:00Z");

        for (String day : List.of("2019-11-14", "2019-11-25", "2019-11-27")) {
            assertThat(story.rings(CALL, "event_reminderDue")).isEqualTo(day + "T08:00:00Z");
            story.ring(CALL, "event_reminderDue");
        }
        assertThat(story.isSet(CALL, "event_reminderDue")).isFalse();
        move("2019-11-28");
        assertThat(calls.get(CALL).version()).isEqualTo(3);
        assertThat(story.stands("submission-period", CALL)).containsExactly("event_deadlineMovedLater");
    }

    @Test
    void aDeadlineThatHasPassedDoesNotMoveAnyMore() {
        play.published();
        story.at("2019-11-12T00:00");
        Deadline old = calls.get(CALL).definition().timeline().deadline();
        DeadlineMove move = new DeadlineMove(
                CALL,
                new Deadline(LocalDate.parse("2019-11-18"), old.until(), old.zone()),
                "Veel kandidaten vroegen meer tijd.",
                "staff",
                "decision-maker");

        assertThat(deadlines.refusals(move)).extracting(Refusal::field).containsExactly("closesOn");
        assertThatThrownBy(() -> deadlines.move(move)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMovedDeadlineMovesTheCandidaciesToo() {
        play.published();
        String number = play.apply(1).get(0);
        move("2019-11-20");

        assertThat(story.rings(number, "event_submissionsClosed")).isEqualTo("2019-11-20T23:00:00Z");
    }

    @Test
    void waitsForTheMailboxToBeReadAndForEveryDossier() {
        play.published();
        List<String> numbers = play.apply(2);
        story.ring(CALL, "event_submissionsClosed");
        assertThat(story.refused("staff", CALL, "userTask_confirmMailboxRead", Map.of()))
                .extracting(Refusal::field)
                .containsExactly("allRead");
        numbers.forEach(number -> story.ring(number, "event_submissionsClosed"));
        story.fill("staff", CALL, "userTask_confirmMailboxRead", Map.of("allRead", true));
        story.work();

        assertThat(story.fact("call-for-pilots", CALL, "openCandidacies")).isEqualTo(2);
        play.admit(numbers.subList(0, 1));
        assertThat(story.stands("call-for-pilots", CALL)).contains("event_candidaciesSettled");
        play.admit(numbers.subList(1, 2));
        assertThat(phase()).isEqualTo(Phase.ASSESSMENT);
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
        story.work();
        assertThat(sent(Occasion.CANDIDACY_INADMISSIBLE)).hasSize(1);
        assertThat(phase()).isEqualTo(Phase.ENDED);
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

        assertThat(phase()).isEqualTo(Phase.ENDED);
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

        assertThat(sent(Occasion.SELECTION_BELOW_CAPACITY))
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

        assertThat(sent(Occasion.SELECTION_BELOW_CAPACITY)).isEmpty();
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
        story.fill("decision-maker", CALL, BREAK_TIE, tieBreak());
        assertThat(selection.tied(CALL)).isFalse();
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
        withdraw(numbers.get(0));

        story.fill("decision-maker", CALL, DECIDE, Map.of("verdicts", verdicts));
        story.work();
        assertThat(selection.decided(CALL)).isFalse();
        story.fill("decision-maker", CALL, BREAK_TIE, tieBreak());
        play.decided(4);
        assertThat(selection.holders(CALL)).hasSize(4).doesNotContain(numbers.get(0));
    }

    @Test
    void aTieThatAWithdrawalResolvedHoldsNothingUp() {
        play.published();
        List<String> numbers = play.apply(5);
        play.closed();
        play.admit(numbers);
        numbers.forEach(number -> play.assess(number, 3));
        withdraw(numbers.get(4));

        story.fill("decision-maker", CALL, BREAK_TIE, Map.of());
        assertThat(story.tasks(CALL)).contains(DECIDE);
    }

    @Test
    void neverStartsBeforeEveryCandidateIsTold() {
        String number = untoldCandidate();
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
        String number = untoldCandidate();
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
        decline(numbers.get(0));
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
        story.work();
        assertThat(sent(Occasion.PLACE_OFFERED)).hasSize(1);
        // The offer's letter was still to leave when the call looked: it looks again once everyone is told.
        story.ring(CALL, "event_startReached");
        assertThat(pilots.of(CALL)).extracting(Pilot::number).containsExactlyInAnyOrder(numbers.get(1), numbers.get(2));
    }

    @Test
    void aDeclinedPlaceCanStayFree() {
        List<String> numbers = play.assessed(2);
        play.decided(2);
        decline(numbers.get(0));
        story.fill("decision-maker", CALL, OFFER, Map.of("verdict", "no", "reason", "Niemand anders staat klaar."));
        story.work();
        story.ring(CALL, "event_startReached");

        assertThat(pilots.of(CALL)).extracting(Pilot::number).containsExactly(numbers.get(1));
    }

    @Test
    void aCandidacyRegisteredAfterTheLettersHoldsTheStartUp() {
        play.assessed(1);
        play.decided(1);
        assertThat(post.untold(CALL)).isZero();
        story.at("2019-12-03T10:00");
        String late = play.apply("zone-5");
        story.ring(CALL, "event_startReached");

        assertThat(phase()).isEqualTo(Phase.DECIDED);
        assertThat(post.untoldNumbers(CALL)).containsExactly(late);
        story.ring(CALL, "event_startAtRisk");
        assertThat(story.tasks(CALL)).contains(WAIVE);

        story.fill(
                "decision-maker", late, "userTask_judgeLateness", Map.of("verdict", "no", "reason", "Weken te laat."));
        story.work();
        assertThat(post.untold(CALL)).isZero();
        assertThat(story.tasks(CALL)).doesNotContain(WAIVE);
        story.ring(CALL, "event_startReached");
        assertThat(phase()).isEqualTo(Phase.STARTED);
    }

    @Test
    void anOfferThatDidNotArriveHoldsTheStartUp() {
        List<String> numbers = play.assessed(2);
        play.decided(1);
        decline(numbers.get(0));
        play.breakAddresses();
        story.fill("decision-maker", CALL, OFFER, Map.of("verdict", "yes", "reason", "De volgende in de rangorde."));
        story.work();

        assertThat(post.untoldNumbers(CALL)).containsExactly(numbers.get(1));
        story.ring(CALL, "event_startReached");
        assertThat(phase()).isEqualTo(Phase.DECIDED);
        story.ring(CALL, "event_startAtRisk");
        story.fill(
                "staff",
                CALL,
                WAIVE,
                Map.of("waivers", List.of(Map.of("number", numbers.get(1), "reason", "Opgebeld."))));
        story.work();
        story.ring(CALL, "event_startReached");
        assertThat(phase()).isEqualTo(Phase.STARTED);
    }

    @Test
    void looksAgainForAFreePlaceAtTheVeryStart() {
        List<String> numbers = play.assessed(2);
        play.decided(2);
        story.at("2019-12-09T09:00");
        story.ringOnly(CALL, "event_startReached");
        // The place comes free after the call looked and before its job starts the pilots.
        write(numbers.get(0), "DECLINE");
        story.workBut("serviceTask_startPilots");
        story.work();

        assertThat(pilots.of(CALL)).isEmpty();
        story.fill("decision-maker", CALL, OFFER, Map.of("verdict", "no", "reason", "Niemand anders staat klaar."));
        story.work();
        assertThat(pilots.of(CALL)).hasSize(1);
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
        story.work();

        assertThat(sent(Occasion.CANDIDACY_LATE)).hasSize(1);
        assertThat(story.isSet(CALL, "event_startReached")).isTrue();
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
        assertThat(phase()).isEqualTo(Phase.DECIDED);
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
        assertThat(sent(Occasion.CANDIDACY_INADMISSIBLE)).hasSize(1);
    }

    @Test
    void aWithdrawalCountsFromItsRegistrationOn() {
        List<String> numbers = play.assessed(2);
        write(numbers.get(0), "WITHDRAWAL");
        assertThat(candidacies.get(numbers.get(0)).state()).isEqualTo(Candidacy.State.WITHDRAWN);
        story.fill(
                "decision-maker",
                CALL,
                DECIDE,
                Map.of("verdicts", play.verdicts(2), "belowCapacityReason", "Meer plannen zijn niet rijp."));
        story.workBut("endEvent_candidacyWithdrawn");
        assertThat(selection.holders(CALL)).containsExactly(numbers.get(1));

        story.work();
        assertThat(story.runs("candidacy", numbers.get(0))).isFalse();
        assertThat(post.untold(CALL)).isZero();
    }

    @Test
    void cancelsADraftWithoutABeep() {
        play.start();
        cancel();

        assertThat(phase()).isEqualTo(Phase.CANCELLED);
        assertThat(story.runs("call-for-pilots", CALL)).isFalse();
        assertThat(sent(Occasion.CALL_CANCELLED)).isEmpty();
    }

    @Test
    void takesTheInfoSessionOutOfCalendarsWithTheCall() {
        play.published();
        play.infoSessionInvited();
        cancel();

        assertThat(sent(Occasion.CALL_CANCELLED))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.calendar())
                        .contains("METHOD:CANCEL", "UID:" + CALL + "-info-session@", "SEQUENCE:1"));
        assertThat(story.runs("collective-meeting", CALL + "-info-session")).isFalse();
    }

    @Test
    void cancelsInEveryPhaseBeforeTheStart() {
        List<Runnable> stations = List.of(
                play::approved,
                play::published,
                () -> {
                    play.published();
                    play.apply(1);
                    play.closed();
                },
                () -> play.assessed(1),
                () -> {
                    play.assessed(1);
                    play.decided(1);
                });
        for (Runnable station : stations) {
            contest.clear();
            story.end();
            story.at(CallPlay.BEFORE_PUBLICATION);
            station.run();
            cancel();
            assertThat(phase()).isEqualTo(Phase.CANCELLED);
            assertThat(story.runs("call-for-pilots", CALL)).isFalse();
            assertThat(candidacies.of(CALL))
                    .allSatisfy(candidacy -> assertThat(story.runs("candidacy", candidacy.number()))
                            .isFalse());
        }
        assertThat(sent(Occasion.CALL_CANCELLED)).isNotEmpty();
    }

    @Test
    void registersNothingAnyMoreOnceTheCallIsCancelled() {
        play.published();
        calls.advance(CALL, Phase.CANCELLED);

        assertThatThrownBy(() -> play.apply("zone-5")).isInstanceOf(IllegalStateException.class);
        assertThat(candidacies.of(CALL)).isEmpty();
    }

    @Test
    void aCancellationNeedsASecondPersonAndAReason() {
        play.published();
        assertThat(story.refusedStart("staff", "cancel-call", Map.of("callCode", "RZP-1999")))
                .extracting(Refusal::field)
                .containsExactly("callCode", "reason");
        story.start("staff", "cancel-call", Map.of("callCode", CALL, "reason", "Geen budget."));
        assertThat(story.refusedStart("staff", "cancel-call", Map.of("callCode", CALL, "reason", "Geen budget.")))
                .extracting(Refusal::field)
                .containsExactly("callCode");
        String task = "userTask_approveCancellation";
        assertThat(story.refused("staff", CALL, task, Map.of("verdict", "yes")))
                .extracting(Refusal::field)
                .containsExactly("verdict");
        assertThat(story.refused("decision-maker", CALL, task, Map.of("verdict", "no")))
                .extracting(Refusal::field)
                .containsExactly("remarks");
        story.fill("decision-maker", CALL, task, Map.of("verdict", "no", "remarks", "Er is wel budget."));
        story.work();

        assertThat(phase()).isEqualTo(Phase.PUBLISHED);
        assertThat(story.runs("call-for-pilots", CALL)).isTrue();
    }

    @Test
    void ofTwoWhoCompleteOneTaskAtOnceOneWins(@Autowired ConfigurableApplicationContext context) throws Exception {
        play.published();
        story.ring(CALL, "event_submissionsClosed");
        Task task = story.task(CALL, "userTask_confirmMailboxRead");
        // Both have read the task from the database before either writes.
        CyclicBarrier together = new CyclicBarrier(2);
        ApplicationListener<PayloadApplicationEvent<DelegateTask>> hold = ApplicationListener.forPayload(completed -> {
            if (completed.getId().equals(task.getId()) && "complete".equals(completed.getEventName())) {
                meet(together);
            }
        });
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Throwable> losses = Collections.synchronizedList(new ArrayList<>());
        context.addApplicationListener(hold);
        try {
            List<Future<?>> acts = new ArrayList<>();
            for (String person : List.of("staff", "staff2")) {
                acts.add(people.submit(() -> {
                    try {
                        story.complete(person, task, Map.of("allRead", true));
                    } catch (RuntimeException loss) {
                        losses.add(loss);
                    }
                }));
            }
            for (Future<?> act : acts) {
                act.get(30, TimeUnit.SECONDS);
            }
        } finally {
            context.removeApplicationListener(hold);
            people.shutdown();
        }

        assertThat(losses)
                .singleElement()
                .satisfies(
                        loss -> assertThat(causes(loss)).hasAtLeastOneElementOfType(OptimisticLockingException.class));
        story.work();
        assertThat(story.tasks(CALL)).doesNotContain("userTask_confirmMailboxRead");
        assertThat(phase()).isEqualTo(Phase.CLOSED);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException("The other did not come", alone);
        }
    }

    @Test
    void aTaskThatIsDoneCannotBeDoneAgain() {
        play.start();
        Task task = story.task(CALL, DEFINE);
        story.fill("staff", task, Map.of("warningsSeen", true));

        assertThatThrownBy(() -> story.complete("staff2", task, Map.of("warningsSeen", true)))
                .isInstanceOf(NullValueException.class);
    }

    private Phase phase() {
        return calls.get(CALL).phase();
    }

    private List<String> refusedFields(Map<String, ?> typed) {
        return story.refused("staff", CALL, DEFINE, typed).stream()
                .map(Refusal::field)
                .toList();
    }

    /** Moves the deadline to another day. */
    private void move(String closesOn) {
        Deadline old = calls.get(CALL).definition().timeline().deadline();
        DeadlineMove move = new DeadlineMove(
                CALL,
                new Deadline(LocalDate.parse(closesOn), old.until(), old.zone()),
                "Veel kandidaten vroegen meer tijd.",
                "staff",
                "decision-maker");
        assertThat(deadlines.refusals(move)).isEmpty();
        deadlines.move(move);
        starter.deadlineMoved(CALL);
        story.work();
    }

    private Map<String, Object> tieBreak() {
        List<Map<String, Object>> order = new ArrayList<>();
        selection
                .tiedDossiers(CALL)
                .forEach(dossier -> order.add(Map.of("label", dossier.label(), "place", order.size() + 1)));
        return Map.of("order", order, "reason", "Het plan is sterker uitgewerkt.");
    }

    private void withdraw(String number) {
        message(number, "WITHDRAWAL");
        assertThat(candidacies.get(number).state()).isEqualTo(Candidacy.State.WITHDRAWN);
    }

    private void decline(String number) {
        message(number, "DECLINE");
    }

    private void message(String number, String kind) {
        write(number, kind);
        story.work();
    }

    private void write(String number, String kind) {
        ZonedDateTime now = story.now().atZone(ZoneId.of("Europe/Brussels"));
        story.start(
                "staff",
                "register-message",
                Map.of(
                        "number",
                        number,
                        "kind",
                        kind,
                        "receivedOn",
                        now.toLocalDate().toString(),
                        "receivedTime",
                        now.toLocalTime().withNano(0).format(DateTimeFormatter.ISO_LOCAL_TIME),
                        "content",
                        "Wij zien af van dit project."));
    }

    /** One selected candidate whose letter cannot be delivered. */
    private String untoldCandidate() {
        String number = play.assessed(1).get(0);
        play.breakAddresses();
        play.decided(1);
        assertThat(post.untold(CALL)).isOne();
        return number;
    }

    private void cancel() {
        story.start("staff", "cancel-call", Map.of("callCode", CALL, "reason", "Het budget valt weg."));
        story.fill("decision-maker", CALL, "userTask_approveCancellation", Map.of("verdict", "yes"));
        story.work();
    }

    private List<Message> sent(Occasion occasion) {
        return post.search(new MessageSearch(null, occasion, null), 1000);
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
