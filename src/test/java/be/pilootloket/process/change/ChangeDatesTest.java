package be.pilootloket.process.change;

import static be.pilootloket.process.assignment.Trajectory.KEMPEN;
import static be.pilootloket.process.assignment.Trajectory.ROADMAP;
import static be.pilootloket.process.change.ChangePlay.APPROVE;
import static be.pilootloket.process.change.ChangePlay.CONFIRM;
import static be.pilootloket.process.change.ChangePlay.PROPOSE;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.assignment.AssignmentState;
import be.pilootloket.call.CallDesk;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.State;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.process.assignment.Trajectory;
import be.pilootloket.programme.Refusal;
import be.pilootloket.roadmap.ChangeDesk;
import be.pilootloket.roadmap.DateChange;
import be.pilootloket.roadmap.RoadmapDesk;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Other dates, from the wish to everything that follows; the homework of the first plenary is under way. */
@Scenario(walks = "change-dates")
class ChangeDatesTest {

    private static final String HOMEWORK = ROADMAP + "-mission-statement";
    private static final String ASSIGNMENT = HOMEWORK + "-kempen";
    private static final String PLENARY = ROADMAP + "-plenary-1";
    private static final String DELIVER = "userTask_deliverAssignment";
    private static final String CHASE = "event_chaseDue";
    private static final String SESSION = Contest.CALL + "-info-session";
    private static final String APPROVE_DEADLINE = "userTask_approveDeadline";
    private static final List<String> EVERYONE = List.of(
            "coach1@agentschap.example",
            "coach2@agentschap.example",
            "coach3@agentschap.example",
            "coach4@agentschap.example",
            "contact@logo.example",
            "coordinator@agentschap.example",
            "staff@agentschap.example");

    @Autowired
    private Story story;

    @Autowired
    private Trajectory trajectory;

    @Autowired
    private ChangePlay play;

    @Autowired
    private ChangeDesk changes;

    @Autowired
    private RoadmapDesk roadmaps;

    @Autowired
    private MeetingDesk meetings;

    @Autowired
    private AssignmentDesk assignments;

    @Autowired
    private CallDesk calls;

    @Autowired
    private PostOffice post;

    @Autowired
    private Contest contest;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void given() {
        story.at("2020-09-01T10:00");
        trajectory.open("september-2020");
        play.people();
        trajectory.give("mission-statement");
        story.work();
        story.ring(HOMEWORK, "event_homeworkOpens");
    }

    @Test
    void movesTheDueDateOfOpenTasksAndTellsEveryoneOnce() {
        String change = play.moved("plenary-1", "2020-11-26");

        assertThat(change).isEqualTo("RZP-2019-T1-W1");
        assertThat(story.task(ASSIGNMENT, DELIVER).getDueDate()).isEqualTo("2020-11-25T16:00:00Z");
        assertThat(assignments.get(ASSIGNMENT).dueAt()).isEqualTo("2020-11-25T16:00:00Z");
        assertThat(story.runs("change-dates", change)).isFalse();
        assertThat(play.told(Occasion.DATES_CHANGED, change)).isEqualTo(EVERYONE);
        assertThat(play.body(Occasion.DATES_CHANGED, change))
                .contains(
                        "Door corona.",
                        "- Eerste plenaire bijeenkomst: donderdag 26 november 2020 van 9u30 tot 12u30"
                                + " (was dinsdag 24 november 2020 van 9u30 tot 12u30)",
                        "- Mission statement inleveren: 25 november 2020 om 17u00 (was 23 november 2020 om 17u00)")
                .doesNotContain("Herinnering", "Agenda");
    }

    @Test
    void movesAReminderThatIsDueAtThatMoment() {
        story.at("2020-11-12T09:00");
        assertThat(story.rings(ASSIGNMENT, CHASE)).isEqualTo("2020-11-12T08:00:00Z");

        play.moved("plenary-1", "2020-12-08");

        assertThat(story.rings(ASSIGNMENT, CHASE)).isEqualTo("2020-11-26T08:00:00Z");
        assertThat(written(Occasion.ASSIGNMENT_DUE)).isZero();
        story.ring(ASSIGNMENT, CHASE);
        assertThat(written(Occasion.ASSIGNMENT_DUE)).isOne();
    }

    @Test
    void showsWhatMovesAndWarnsBeforeItIsConfirmed() {
        String change = play.proposed("move-meeting", Map.of("milestone", "plenary-1", "on", "2020-12-05"));

        assertThat(story.shown(change, CONFIRM, "movements").toString())
                .contains("Eerste plenaire bijeenkomst", "Mission statement inleveren", "Herinnering 1", "iedereen");
        assertThat(story.shown(change, CONFIRM, "warnings"))
                .isEqualTo("- Eerste plenaire bijeenkomst: zaterdag 5 december 2020 valt in het weekend.");
        assertThat(story.shown(change, CONFIRM, "obstacle")).isNull();
        assertThat(play.refused("coordinator", change, CONFIRM, Map.of("verdict", "yes")))
                .containsExactly("warningsSeen");
        assertThat(play.refused("coordinator", change, CONFIRM, Map.of())).containsExactly("verdict");
        assertThat(roadmaps.milestone(ROADMAP, "plenary-1").orElseThrow().on()).isEqualTo("2020-11-24");
    }

    @Test
    void findsTheProposalAgainWhenItIsToBeMended() {
        String change = play.proposed("move-meeting", Map.of("milestone", "plenary-1", "on", "2020-12-05"));
        story.fill("coordinator", change, CONFIRM, Map.of("verdict", "no"));

        assertThat(story.shown(change, PROPOSE, "milestone")).isEqualTo("plenary-1");
        assertThat(story.shown(change, PROPOSE, "on")).isEqualTo("2020-12-05");
        story.fill("coordinator", change, PROPOSE, Map.of("on", "2020-12-03"));
        assertThat(story.shown(change, CONFIRM, "warnings")).isNull();
    }

    @Test
    void takesAWishBack() {
        String change = play.asked("extend");
        story.fill("coordinator", change, PROPOSE, Map.of("withdraw", true));

        assertThat(story.runs("change-dates", change)).isFalse();
        assertThat(changes.get(change).state()).isEqualTo(DateChange.State.WITHDRAWN);
    }

    @Test
    void tellsWhoAskedThatASecondPersonSaidNo() {
        String change = play.confirmed("move-meeting", Map.of("milestone", "plenary-1", "on", "2020-11-26"));
        assertThat(play.refused("coordinator", change, APPROVE, Map.of("verdict", "yes")))
                .containsExactly("verdict");
        assertThat(play.refused("staff2", change, APPROVE, Map.of("verdict", "no")))
                .containsExactly("remarks");
        story.fill("staff2", change, APPROVE, Map.of("verdict", "no", "remarks", "De zaal is dan bezet."));
        story.work();

        assertThat(play.told(Occasion.CHANGE_REFUSED, change))
                .containsExactly("coordinator@agentschap.example", "staff@agentschap.example");
        assertThat(play.body(Occasion.CHANGE_REFUSED, change)).contains("is niet goedgekeurd", "De zaal is dan bezet.");
        assertThat(story.task(ASSIGNMENT, DELIVER).getDueDate()).isEqualTo("2020-11-23T16:00:00Z");
    }

    @Test
    void changesNothingWhenTheMeetingIsHeldBeforeItIsApplied() {
        String change = play.confirmed("move-meeting", Map.of("milestone", "alignment", "on", "2020-10-09"));
        story.fill("staff2", change, APPROVE, Map.of("verdict", "yes"));
        meetings.begin(ROADMAP + "-alignment");
        story.work();

        assertThat(changes.get(change).state()).isEqualTo(DateChange.State.LAPSED);
        assertThat(play.body(Occasion.CHANGE_REFUSED, change))
                .contains("we konden het niet meer toepassen", "Deze bijeenkomst is al gehouden.");
        assertThat(play.told(Occasion.DATES_CHANGED, change)).isEmpty();
    }

    @Test
    void letsOnlyOneOfTwoChangesWin() {
        String first = play.confirmed("move-meeting", Map.of("milestone", "plenary-1", "on", "2020-11-26"));
        String second = play.confirmed("move-meeting", Map.of("milestone", "plenary-1", "on", "2020-12-01"));
        story.fill("staff2", first, APPROVE, Map.of("verdict", "yes"));
        story.fill("staff3", second, APPROVE, Map.of("verdict", "yes"));
        story.work();

        assertThat(List.of(changes.get(first).state(), changes.get(second).state()))
                .containsExactlyInAnyOrder(DateChange.State.APPLIED, DateChange.State.LAPSED);
        assertThat(roadmaps.get(ROADMAP).versions()).hasSize(2);
    }

    @Test
    void givesOnePilotMoreTime() {
        String change =
                play.changed("extend", Map.of("weeks", 2, "onlySome", true, "pilots", List.of(longer(KEMPEN, true))));

        assertThat(story.task(ASSIGNMENT, DELIVER).getDueDate()).isEqualTo("2020-12-07T16:00:00Z");
        assertThat(story.task(HOMEWORK + "-waas-dender", DELIVER).getDueDate()).isEqualTo("2020-11-23T16:00:00Z");
        assertThat(roadmaps.endsAt(ROADMAP, KEMPEN)).isEqualTo("2021-07-14T22:00:00Z");
        assertThat(play.told(Occasion.DATES_CHANGED, change))
                .containsExactly(
                        "coach1@agentschap.example",
                        "contact@logo.example",
                        "coordinator@agentschap.example",
                        "staff@agentschap.example");
        assertThat(play.body(Occasion.DATES_CHANGED, change))
                .contains("- Mission statement inleveren (Kempen): 7 december 2020 om 17u00");
    }

    @Test
    void asksWhichPilotsGetMoreTime() {
        String change = play.asked("extend");

        assertThat(play.refused(
                        "coordinator",
                        change,
                        PROPOSE,
                        Map.of("weeks", 2, "onlySome", true, "pilots", List.of(longer(KEMPEN, false)))))
                .containsExactly("pilots");
        assertThat(play.refused("coordinator", change, PROPOSE, Map.of("months", "zes")))
                .containsExactly("months");
        assertThat(play.refused("coordinator", change, PROPOSE, Map.of())).containsExactly("months");
        assertThat(story.shown(change, PROPOSE, "pilots").toString()).contains("Halle-Vilvoorde");
        assertThat(story.shown(change, PROPOSE, "planVersions").toString()).contains("september-2020");
        assertThat(story.shown(change, PROPOSE, "schedule").toString()).contains("Vlaamse leer- en deeldag", "gepland");
    }

    @Test
    void movesWhatRemainsWhenTheWholeRoadmapGetsMoreTime() {
        play.changed("extend", Map.of("months", 6));

        assertThat(story.task(ASSIGNMENT, DELIVER).getDueDate()).isEqualTo("2021-05-21T15:00:00Z");
        assertThat(roadmaps.get(ROADMAP).current().endsOn()).isEqualTo("2021-12-30");
    }

    @Test
    void movesTheDayOnWhichHomeworkOpens() {
        story.end();
        story.at("2020-08-20T10:00");
        trajectory.open("september-2020");
        trajectory.give("mission-statement");
        story.work();
        assertThat(story.rings(HOMEWORK, "event_homeworkOpens")).isEqualTo("2020-09-01T07:00:00Z");

        play.changed("extend", Map.of("months", 1));

        assertThat(story.rings(HOMEWORK, "event_homeworkOpens")).isEqualTo("2020-10-01T07:00:00Z");
    }

    @Test
    void closesOpenHomeworkThatTheNewPlanDoesNotAsk() {
        trajectory.open("v1");
        story.at("2020-09-01T10:00");
        for (String milestone : List.of("kick-off", "exchange-1", "exchange-2")) {
            meetings.begin(ROADMAP + "-" + milestone);
        }
        trajectory.give("experiences-3");
        story.work();
        story.ring(ROADMAP + "-experiences-3", "event_homeworkOpens");
        play.changed("extend", Map.of("months", 6));
        assertThat(assignments.get(ROADMAP + "-experiences-3-kempen").dueAt()).isEqualTo("2021-03-12T16:00:00Z");

        String change = play.changed("replace-plan", Map.of("planVersion", "september-2020"));

        assertThat(assignments.get(ROADMAP + "-experiences-3-kempen").state()).isEqualTo(AssignmentState.CLOSED);
        assertThat(story.runs("pilot-assignment", ROADMAP + "-experiences-3-kempen"))
                .isFalse();
        assertThat(roadmaps.get(ROADMAP).current().version()).isEqualTo("september-2020");
        assertThat(play.body(Occasion.DATES_CHANGED, change))
                .contains(
                        "- Derde uitwisseling: gaat niet door (was maandag 15 maart 2021 van 9u30 tot 12u30)",
                        "- Eerste plenaire bijeenkomst: dinsdag 24 november 2020 van 9u30 tot 12u30 (nieuw)")
                .doesNotContain("Interne afstemming");
    }

    @Test
    void tellsOnlyTheStaffOfWhatOnlyTheStaffAttend() {
        String change = play.moved("alignment", "2020-10-08");

        assertThat(play.told(Occasion.DATES_CHANGED, change))
                .containsExactly("coordinator@agentschap.example", "staff@agentschap.example");
        assertThat(play.body(Occasion.DATES_CHANGED, change))
                .contains("- Interne afstemming: donderdag 8 oktober 2020");
    }

    @Test
    void sendsNoSecondMessageToWhoGetsARenewedInvitation() {
        meetings.invite(ROADMAP + "-plenary-1");

        String change = play.moved("plenary-1", "2020-11-26");

        assertThat(play.told(Occasion.DATES_CHANGED, change)).containsExactly("staff@agentschap.example");
        assertThat(meetings.get(ROADMAP + "-plenary-1").sequence()).isOne();
    }

    @Test
    void bringsTheNewHoursToWhoeverPreparesTheMeeting() {
        beingPrepared();

        play.changed(
                "move-meeting",
                Map.of("milestone", "plenary-1", "on", "2020-11-26", "from", "13u00", "until", "16u00"));
        story.fill("staff", PLENARY, "userTask_prepareMeeting", Map.of("place", "Zaal 1"));
        story.work();

        assertThat(meetings.get(PLENARY).from()).isEqualTo("13:00");
        assertThat(story.rings(PLENARY, "event_reminderDue")).isEqualTo("2020-11-24T08:00:00Z");
    }

    @Test
    void cancelsAMeetingToWhichPeopleWereInvited() {
        beingPrepared();
        story.fill("staff", PLENARY, "userTask_prepareMeeting", Map.of("place", "Zaal 1"));
        story.work();

        String change = play.changed("cancel-meeting", Map.of("milestone", "plenary-1"));

        assertThat(story.runs("collective-meeting", PLENARY)).isFalse();
        assertThat(post.search(new MessageSearch(null, Occasion.MEETING_CANCELLED, null), 1000))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.calendar()).contains("METHOD:CANCEL"));
        assertThat(play.told(Occasion.DATES_CHANGED, change)).containsExactly("staff@agentschap.example");
        assertThat(story.task(ASSIGNMENT, DELIVER).getDueDate()).isEqualTo("2020-11-23T16:00:00Z");
    }

    private void beingPrepared() {
        runtime.startProcessInstanceByKey(
                "collective-meeting", PLENARY, Map.of("callCode", Contest.CALL, "roadmap", ROADMAP));
        story.ring(PLENARY, "event_agendaDue");
    }

    @Test
    void refusesAWishThatNamesNothing() {
        List<Refusal> refusals = story.refusedStart(
                "staff", "change-dates", Map.of("code", "RZP-2031-T1", "kind", "extend", "reason", " "));

        assertThat(refusals)
                .containsExactly(
                        new Refusal("code", "Vul de code van een lopend traject in. Kies uit: RZP-2019-T1."),
                        new Refusal("reason", "Schrijf waarom de datums veranderen. Iedereen leest dit."));
    }

    @Test
    void refusesAtTheFieldWhatCannotBe() {
        String change = play.asked("move-meeting");

        assertThat(play.refused("coordinator", change, PROPOSE, Map.of("milestone", "plenary-1")))
                .containsExactly("on");
        assertThat(play.refused("coordinator", change, PROPOSE, Map.of("milestone", "plenary-1", "on", "2020-08-01")))
                .contains("on");
        assertThat(play.refused(
                        "coordinator",
                        change,
                        PROPOSE,
                        Map.of("milestone", "plenary-1", "on", "2020-11-26", "from", "vroeg")))
                .containsExactly("from");
        assertThat(play.refused("coordinator", change, PROPOSE, Map.of("on", "2020-11-26")))
                .containsExactly("milestone");
    }

    @Test
    void movesTheDeadlineOfACallWithTheApprovalOfTheDecisionMaker() {
        published();
        String change = play.asked("staff", Contest.CALL, "move-deadline");
        story.fill("staff", change, PROPOSE, Map.of("closesOn", "2019-11-18"));
        assertThat(story.shown(change, CONFIRM, "movements").toString())
                .contains("Uiterste dag om in te dienen", "18 november 2019 om 23u59", "Herinnering 1");
        story.fill("staff", change, CONFIRM, Map.of("verdict", "yes"));
        assertThat(play.refused("staff", change, APPROVE_DEADLINE, Map.of("verdict", "yes")))
                .containsExactly("verdict");
        story.fill("decision-maker", change, APPROVE_DEADLINE, Map.of("verdict", "yes"));
        story.work();

        assertThat(calls.get(Contest.CALL).version()).isEqualTo(2);
        assertThat(story.rings(Contest.CALL, "event_submissionsClosed")).isEqualTo("2019-11-18T23:00:00Z");
        assertThat(play.told(Occasion.DEADLINE_MOVED, change))
                .hasSizeGreaterThan(20)
                .contains("staff@agentschap.example");
        assertThat(play.body(Occasion.DEADLINE_MOVED, change))
                .contains("U kunt nu indienen tot en met 18 november 2019 om 23u59.", "Door corona.");
    }

    @Test
    void movesTheInfoSessionOfACallAsAnyMeetingAndCallsItOff() {
        published();
        story.ring(SESSION, "event_agendaDue");
        story.fill("staff", SESSION, "userTask_prepareMeeting", Map.of("place", "Zaal 1"));
        story.work();
        String change = play.asked("staff", Contest.CALL, "move-meeting");
        assertThat(play.refused("staff", change, PROPOSE, Map.of("on", "2019-11-12")))
                .containsExactly("on");
        story.fill("staff", change, PROPOSE, Map.of("on", "2019-10-11"));
        assertThat(story.shown(change, CONFIRM, "movements").toString())
                .contains("Infosessie", "vrijdag 11 oktober 2019", "in de agenda's");
        story.fill("staff", change, CONFIRM, Map.of("verdict", "yes", "warningsSeen", true));
        story.fill("staff2", change, APPROVE, Map.of("verdict", "yes"));
        story.work();

        assertThat(meetings.get(SESSION).on()).isEqualTo("2019-10-11");
        assertThat(post.search(new MessageSearch(null, Occasion.MEETING_MOVED, null), 1000))
                .hasSizeGreaterThan(20)
                .allSatisfy(moved -> assertThat(moved.calendar()).contains("METHOD:REQUEST", "SEQUENCE:1"));
        assertThat(play.told(Occasion.DATES_CHANGED, change)).containsExactly("staff@agentschap.example");

        String off = play.asked("staff", Contest.CALL, "cancel-meeting");
        story.fill("staff", off, PROPOSE, Map.of());
        story.fill("staff", off, CONFIRM, Map.of("verdict", "yes", "warningsSeen", true));
        story.fill("staff2", off, APPROVE, Map.of("verdict", "yes"));
        story.work();

        assertThat(meetings.get(SESSION).state()).isEqualTo(State.CANCELLED);
        assertThat(post.search(new MessageSearch(null, Occasion.MEETING_CANCELLED, null), 1000))
                .hasSizeGreaterThan(20);
        assertThat(story.runs("collective-meeting", SESSION)).isFalse();
    }

    @Test
    void leavesTheDeadlineOfACallToTheStaff() {
        published();
        Map<String, Object> wish = Map.of("code", Contest.CALL, "kind", "move-deadline", "reason", "Door corona.");
        Refusal refusal = new Refusal("kind", "De datums van een oproep wijzigt een dossierbeheerder.");

        assertThat(story.refusedStart("coordinator", "change-dates", wish)).containsExactly(refusal);
        String change = play.asked("staff", Contest.CALL, "move-deadline");
        assertThat(story.refused("coordinator", change, PROPOSE, Map.of("closesOn", "2019-11-18")))
                .containsExactly(refusal);
        story.fill("staff", change, PROPOSE, Map.of("closesOn", "2019-11-18"));
        assertThat(story.refused("coordinator", change, CONFIRM, Map.of("verdict", "yes", "warningsSeen", true)))
                .containsExactly(refusal);
    }

    @Test
    void refusesADeadlineThatCannotBe() {
        published();
        String change = play.asked("staff", Contest.CALL, "move-deadline");

        for (String day : List.of("2019-11-11", "2019-09-01", "2019-11-29")) {
            assertThat(play.refused("staff", change, PROPOSE, Map.of("closesOn", day)))
                    .containsExactly("closesOn");
        }
        assertThat(play.refused("staff", change, PROPOSE, Map.of())).containsExactly("closesOn");
    }

    /** The call as it stands when candidates can apply. */
    private void published() {
        story.end();
        contest.clear();
        story.at("2019-09-10T09:00");
        story.start("staff", "call-for-pilots", Map.of("programmeCode", Contest.CALL));
        story.fill("staff", Contest.CALL, "userTask_defineCall", Map.of("warningsSeen", true));
        story.work();
        story.fill("decision-maker", Contest.CALL, "userTask_approveCall", Map.of("verdict", "yes"));
        story.work();
        story.ring(Contest.CALL, "event_publicationReached");
    }

    private static Map<String, Object> longer(String pilot, boolean longer) {
        return Map.of("number", pilot, "name", "Kempen", "longer", longer);
    }

    private int written(Occasion occasion) {
        return (int) post.search(new MessageSearch(null, occasion, null), 1000).stream()
                .filter(message -> ASSIGNMENT.equals(message.about()))
                .count();
    }
}
