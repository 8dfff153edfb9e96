package be.pilootloket.process.pilot;

import static be.pilootloket.process.assignment.Trajectory.CALL;
import static be.pilootloket.process.assignment.Trajectory.KEMPEN;
import static be.pilootloket.process.assignment.Trajectory.ROADMAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.assignment.AssignmentState;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.Coaching;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.portfolio.Fiche;
import be.pilootloket.portfolio.Minute;
import be.pilootloket.portfolio.Needs;
import be.pilootloket.portfolio.NewOpdracht;
import be.pilootloket.portfolio.NewPortfolio;
import be.pilootloket.portfolio.PortfolioDesk;
import be.pilootloket.process.Facts;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.process.assignment.Trajectory;
import be.pilootloket.programme.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another coach, somebody who stands in, a pilot that stops; the mission statement of the four pilots is under way. */
@Scenario(
        walks = {
            PilotProcess.APPOINT_COACH,
            PilotProcess.APPOINT_DEPUTY,
            PilotProcess.END_ABSENCE,
            PilotProcess.STOP_PILOT
        })
class PilotsTest {

    private static final String HOMEWORK = ROADMAP + "-mission-statement";
    private static final String ASSIGNMENT = HOMEWORK + "-kempen";
    private static final String DELIVER = "userTask_deliverAssignment";
    private static final String REALLOCATE = "userTask_reallocateOpdrachten";
    private static final String PLENARY = ROADMAP + "-plenary-1";
    private static final String WAAS = ROADMAP + "-P2";

    @Autowired
    private Story story;

    @Autowired
    private Trajectory trajectory;

    @Autowired
    private CoachDesk coaches;

    @Autowired
    private PilotDesk pilots;

    @Autowired
    private AssignmentDesk assignments;

    @Autowired
    private PortfolioDesk portfolios;

    @Autowired
    private PostOffice post;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void given() {
        story.at("2020-09-01T10:00");
        trajectory.open("september-2020");
        trajectory.give("mission-statement");
        story.work();
        story.ring(HOMEWORK, "event_homeworkOpens");
    }

    @Test
    void anotherCoachTakesOverTheOpenTasks() {
        story.start(
                "coordinator",
                "appoint-coach",
                Map.of("pilot", "kempen", "coach", "coach2", "reason", "Met ouderschapsverlof."));
        story.work();

        assertThat(story.task(ASSIGNMENT, DELIVER).getAssignee()).isEqualTo("coach2");
        assertThat(coaches.history(KEMPEN))
                .extracting(Coaching::coach, Coaching::reason, Coaching::by)
                .containsExactly(
                        tuple("coach1", null, "coordinator"), tuple("coach2", "Met ouderschapsverlof.", "coordinator"));
        assertThat(told(Occasion.COACH_APPOINTED, KEMPEN))
                .containsExactly("coach1@agentschap.example", "coach2@agentschap.example", "contact@logo.example");
    }

    @Test
    void theFormerCoachCannotHandInAnyMoreEvenBeforeTheTasksMoved() {
        story.start(
                "coordinator",
                "appoint-coach",
                Map.of("pilot", KEMPEN, "coach", "coach2", "reason", "Met ouderschapsverlof."));

        assertThat(story.refused("coach1", ASSIGNMENT, DELIVER, new HashMap<>()))
                .extracting(Refusal::sentence)
                .contains("Alleen de transitiecoach van Kempen kan dit indienen.");
    }

    @Test
    void refusesACoachOrAPilotThatNobodyKnowsAndNamesNoAccount() {
        List<Refusal> refusals = story.refusedStart(
                "coordinator", "appoint-coach", Map.of("pilot", "Gent", "coach", "niemand", "reason", "Zomaar."));

        assertThat(refusals).extracting(Refusal::field).containsExactly("pilot", "coach");
        assertThat(refusals.get(0).sentence())
                .startsWith("Er loopt geen pilootproject \"Gent\". Kies uit: RZP-2019-T1-P1 (Kempen)");
        assertThat(refusals.get(1).sentence())
                .isEqualTo("Dit is geen transitiecoach met een account. Kies iemand uit de lijst.");
    }

    @Test
    void leavesOnlyFactsOnAnInstance() {
        story.start(
                "coordinator",
                "appoint-deputy",
                Map.of("coach", "coach1", "deputy", "coach2", "from", "2020-10-05", "until", "2020-10-09"));
        story.start("coordinator", "stop-pilot", Map.of("pilot", WAAS, "reason", "Te weinig mensen."));

        assertThat(runtime.createProcessInstanceQuery().list().stream()
                        .map(ProcessInstance::getId)
                        .flatMap(id -> runtime.getVariables(id).keySet().stream()))
                .isSubsetOf(Facts.NAMES)
                .contains("deputyship", "absentAt", "backAt", "number");
    }

    @Test
    void aDeputyHasTheOpenTasksFromTheFirstDayUntilAfterTheLast() {
        story.start(
                "coordinator",
                "appoint-deputy",
                Map.of("coach", "coach1", "deputy", "coach2", "from", "2020-10-05", "until", "2020-10-09"));
        assertThat(story.rings("coach1", "event_absenceBegun")).isEqualTo("2020-10-04T22:00:00Z");
        assertThat(story.task(ASSIGNMENT, DELIVER).getAssignee()).isEqualTo("coach1");
        story.ring("coach1", "event_absenceBegun");

        assertThat(story.task(ASSIGNMENT, DELIVER).getAssignee()).isEqualTo("coach2");
        assertThat(story.task(HOMEWORK + "-waas-dender", DELIVER).getAssignee()).isEqualTo("coach2");
        assertThat(coaches.coachOf(KEMPEN)).isEqualTo("coach1");
        assertThat(story.rings("coach1", "event_absenceOver")).isEqualTo("2020-10-09T22:00:00Z");
        story.ring("coach1", "event_absenceOver");

        assertThat(story.task(ASSIGNMENT, DELIVER).getAssignee()).isEqualTo("coach1");
        assertThat(story.task(HOMEWORK + "-waas-dender", DELIVER).getAssignee()).isEqualTo("coach2");
        assertThat(story.runs("appoint-deputy", "coach1")).isFalse();
    }

    @Test
    void aCoachWhoIsBackEarlierGetsTheOpenTasksBackAtOnce() {
        story.start(
                "coordinator",
                "appoint-deputy",
                Map.of("coach", "coach1", "deputy", "coach2", "from", "2020-10-05", "until", "2020-10-30"));
        story.ring("coach1", "event_absenceBegun");
        assertThat(story.task(ASSIGNMENT, DELIVER).getAssignee()).isEqualTo("coach2");
        story.at("2020-10-08T10:00");
        story.start("coordinator", "end-absence", Map.of("coach", "coach1", "backOn", "2020-10-08"));
        story.work();
        assertThat(story.task(ASSIGNMENT, DELIVER).getAssignee()).isEqualTo("coach1");
        story.ring("coach1", "event_absenceOver");

        assertThat(story.now()).isEqualTo("2020-10-08T08:00:00Z");
        assertThat(story.task(ASSIGNMENT, DELIVER).getAssignee()).isEqualTo("coach1");
        assertThat(coaches.acting(KEMPEN)).isEqualTo("coach1");
        assertThat(story.runs("appoint-deputy", "coach1")).isFalse();
    }

    @Test
    void anAbsenceThatIsCalledOffNeverBegins() {
        story.start(
                "coordinator",
                "appoint-deputy",
                Map.of("coach", "coach1", "deputy", "coach2", "from", "2020-10-05", "until", "2020-10-30"));
        story.start("coordinator", "end-absence", Map.of("coach", "coach1", "backOn", "2020-10-05"));
        story.work();
        story.ring("coach1", "event_absenceBegun");

        assertThat(story.task(ASSIGNMENT, DELIVER).getAssignee()).isEqualTo("coach1");
        story.start(
                "coordinator",
                "appoint-deputy",
                Map.of("coach", "coach2", "deputy", "coach1", "from", "2020-10-05", "until", "2020-10-30"));
        assertThat(coaches.deputyships("coach2")).hasSize(1);
    }

    @Test
    void refusesAComebackOfWhoIsNotAbsent() {
        assertThat(story.refusedStart("coordinator", "end-absence", Map.of("coach", "coach1")))
                .containsExactly(new Refusal("backOn", "Vul de eerste dag in waarop de coach terug is."));
        assertThat(story.refusedStart("coordinator", "end-absence", Map.of("coach", "coach1", "backOn", "2020-08-31")))
                .containsExactly(new Refusal("backOn", "Deze dag is al voorbij."));
        assertThat(story.refusedStart("coordinator", "end-absence", Map.of("coach", "coach1", "backOn", "2020-10-08")))
                .containsExactly(new Refusal("backOn", "Deze transitiecoach heeft op die dag geen vervanger."));
    }

    @Test
    void refusesAnAbsenceWithoutDaysOrInThePast() {
        assertThat(story.refusedStart("coordinator", "appoint-deputy", Map.of("coach", "coach1", "deputy", "coach2")))
                .extracting(Refusal::field)
                .containsExactly("from", "until");
        assertThat(story.refusedStart(
                        "coordinator",
                        "appoint-deputy",
                        Map.of("coach", "coach1", "deputy", "coach2", "from", "2020-08-01", "until", "2020-08-02")))
                .containsExactly(new Refusal("until", "Deze dag is al voorbij."));
        assertThat(story.refusedStart(
                        "coordinator",
                        "appoint-deputy",
                        Map.of("coach", "coach1", "deputy", "coach2", "from", "morgen", "until", "2020-12-02")))
                .containsExactly(new Refusal("from", "Dit is geen datum. Kies een dag in de kalender."));
    }

    @Test
    void aPilotThatStopsHasNothingToHandInAnyMore() {
        story.start("coordinator", "stop-pilot", Map.of("pilot", "Kempen", "reason", "Te weinig mensen."));
        story.work();

        assertThat(pilots.get(KEMPEN).stopReason()).isEqualTo("Te weinig mensen.");
        assertThat(assignments.get(ASSIGNMENT).state()).isEqualTo(AssignmentState.CLOSED);
        assertThat(assignments.get(ASSIGNMENT).reason()).isEqualTo("Het pilootproject is gestopt.");
        assertThat(story.tasks(ASSIGNMENT)).isEmpty();
        assertThat(story.tasks(HOMEWORK + "-waas-dender")).containsExactly(DELIVER);
        assertThat(story.runs("stop-pilot", KEMPEN)).isFalse();
        assertThat(told(Occasion.PILOT_STOPPED, KEMPEN))
                .contains("coach1@agentschap.example", "contact@logo.example")
                .doesNotContain("coach2@agentschap.example");
        assertThat(post.search(new MessageSearch(null, Occasion.PILOT_STOPPED, null), 1)
                        .get(0)
                        .body())
                .contains("Te weinig mensen.");
    }

    @Test
    void refusesToStopAPilotTwiceOrWithoutAReason() {
        assertThat(story.refusedStart("coordinator", "stop-pilot", Map.of("pilot", KEMPEN, "reason", " ")))
                .containsExactly(new Refusal("reason", "Schrijf waarom het pilootproject stopt."));
        story.start("coordinator", "stop-pilot", Map.of("pilot", KEMPEN, "reason", "Te weinig mensen."));

        assertThat(story.refusedStart("coordinator", "stop-pilot", Map.of("pilot", KEMPEN, "reason", "Nog eens.")))
                .extracting(Refusal::field)
                .containsExactly("pilot");
    }

    @Test
    void othersTakeOverTheOpdrachtenOfAPilotThatStops() {
        opdrachten();
        story.start("coordinator", "stop-pilot", Map.of("pilot", KEMPEN, "reason", "Te weinig mensen."));
        story.work();

        assertThat(story.tasks(KEMPEN)).containsExactly(REALLOCATE);
        assertThat(story.shown(KEMPEN, REALLOCATE, "pilotName")).isEqualTo("Kempen");
        assertThat(story.shown(KEMPEN, REALLOCATE, "reallocations").toString())
                .contains("Zorgcontinuïteit", "Waas-Dender", "Eén loket", "niemand");
        assertThat(story.shown(KEMPEN, REALLOCATE, "pilotOptions").toString()).doesNotContain(KEMPEN);
        assertThat(told(Occasion.PILOT_STOPPED, KEMPEN)).isEmpty();
        assertThat(story.refused("coordinator", KEMPEN, REALLOCATE, Map.of()))
                .extracting(Refusal::field)
                .containsExactly("reallocations[1].pilot");
        story.fill(
                "coordinator",
                KEMPEN,
                REALLOCATE,
                Map.of(
                        "reallocations",
                        List.of(Map.of("number", "1"), Map.of("number", "2", "pilot", ROADMAP + "-P3"))));
        story.work();

        assertThat(portfolios.of(ROADMAP, KEMPEN)).isEmpty();
        assertThat(portfolios.opdracht(ROADMAP, "1").orElseThrow().pilots()).containsExactly(WAAS);
        assertThat(portfolios.opdracht(ROADMAP, "2").orElseThrow().pilots()).containsExactly(ROADMAP + "-P3");
        assertThat(assignments.of(ROADMAP, "elaboration"))
                .extracting(Assignment::number)
                .containsExactly(ROADMAP + "-elaboration-2-oost-limburg");
        assertThat(story.task(ROADMAP + "-elaboration-2-oost-limburg", DELIVER).getDueDate())
                .isEqualTo("2021-03-23T16:00:00Z");
        assertThat(story.task(ROADMAP + "-elaboration-2-oost-limburg", DELIVER).getAssignee())
                .isEqualTo("coach3");
        assertThat(told(Occasion.PILOT_STOPPED, KEMPEN)).isNotEmpty();
    }

    @Test
    void aCoachWhoComesInAfterTheInvitationGetsTheEntryAndWhoGoesLosesIt() {
        invited(PLENARY);
        story.start(
                "coordinator",
                "appoint-coach",
                Map.of("pilot", KEMPEN, "coach", "coach5", "reason", "Met ouderschapsverlof."));
        story.work();

        assertThat(told(Occasion.MEETING_JOINED, PLENARY)).containsExactly("coach5@agentschap.example");
        assertThat(told(Occasion.MEETING_LEFT, PLENARY)).containsExactly("coach1@agentschap.example");
        assertThat(entry(Occasion.MEETING_JOINED)).contains("METHOD:REQUEST", "UID:" + PLENARY + "@", "SEQUENCE:0");
        assertThat(entry(Occasion.MEETING_LEFT)).contains("METHOD:CANCEL", "UID:" + PLENARY + "@", "SEQUENCE:0");
    }

    @Test
    void aCoachWhoKeepsAnotherPilotStaysInvited() {
        invited(PLENARY);
        story.start(
                "coordinator",
                "appoint-coach",
                Map.of("pilot", KEMPEN, "coach", "coach2", "reason", "Met ouderschapsverlof."));
        story.work();
        story.start("coordinator", "appoint-coach", Map.of("pilot", WAAS, "coach", "coach1", "reason", "Ze wisselen."));
        story.work();

        assertThat(told(Occasion.MEETING_LEFT, PLENARY)).containsExactly("coach1@agentschap.example");
        assertThat(told(Occasion.MEETING_JOINED, PLENARY)).containsExactly("coach1@agentschap.example");
    }

    @Test
    void aPilotThatStopsIsExpectedAtNoMeetingAnyMore() {
        invited(PLENARY);
        story.start("coordinator", "stop-pilot", Map.of("pilot", KEMPEN, "reason", "Te weinig mensen."));
        story.work();

        assertThat(told(Occasion.MEETING_LEFT, PLENARY)).containsExactly("coach1@agentschap.example");
        assertThat(told(Occasion.MEETING_JOINED, PLENARY)).isEmpty();
        story.start("coordinator", "stop-pilot", Map.of("pilot", ROADMAP + "-P4", "reason", "Te weinig mensen."));
        story.work();

        assertThat(told(Occasion.MEETING_LEFT, PLENARY))
                .containsExactly("coach1@agentschap.example", "coach4@agentschap.example");
    }

    @Test
    void whoIsAbsentOnTheDayOfTheMeetingMakesPlaceForTheDeputy() {
        invited(PLENARY);
        story.start(
                "coordinator",
                "appoint-deputy",
                Map.of("coach", "coach1", "deputy", "coach5", "from", "2020-11-10", "until", "2020-11-23"));
        story.ring("coach1", "event_absenceBegun");
        assertThat(told(Occasion.MEETING_JOINED, PLENARY)).isEmpty();
        story.start(
                "coordinator",
                "appoint-deputy",
                Map.of("coach", "coach2", "deputy", "coach5", "from", "2020-11-20", "until", "2020-11-24"));
        story.ring("coach2", "event_absenceBegun");

        assertThat(told(Occasion.MEETING_JOINED, PLENARY)).containsExactly("coach5@agentschap.example");
        assertThat(told(Occasion.MEETING_LEFT, PLENARY)).containsExactly("coach2@agentschap.example");
    }

    @Test
    void whoTakesOverAnOpdrachtMayGetAnotherDayThanThatOfThePlan() {
        opdrachten();
        story.start("coordinator", "stop-pilot", Map.of("pilot", KEMPEN, "reason", "Te weinig mensen."));
        story.work();
        List<Map<String, String>> rows = List.of(Map.of("number", "2", "pilot", ROADMAP + "-P3"));

        assertThat(story.refused(
                        "coordinator", KEMPEN, REALLOCATE, Map.of("reallocations", rows, "dueOn", "2020-09-01")))
                .containsExactly(new Refusal("dueOn", "Kies een dag die nog komt."));
        assertThat(story.refused(
                        "coordinator", KEMPEN, REALLOCATE, Map.of("reallocations", rows, "dueOn", "2021-07-01")))
                .containsExactly(new Refusal(
                        "dueOn",
                        "Het werk van de pilootprojecten eindigt voor die dag: het loopt tot en met 30 juni 2021."));
        story.fill("coordinator", KEMPEN, REALLOCATE, Map.of("reallocations", rows, "dueOn", "2021-04-30"));
        story.work();

        assertThat(assignments.get(ROADMAP + "-elaboration-2-oost-limburg").dueAt())
                .isEqualTo("2021-04-30T15:00:00Z");
    }

    /** The invitation to this meeting has left. */
    private void invited(String meeting) {
        runtime.startProcessInstanceByKey("collective-meeting", meeting, Map.of("callCode", CALL));
        story.ring(meeting, "event_agendaDue");
        story.fill("staff", meeting, "userTask_prepareMeeting", Map.of("place", "Zaal 1"));
        story.work();
    }

    private String entry(Occasion occasion) {
        return post.search(new MessageSearch(null, occasion, null), 1).get(0).calendar();
    }

    private void opdrachten() {
        Fiche none = new Fiche(null, null, null, null);
        portfolios.record(
                new Minute(ROADMAP, ROADMAP + "-meeting-3", "coordinator"),
                new NewPortfolio(
                        "Elke fiche beschrijft aanpak, impact en procesflow.",
                        List.of(
                                new NewOpdracht(
                                        "Zorgcontinuïteit", none, Needs.UNKNOWN, List.of(), List.of(KEMPEN, WAAS)),
                                new NewOpdracht("Eén loket", none, Needs.UNKNOWN, List.of(), List.of(KEMPEN))),
                        true));
    }

    private List<String> told(Occasion occasion, String pilot) {
        return post.search(new MessageSearch(CALL, occasion, null), 1000).stream()
                .filter(message -> pilot.equals(message.about()))
                .map(Message::address)
                .sorted()
                .toList();
    }
}
