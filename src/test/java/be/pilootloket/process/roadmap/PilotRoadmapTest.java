package be.pilootloket.process.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.assignment.AssignmentState;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Facts;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.process.assignment.Trajectory;
import be.pilootloket.process.meeting.MeetingStarter;
import be.pilootloket.programme.Refusal;
import be.pilootloket.roadmap.RoadmapDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cohort on its way, on either plan, with the real meetings and the real homework. */
@Scenario(walks = RoadmapProcess.KEY)
class PilotRoadmapTest {

    private static final String ROADMAP = "RZP-2019-T1";
    private static final String ASSIGN = "userTask_assignCoaches";
    private static final String ATTENDANCE = "userTask_recordAttendance";
    private static final String OUTCOME = "userTask_recordOutcome";
    private static final String REPORT = "userTask_writeReport";
    private static final String PERIOD_OVER = "event_pilotPeriodOver";
    private static final List<String> NAMES = List.of("Kempen", "Waas-Dender", "Oost-Limburg", "Halle – Vilvoorde");

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private Trajectory trajectory;

    @Autowired
    private RoadmapDesk roadmaps;

    @Autowired
    private PilotDesk pilots;

    @Autowired
    private CoachDesk coaches;

    @Autowired
    private MeetingDesk meetings;

    @Autowired
    private AssignmentDesk assignments;

    @Autowired
    private MeetingStarter meetingStarter;

    @Autowired
    private RoadmapStarter roadmapStarter;

    @Autowired
    private PostOffice post;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void people() {
        contest.clear();
        trajectory.people();
        story.at("2020-09-01T10:00");
    }

    @Test
    void startsForACohortThatWasChosenElsewhereAndWaitsForItsCoaches() {
        start("september-2020");

        assertThat(pilots.open(ROADMAP)).extracting(Pilot::name).containsExactlyElementsOf(NAMES);
        assertThat(story.tasks(ROADMAP)).containsExactly(ASSIGN);
        assertThat(fact("endsAt")).isEqualTo(Date.from(Instant.parse("2021-06-30T22:00:00Z")));
        assertThat(runtime.getVariables(instance()).keySet()).isSubsetOf(Facts.NAMES);
        assertThat(sent(Occasion.ROADMAP_STARTED)).isEmpty();
        assertThat(story.shown(ROADMAP, ASSIGN, "coaches").toString()).contains("coach1", "coach4");
    }

    @Test
    void refusesAStartWithoutProgrammePlanOrPilots() {
        assertThat(refusedStart(Map.of("programmeCode", "RZP-1999")))
                .extracting(Refusal::field)
                .containsExactly("programmeCode");
        assertThat(refusedStart(Map.of("programmeCode", "RZP-2019", "planVersion", "v9")))
                .containsExactly(
                        new Refusal("planVersion", "Het plan \"v9\" bestaat niet. Kies uit: v1, september-2020."));
        assertThat(refusedStart(Map.of("programmeCode", "RZP-2019", "planVersion", "september-2020")))
                .containsExactly(new Refusal("pilots", "Vul de pilootprojecten in."));
        assertThat(roadmaps.all()).isEmpty();
    }

    /** Whoever starts at the same moment counted the roadmaps before ours was there. */
    @Test
    void asksTheSecondOfTwoWhoStartAtOnceToTryAgain() {
        start("september-2020");
        jdbc.sql("""
                        insert into roadmap (code, call_code, programme, started_on, started_at)
                        select 'RZP-2019-T3', call_code, programme, started_on, started_at from roadmap""").update();
        jdbc.sql("""
                        insert into roadmap_version (roadmap, number, plan, extensions, decided_at)
                        select 'RZP-2019-T3', number, plan, extensions, decided_at from roadmap_version""").update();

        assertThat(refusedStart(Map.of("programmeCode", "RZP-2019", "pilots", cohort())))
                .containsExactly(new Refusal(
                        "programmeCode",
                        "Iemand anders start op dit moment ook een traject. Kijk of dat hetzelfde is, en probeer"
                                + " opnieuw."));
    }

    @Test
    void givesEveryPilotExactlyOneCoachAndTellsEveryoneThePlan() {
        start("september-2020");
        assign("coach1", "coach1", "coach2", "coach3");

        assertThat(pilots.open(ROADMAP))
                .extracting(pilot -> coaches.coachOf(pilot.number()))
                .containsExactly("coach1", "coach1", "coach2", "coach3");
        assertThat(sent(Occasion.ROADMAP_STARTED))
                .extracting(Message::address)
                .containsExactlyInAnyOrder(
                        "kempen@logo.example",
                        "waas-dender@logo.example",
                        "oost-limburg@logo.example",
                        "halle-vilvoorde@logo.example",
                        "coach1@agentschap.example",
                        "coach2@agentschap.example",
                        "coach3@agentschap.example",
                        "coordinator@agentschap.example");
        assertThat(sent(Occasion.ROADMAP_STARTED).get(0).body())
                .contains("dinsdag 24 november 2020: Eerste plenaire bijeenkomst", "30 juni 2021")
                .doesNotContain("Interne afstemming");
    }

    @Test
    void warnsThatAMeetingWhoseDayIsPastCountsAsHeldAndStillAsksWhoCame() {
        story.at("2019-12-09T10:00");
        start(null);
        story.at("2020-01-06T10:00");

        assertThat(story.refused(
                        "coordinator", ROADMAP, ASSIGN, Map.of("pilots", rows("coach1", "coach2", "coach3", "coach4"))))
                .containsExactly(new Refusal(
                        "passedSeen",
                        "De dag van deze bijeenkomsten is voorbij: dinsdag 17 december 2019: Kick-off. Vink aan dat ze"
                                + " als gehouden gelden, of verplaats ze eerst met 'Termijn wijzigen'."));
        story.fill(
                "coordinator",
                ROADMAP,
                ASSIGN,
                Map.of("pilots", rows("coach1", "coach2", "coach3", "coach4"), "passedSeen", true));
        story.work();
        held("kick-off");

        assertThat(sent(Occasion.MEETING_INVITED)).isEmpty();
        assertThat(story.tasks(ROADMAP + "-kick-off")).containsExactly(ATTENDANCE);
    }

    @Test
    void refusesAPilotWithoutACoachAndACoachWhoIsNone() {
        start("september-2020");
        List<Map<String, Object>> rows = rows("coach1", "coach2", "coach3", "staff");
        rows.set(1, Map.of("number", ROADMAP + "-P2", "name", "Waas-Dender"));
        rows.set(3, row(3, "coach4"));

        assertThat(story.refused("coordinator", ROADMAP, ASSIGN, Map.of("pilots", rows)))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("pilots");
                    assertThat(refusal.sentence()).isEqualTo("Waas-Dender: Kies een transitiecoach.");
                });
        rows.set(1, row(1, "coach2"));
        rows.set(3, row(3, "staff"));
        assertThat(story.refused("coordinator", ROADMAP, ASSIGN, Map.of("pilots", rows)))
                .extracting(Refusal::sentence)
                .containsExactly(
                        "Halle – Vilvoorde: Dit is geen transitiecoach met een account. Kies iemand uit de lijst.");
        assertThat(coaches.coachOf(ROADMAP + "-P1")).isNull();
    }

    @Test
    void skipsTheMeetingsThatThePlanLacksAndBeginsWithTheAlignmentBesideTheHomework() {
        started("september-2020");

        assertThat(story.stands(RoadmapProcess.KEY, ROADMAP))
                .containsExactly("callActivity_alignment", "callActivity_missionStatement", "event_pilotPeriodOver");
        assertThat(story.rings(ROADMAP + "-mission-statement", "event_homeworkOpens"))
                .isEqualTo("2020-09-01T07:00:00Z");
        assertThat(story.rings(ROADMAP + "-alignment", "event_agendaDue")).isEqualTo("2020-09-16T07:00:00Z");
    }

    @Test
    void beginsEachMeetingWhenTheOneBeforeIsHeldWhateverHomeworkIsMissing() {
        started("september-2020");
        opened("mission-statement");
        held("alignment");
        assertThat(story.stands(RoadmapProcess.KEY, ROADMAP)).contains("callActivity_plenary1");
        held("plenary-1");

        assertThat(story.now()).isEqualTo("2020-11-24T08:30:00Z");
        assertThat(story.stands(RoadmapProcess.KEY, ROADMAP))
                .contains("callActivity_alignment", "callActivity_missionStatement", "callActivity_plenary2")
                .doesNotContain("callActivity_realityCheck");
        assertThat(assignments.of(ROADMAP, "mission-statement"))
                .hasSize(4)
                .extracting(Assignment::state)
                .containsOnly(AssignmentState.OPEN);
    }

    @Test
    void opensTheNextHomeworkAlsoAfterAMeetingThatFellAway() {
        started("september-2020");
        Map<String, String> homework = new LinkedHashMap<>();
        homework.put("alignment", null);
        homework.put("plenary-1", "reality-check");
        homework.put("plenary-2", "portfolio");
        homework.put("meeting-3", null);
        homework.put("meeting-4", "learning-day-preparation");
        homework.put("learning-day", "structure-model");
        homework.put("meeting-5", null);
        homework.forEach((milestone, next) -> {
            cancelled(milestone);
            if (next != null) {
                opened(next);
                assertThat(assignments.of(ROADMAP, next)).as(next).hasSize(4);
            }
        });

        assertThat(story.isSet(ROADMAP + "-closing", "event_agendaDue")).isTrue();
        opened("elaboration");
        assertThat(assignments.of(ROADMAP, "elaboration")).isEmpty();
    }

    @Test
    void exchangesExperiencesEveryQuarterAndClosesAfterTheClosingMeeting() {
        story.at("2019-12-09T10:00");
        started(null);
        held("kick-off");
        assertThat(fact("exchange")).isEqualTo("exchange-1");
        assertThat(assignments.of(ROADMAP)).isEmpty();
        recorded("kick-off");
        opened("experiences-1");
        assertThat(assignments.of(ROADMAP, "experiences-1")).hasSize(4);

        cancelled("exchange-1");
        assertThat(fact("exchange")).isEqualTo("exchange-2");
        opened("experiences-2");
        assertThat(assignments.of(ROADMAP, "experiences-2")).hasSize(4);
        held("exchange-2");
        assertThat(fact("exchange")).isEqualTo("exchange-3");
        recorded("exchange-2");
        opened("experiences-3");
        assertThat(assignments.of(ROADMAP, "experiences-3")).hasSize(4);
        cancelled("exchange-3");
        assertThat(fact("hasExchange")).isEqualTo(false);

        held("closing");
        assertThat(story.now()).isEqualTo("2020-12-15T08:30:00Z");
        recorded("closing");
        assertThat(roadmaps.get(ROADMAP).open()).isTrue();
        story.fill("staff", ROADMAP + "-closing", REPORT, Map.of("report", "Wat we samen leerden."));
        story.work();

        assertThat(roadmaps.get(ROADMAP).open()).isTrue();
        story.ring(ROADMAP, PERIOD_OVER);

        assertThat(story.now()).isEqualTo("2020-12-31T23:00:00Z");
        assertThat(roadmaps.get(ROADMAP).open()).isFalse();
        assertThat(assignments.of(ROADMAP)).extracting(Assignment::state).containsOnly(AssignmentState.CLOSED);
        assertThat(pilots.ofRoadmap(ROADMAP)).extracting(Pilot::endedOn).doesNotContainNull();
        assertThat(sent(Occasion.ROADMAP_CLOSED))
                .extracting(Message::address)
                .contains("kempen@logo.example", "coach4@agentschap.example", "coordinator@agentschap.example");
    }

    @Test
    void theReportsOfEarlierMeetingsMayStillComeAfterTheRoadmapIsClosed() {
        story.at("2019-12-09T10:00");
        started(null);
        held("kick-off");
        recorded("kick-off");
        Stream.of("exchange-1", "exchange-2", "exchange-3").forEach(this::cancelled);
        held("closing");
        recorded("closing");
        story.fill("staff", ROADMAP + "-closing", REPORT, Map.of("report", "Wat we samen leerden."));
        story.work();

        story.ring(ROADMAP, PERIOD_OVER);

        assertThat(roadmaps.get(ROADMAP).open()).isFalse();
        assertThat(story.tasks(ROADMAP + "-kick-off")).containsExactly(REPORT);
        story.fill("staff", ROADMAP + "-kick-off", REPORT, Map.of("report", "Kennismaking."));
        story.work();
        Stream.of("experiences-1", "experiences-2", "experiences-3").forEach(this::opened);
        assertThat(assignments.of(ROADMAP)).isEmpty();
        assertThat(story.runs(RoadmapProcess.KEY, ROADMAP)).isFalse();
    }

    @Test
    void theEndOfThePeriodClosesTheHomeworkAndLeavesTheClosingMeetingAlone() {
        started("september-2020");
        opened("mission-statement");
        Stream.of("alignment", "plenary-1", "plenary-2", "meeting-3", "meeting-4", "learning-day", "meeting-5")
                .forEach(this::cancelled);
        opened("structure-model");
        story.ring(ROADMAP, PERIOD_OVER);

        assertThat(story.now()).isEqualTo("2021-06-30T22:00:00Z");
        assertThat(assignments.of(ROADMAP))
                .hasSize(8)
                .extracting(Assignment::state, Assignment::reason)
                .containsOnly(tuple(AssignmentState.CLOSED, "De periode van het pilootproject is voorbij."));
        assertThat(sent(Occasion.PILOT_PERIOD_ENDED))
                .extracting(Message::address)
                .containsExactlyInAnyOrder(
                        "coach1@agentschap.example",
                        "coach2@agentschap.example",
                        "coach3@agentschap.example",
                        "coach4@agentschap.example",
                        "coordinator@agentschap.example");
        assertThat(roadmaps.get(ROADMAP).open()).isTrue();
        assertThat(story.stands(RoadmapProcess.KEY, ROADMAP)).contains("callActivity_closing");
        held("closing");
        assertThat(story.now()).isEqualTo("2021-07-07T07:30:00Z");
    }

    @Test
    void aPilotWithMoreTimeKeepsItsHomeworkUntilItsOwnEnd() {
        started("september-2020");
        opened("mission-statement");
        extended("Kempen", 1);
        assertThat(story.rings(ROADMAP, PERIOD_OVER)).isEqualTo("2021-06-30T22:00:00Z");
        story.ring(ROADMAP, PERIOD_OVER);

        assertThat(state("kempen")).isEqualTo(AssignmentState.OPEN);
        assertThat(state("waas-dender")).isEqualTo(AssignmentState.CLOSED);
        assertThat(story.rings(ROADMAP, PERIOD_OVER)).isEqualTo("2021-07-30T22:00:00Z");
        story.ring(ROADMAP, PERIOD_OVER);

        assertThat(state("kempen")).isEqualTo(AssignmentState.CLOSED);
        assertThat(story.isSet(ROADMAP, PERIOD_OVER)).isFalse();
    }

    @Test
    void whatWasHandedInBeforeTheEndIsStillReviewed() {
        started("september-2020");
        opened("mission-statement");
        String kempen = ROADMAP + "-mission-statement-kempen";
        Map<String, Object> whole = Map.of(
                "compulsion", "Drang.",
                "purpose", "Samenwerken.",
                "statement", "Wij zorgen.",
                "presentation", "https://kempen.example/presentatie");
        story.fill("coach1", kempen, "userTask_deliverAssignment", whole);
        story.ring(ROADMAP, PERIOD_OVER);

        assertThat(state("kempen")).isEqualTo(AssignmentState.DELIVERED);
        assertThat(state("waas-dender")).isEqualTo(AssignmentState.CLOSED);
        story.fill("coordinator", kempen, "userTask_reviewDeliverable", Map.of("verdict", "yes"));
        assertThat(state("kempen")).isEqualTo(AssignmentState.ACCEPTED);
    }

    @Test
    void anEndThatHasComeIsNotPutOffByAChangeThatIsAppliedJustThen() {
        started("september-2020");
        opened("mission-statement");
        extended("Kempen", 1);
        story.at("2021-07-01T00:00");
        roadmapStarter.follow(ROADMAP);

        assertThat(story.rings(ROADMAP, PERIOD_OVER)).isEqualTo("2021-06-30T22:00:00Z");
    }

    @Test
    void theEndFollowsAnExtensionOfTheWholeRoadmap() {
        started("september-2020");
        extended(null, 6);

        assertThat(story.rings(ROADMAP, PERIOD_OVER)).isEqualTo(Instant.parse("2021-12-30T23:00:00Z"));
        assertThat(fact("endsAt")).isEqualTo(Date.from(Instant.parse("2021-12-30T23:00:00Z")));
    }

    private void start(String plan) {
        Map<String, Object> typed = new HashMap<>(Map.of("programmeCode", "rzp-2019", "pilots", cohort()));
        typed.put("planVersion", plan);
        story.start("coordinator", RoadmapProcess.KEY, typed);
    }

    private void started(String plan) {
        start(plan);
        assign("coach1", "coach2", "coach3", "coach4");
    }

    private List<Refusal> refusedStart(Map<String, ?> typed) {
        return story.refusedStart("coordinator", RoadmapProcess.KEY, typed);
    }

    private void assign(String... chosen) {
        story.fill("coordinator", ROADMAP, ASSIGN, Map.of("pilots", rows(chosen)));
        story.work();
    }

    private static List<Map<String, Object>> cohort() {
        return NAMES.stream()
                .map(name -> Map.<String, Object>of(
                        "name",
                        name,
                        "organisation",
                        "Logo " + name,
                        "contactName",
                        "Onthaal",
                        "contactEmail",
                        name.toLowerCase().replace(" – ", "-") + "@logo.example"))
                .toList();
    }

    private static List<Map<String, Object>> rows(String... chosen) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int at = 0; at < chosen.length; at++) {
            rows.add(row(at, chosen[at]));
        }
        return rows;
    }

    private static Map<String, Object> row(int at, String coach) {
        return Map.of("number", ROADMAP + "-P" + (at + 1), "name", NAMES.get(at), "coach", coach);
    }

    /** The day of the meeting comes, whether its agenda was ready or not. */
    private void held(String milestone) {
        String number = ROADMAP + "-" + milestone;
        story.ring(number, "event_agendaDue");
        story.ring(number, "event_dayCameUnprepared");
    }

    /** The day comes on which a homework is given; most come at once. */
    private void opened(String homework) {
        story.ring(ROADMAP + "-" + homework, "event_homeworkOpens");
    }

    private void recorded(String milestone) {
        String number = ROADMAP + "-" + milestone;
        story.fill("staff", number, ATTENDANCE, Map.of("attendance", 12));
        story.fill("coordinator", number, OUTCOME, Map.of("notes", "Wat we bespraken."));
        story.work();
    }

    private void cancelled(String milestone) {
        meetings.cancel(ROADMAP + "-" + milestone, "De zaal is gesloten.");
        meetingStarter.follow(ROADMAP + "-" + milestone);
        story.work();
    }

    /** More time by the process for it: for one pilot, or for all when {@code pilot} is null. */
    private void extended(String pilot, int months) {
        String change = ROADMAP + "-W1";
        story.start("coordinator", "change-dates", Map.of("code", ROADMAP, "kind", "extend", "reason", "Door corona."));
        Map<String, Object> typed = new HashMap<>(Map.of("months", months));
        if (pilot != null) {
            typed.put("onlySome", true);
            typed.put("pilots", List.of(Map.of("number", ROADMAP + "-P1", "name", pilot, "longer", true)));
        }
        story.fill("coordinator", change, "userTask_proposeChange", typed);
        story.fill("coordinator", change, "userTask_confirmChange", Map.of("verdict", "yes", "warningsSeen", true));
        story.fill("staff", change, "userTask_approveChange", Map.of("verdict", "yes"));
        story.work();
    }

    private AssignmentState state(String slug) {
        return assignments.get(ROADMAP + "-mission-statement-" + slug).state();
    }

    private Object fact(String name) {
        return story.fact(RoadmapProcess.KEY, ROADMAP, name);
    }

    private String instance() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(RoadmapProcess.KEY)
                .processInstanceBusinessKey(ROADMAP)
                .singleResult()
                .getId();
    }

    private List<Message> sent(Occasion occasion) {
        return post.search(new MessageSearch(null, occasion, null), 1000);
    }
}
