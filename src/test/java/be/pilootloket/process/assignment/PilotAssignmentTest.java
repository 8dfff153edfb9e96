package be.pilootloket.process.assignment;

import static be.pilootloket.process.assignment.Trajectory.KEMPEN;
import static be.pilootloket.process.assignment.Trajectory.ROADMAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.assignment.AssignmentState;
import be.pilootloket.assignment.DeliverableVersion;
import be.pilootloket.assignment.MissionStatementDraft;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.pilot.Appointment;
import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.portfolio.CommonFormat;
import be.pilootloket.portfolio.Minute;
import be.pilootloket.portfolio.MissionDesk;
import be.pilootloket.process.Facts;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Refusal;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One pilot's homework from the day it is given: handed in, sent back, accepted, followed up, moved, closed. */
@Tag("both")
@Scenario(walks = {"pilot-assignment", "waive-assignment"})
class PilotAssignmentTest {

    private static final String HOMEWORK = ROADMAP + "-mission-statement";
    private static final String ASSIGNMENT = HOMEWORK + "-kempen";
    private static final String DELIVER = "userTask_deliverAssignment";
    private static final String REVIEW = "userTask_reviewDeliverable";
    private static final String CHASE = "event_chaseDue";
    private static final String COACH = "coach1@agentschap.example";
    private static final String COORDINATOR = "coordinator@agentschap.example";
    private static final Map<String, Object> WHOLE = Map.of(
            "compulsion", "Eerst drang, dan dwang.",
            "purpose", "Samen zorgen in één regio.",
            "statement", "Wij brengen zorg dichter bij mensen.",
            "presentation", "https://pilot.example/presentatie");

    @Autowired
    private Story story;

    @Autowired
    private Trajectory trajectory;

    @Autowired
    private AssignmentDesk assignments;

    @Autowired
    private AssignmentStarter starter;

    @Autowired
    private CoachDesk coaches;

    @Autowired
    private MissionDesk missions;

    @Autowired
    private TaskService tasks;

    @BeforeEach
    void given() {
        story.at("2020-09-01T10:00");
        trajectory.open();
        trajectory.give("mission-statement");
        story.work();
        story.ring(HOMEWORK, "event_homeworkOpens");
    }

    @Test
    void asksTheCoachOfEveryPilot() {
        assertThat(assignments.of(ROADMAP))
                .hasSize(4)
                .allSatisfy(assignment -> assertThat(assignment.dueAt()).isEqualTo("2020-11-23T16:00:00Z"));
        Task task = story.task(ASSIGNMENT, DELIVER);
        assertThat(task.getAssignee()).isEqualTo("coach1");
        assertThat(task.getDueDate()).isEqualTo("2020-11-23T16:00:00Z");
        assertThat(task.getName()).isEqualTo("Opdracht indienen: Mission statement, Kempen");
        assertThat(tasks.getVariablesLocal(task.getId()))
                .containsEntry("pilotName", "Kempen")
                .doesNotContainKey("number");
        assertThat(shown("due")).isEqualTo("23 november 2020 om 17u00");
        assertThat(shown("source").toString()).startsWith("Van nu tot en met 24 november");
        assertThat(shown("instructions").toString()).contains("dwang/drang-vraag");
        assertThat(shown("background")).isNull();
        assertThat(trajectory.facts("pilot-assignment", ASSIGNMENT)).isSubsetOf(Facts.NAMES);
    }

    @Test
    void showsTheCommonFormatOnTasksThatWereThereBeforeIt() {
        missions.record(
                new Minute(ROADMAP, ROADMAP + "-alignment", "coordinator"),
                new CommonFormat(null, null, "Tien dia's per piloot."));

        starter.refreshRoadmap(ROADMAP);

        assertThat(shown("background")).isEqualTo("Tien dia's per piloot.");
    }

    @Test
    void acceptsWhatWasHandedIn() {
        story.fill("coach1", ASSIGNMENT, DELIVER, WHOLE);

        assertThat(story.tasks(ASSIGNMENT)).containsExactly(REVIEW);
        assertThat(state()).isEqualTo(AssignmentState.DELIVERED);
        assertThat(story.shown(ASSIGNMENT, REVIEW, "parts").toString()).contains("Mission statement", "dichter bij");
        story.fill("coordinator", ASSIGNMENT, REVIEW, Map.of("verdict", "yes"));
        story.work();

        assertThat(state()).isEqualTo(AssignmentState.ACCEPTED);
        assertThat(story.runs("pilot-assignment", ASSIGNMENT)).isFalse();
        assertThat(trajectory.told(Occasion.DELIVERABLE_ACCEPTED, ASSIGNMENT)).containsExactly(COACH);
    }

    @Test
    void sendsBackWithRemarksAndKeepsEveryVersion() {
        story.fill("coach1", ASSIGNMENT, DELIVER, WHOLE);
        assertThat(story.refused("coordinator", ASSIGNMENT, REVIEW, Map.of("verdict", "no")))
                .containsExactly(new Refusal("remarks", "Schrijf wat er moet veranderen."));
        story.fill("coordinator", ASSIGNMENT, REVIEW, Map.of("verdict", "no", "remarks", "Te kort."));
        story.work();

        assertThat(state()).isEqualTo(AssignmentState.RETURNED);
        assertThat(trajectory.told(Occasion.DELIVERABLE_RETURNED, ASSIGNMENT)).containsExactly(COACH);
        assertThat(shown("returned")).isEqualTo("Te kort.");
        assertThat(shown("statement")).isEqualTo(WHOLE.get("statement"));
        story.fill("coach1", ASSIGNMENT, DELIVER, Map.of("statement", "Wij brengen zorg bij elk van ons."));

        assertThat(story.shown(ASSIGNMENT, REVIEW, "earlierRemarks")).isEqualTo("Te kort.");
        assertThat(assignments.versions(ASSIGNMENT))
                .extracting(DeliverableVersion::version, DeliverableVersion::remarks)
                .containsExactly(tuple(1, "Te kort."), tuple(2, null));
        assertThat(((MissionStatementDraft)
                                assignments.versions(ASSIGNMENT).get(0).content())
                        .statement())
                .isEqualTo(WHOLE.get("statement"));
    }

    @Test
    void refusesADeliverableWithoutItsParts() {
        assertThat(story.refused("coach1", ASSIGNMENT, DELIVER, Map.of("statement", "Wij zorgen.")))
                .containsExactly(
                        new Refusal("compulsion", "Beantwoord de vraag over dwang en drang."),
                        new Refusal("purpose", "Schrijf waarom de regionale zorgplatformen bestaan."),
                        new Refusal(
                                "presentation",
                                "Laad een bestand op bij deze opdracht, of vul een link in die met https:// begint."));
        assertThat(assignments.versions(ASSIGNMENT)).isEmpty();
    }

    @Test
    void refusesTheCoachOfAnotherPilot() {
        assertThat(story.refused("coach2", ASSIGNMENT, DELIVER, WHOLE))
                .containsExactly(new Refusal("due", "Alleen de transitiecoach van Kempen kan dit indienen."));
        assertThat(story.refused("coordinator", ASSIGNMENT, DELIVER, WHOLE))
                .extracting(Refusal::field)
                .containsExactly("due");
    }

    @Test
    void remindsTheCoachTwiceAndThenTellsTheCoordinator() {
        assertThat(story.rings(ASSIGNMENT, CHASE)).isEqualTo("2020-11-12T08:00:00Z");
        story.ring(ASSIGNMENT, CHASE);
        assertThat(trajectory.told(Occasion.ASSIGNMENT_DUE, ASSIGNMENT)).containsExactly(COACH);

        assertThat(story.rings(ASSIGNMENT, CHASE)).isEqualTo("2020-11-19T08:00:00Z");
        story.ring(ASSIGNMENT, CHASE);
        assertThat(trajectory.told(Occasion.ASSIGNMENT_DUE, ASSIGNMENT)).containsExactly(COACH, COACH);

        assertThat(story.rings(ASSIGNMENT, CHASE)).isEqualTo("2020-11-24T08:00:00Z");
        story.ring(ASSIGNMENT, CHASE);
        assertThat(trajectory.told(Occasion.ASSIGNMENT_OVERDUE, ASSIGNMENT)).containsExactly(COORDINATOR);
        assertThat(story.isSet(ASSIGNMENT, CHASE)).isFalse();
        assertThat(story.tasks(ASSIGNMENT)).containsExactly(DELIVER);
    }

    @Test
    void remindsOnceAndTellsTheCoordinatorOnceWhenTheMachineWasOff() {
        story.at("2020-11-26T10:00");
        story.ring(ASSIGNMENT, CHASE);
        assertThat(trajectory.told(Occasion.ASSIGNMENT_DUE, ASSIGNMENT)).containsExactly(COACH);
        story.ring(ASSIGNMENT, CHASE);

        assertThat(trajectory.told(Occasion.ASSIGNMENT_DUE, ASSIGNMENT)).hasSize(1);
        assertThat(trajectory.told(Occasion.ASSIGNMENT_OVERDUE, ASSIGNMENT)).containsExactly(COORDINATOR);
        assertThat(story.isSet(ASSIGNMENT, CHASE)).isFalse();
    }

    @Test
    void sendsNothingWhileTheDeliverableWaitsForReview() {
        story.fill("coach1", ASSIGNMENT, DELIVER, WHOLE);
        story.ring(ASSIGNMENT, CHASE);
        story.ring(ASSIGNMENT, CHASE);
        story.ring(ASSIGNMENT, CHASE);

        assertThat(trajectory.told(Occasion.ASSIGNMENT_DUE, ASSIGNMENT)).isEmpty();
        assertThat(trajectory.told(Occasion.ASSIGNMENT_OVERDUE, ASSIGNMENT)).isEmpty();
    }

    @Test
    void remindsByTheDateThatHoldsWhenItMovesBeforeAnyReminder() {
        trajectory.move("plenary-1", "2020-12-08");
        story.work();

        assertThat(story.task(ASSIGNMENT, DELIVER).getDueDate()).isEqualTo("2020-12-07T16:00:00Z");
        assertThat(shown("due")).isEqualTo("7 december 2020 om 17u00");
        assertThat(story.rings(ASSIGNMENT, CHASE)).isEqualTo("2020-11-26T08:00:00Z");
    }

    @Test
    void remindsAgainWhenTheDateMovesAwayAfterAReminderButRepeatsNothingWhenItComesCloser() {
        story.ring(ASSIGNMENT, CHASE);
        trajectory.move("plenary-1", "2020-12-08");
        story.work();
        assertThat(story.rings(ASSIGNMENT, CHASE)).isEqualTo("2020-11-26T08:00:00Z");

        trajectory.move("plenary-1", "2020-11-20");
        story.work();
        assertThat(story.rings(ASSIGNMENT, CHASE)).isEqualTo("2020-11-17T08:00:00Z");
        assertThat(trajectory.told(Occasion.ASSIGNMENT_DUE, ASSIGNMENT)).hasSize(1);
    }

    @Test
    void followsUpAgainWhenTheDateMovesAfterTheCoordinatorHeard() {
        story.ring(ASSIGNMENT, CHASE);
        story.ring(ASSIGNMENT, CHASE);
        story.ring(ASSIGNMENT, CHASE);
        assertThat(story.stands("pilot-assignment", ASSIGNMENT)).contains("event_assignmentMovedLater");

        trajectory.move("plenary-1", "2020-12-15");
        story.work();

        assertThat(story.rings(ASSIGNMENT, CHASE)).isEqualTo("2020-12-03T08:00:00Z");
    }

    @Test
    void stopsAskingWhatTheCoordinatorWaives() {
        story.start("coordinator", "waive-assignment", Map.of("assignment", ASSIGNMENT, "reason", "Niet meer nodig."));
        story.work();

        assertThat(state()).isEqualTo(AssignmentState.WAIVED);
        assertThat(story.runs("pilot-assignment", ASSIGNMENT)).isFalse();
        assertThat(trajectory.told(Occasion.ASSIGNMENT_CLOSED, ASSIGNMENT)).containsExactly(COACH);
        assertThat(story.refusedStart(
                        "coordinator", "waive-assignment", Map.of("assignment", ASSIGNMENT, "reason", "Nog eens.")))
                .containsExactly(new Refusal("assignment", "Deze opdracht is al vrijgesteld."));
    }

    @Test
    void findsWhatIsWaivedByRoadmapPilotAndHomework() {
        Map<String, Object> named = Map.of(
                "roadmap", "rzp-2019-t1", "pilot", "kempen", "homework", "Mission statement", "reason", "Niet nodig.");
        story.start("coordinator", "waive-assignment", named);

        assertThat(state()).isEqualTo(AssignmentState.WAIVED);
        assertThat(story.refusedStart(
                        "coordinator",
                        "waive-assignment",
                        Map.of("roadmap", ROADMAP, "pilot", "Gent", "homework", "x", "reason", "Niet nodig.")))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.sentence()).contains(HOMEWORK + "-oost-limburg"));
        assertThat(story.refusedStart("coordinator", "waive-assignment", Map.of()))
                .extracting(Refusal::field)
                .containsExactly("assignment", "reason");
    }

    @Test
    void closesWithTheRoadmapAndKeepsWhatWasHandedIn() {
        story.fill("coach1", ASSIGNMENT, DELIVER, WHOLE);

        starter.closeRoadmap(ROADMAP, "De periode van de piloten is voorbij.", null);
        story.work();

        assertThat(state()).isEqualTo(AssignmentState.CLOSED);
        assertThat(assignments.versions(ASSIGNMENT)).hasSize(1);
        assertThat(story.runs("homework", HOMEWORK)).isFalse();
        starter.close(ASSIGNMENT, "Nog eens.", null);
        assertThat(assignments.get(ASSIGNMENT).reason()).isEqualTo("De periode van de piloten is voorbij.");
    }

    @Test
    void givesTheOpenTaskToTheNewCoach() {
        coaches.appoint(new Appointment(KEMPEN, "coach3", "Andere taken.", "coordinator"));

        starter.reassign(KEMPEN);

        assertThat(story.task(ASSIGNMENT, DELIVER).getAssignee()).isEqualTo("coach3");
        assertThat(story.refused("coach1", ASSIGNMENT, DELIVER, WHOLE)).hasSize(1);
        story.fill("coach3", ASSIGNMENT, DELIVER, WHOLE);
        story.fill("coordinator", ASSIGNMENT, REVIEW, Map.of("verdict", "no", "remarks", "Te kort."));
        story.work();
        assertThat(story.task(ASSIGNMENT, DELIVER).getAssignee()).isEqualTo("coach3");
    }

    @Test
    void whatIsSentBackGoesToTheCoachOfThatMoment() {
        story.fill("coach1", ASSIGNMENT, DELIVER, WHOLE);
        story.fill("coordinator", ASSIGNMENT, REVIEW, Map.of("verdict", "no", "remarks", "Te kort."));
        coaches.appoint(new Appointment(KEMPEN, "coach2", "Met ouderschapsverlof.", "coordinator"));
        story.work();

        assertThat(story.task(ASSIGNMENT, DELIVER).getAssignee()).isEqualTo("coach2");
    }

    @Test
    void tellsTheCoordinatorADayAfterALateReturn() {
        story.fill("coach1", ASSIGNMENT, DELIVER, WHOLE);
        story.ring(ASSIGNMENT, CHASE);
        story.ring(ASSIGNMENT, CHASE);
        story.ring(ASSIGNMENT, CHASE);
        assertThat(story.isSet(ASSIGNMENT, CHASE)).isFalse();
        story.at("2020-11-27T15:00");
        story.fill("coordinator", ASSIGNMENT, REVIEW, Map.of("verdict", "no", "remarks", "Te kort."));
        story.work();

        assertThat(story.rings(ASSIGNMENT, CHASE)).isEqualTo("2020-11-30T08:00:00Z");
        story.ring(ASSIGNMENT, CHASE);
        assertThat(trajectory.told(Occasion.ASSIGNMENT_OVERDUE, ASSIGNMENT)).containsExactly(COORDINATOR);
    }

    private Object shown(String key) {
        return story.shown(ASSIGNMENT, DELIVER, key);
    }

    private AssignmentState state() {
        return assignments.get(ASSIGNMENT).state();
    }
}
