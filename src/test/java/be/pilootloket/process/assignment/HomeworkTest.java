package be.pilootloket.process.assignment;

import static be.pilootloket.process.assignment.Trajectory.ROADMAP;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.assignment.AssignmentState;
import be.pilootloket.assignment.RealityCheck;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.pilot.Stop;
import be.pilootloket.portfolio.Allocation;
import be.pilootloket.portfolio.Fiche;
import be.pilootloket.portfolio.Minute;
import be.pilootloket.portfolio.Needs;
import be.pilootloket.portfolio.NewOpdracht;
import be.pilootloket.portfolio.NewPortfolio;
import be.pilootloket.portfolio.PortfolioDesk;
import be.pilootloket.portfolio.Reallocation;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole homework: when it opens, for whom, and each kind of deliverable on its own form. */
@Tag("both")
@Scenario(walks = "homework")
class HomeworkTest {

    private static final String DELIVER = "userTask_deliverAssignment";
    private static final String REVIEW = "userTask_reviewDeliverable";
    private static final String OPENS = "event_homeworkOpens";
    private static final String ELABORATION = ROADMAP + "-elaboration";

    @Autowired
    private Story story;

    @Autowired
    private Trajectory trajectory;

    @Autowired
    private AssignmentDesk assignments;

    @Autowired
    private AssignmentStarter starter;

    @Autowired
    private PortfolioDesk portfolio;

    @Autowired
    private PilotDesk pilots;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        story.at("2020-08-20T10:00");
        trajectory.open();
    }

    @Test
    void waitsForTheDayOnWhichItOpens() {
        trajectory.give("mission-statement");
        story.work();

        assertThat(assignments.of(ROADMAP)).isEmpty();
        assertThat(story.rings(ROADMAP + "-mission-statement", OPENS)).isEqualTo("2020-09-01T07:00:00Z");
        story.ring(ROADMAP + "-mission-statement", OPENS);

        assertThat(assignments.of(ROADMAP))
                .extracting(Assignment::number)
                .containsExactlyInAnyOrder(
                        ROADMAP + "-mission-statement-kempen",
                        ROADMAP + "-mission-statement-waas-dender",
                        ROADMAP + "-mission-statement-oost-limburg",
                        ROADMAP + "-mission-statement-halle-vilvoorde");
        assertThat(story.task(ROADMAP + "-mission-statement-halle-vilvoorde", DELIVER)
                        .getAssignee())
                .isEqualTo("coach4");
    }

    @Test
    void opensAtOnceWhenTheNewPlanNoLongerHoldsItBack() {
        trajectory.give("mission-statement");
        story.work();
        jdbc.sql("update roadmap_version set plan = replace(plan, '\"opensOn\":\"2020-09-01\"', '\"opensOn\":null')")
                .update();
        starter.followHomework(ROADMAP);

        assertThat(story.rings(ROADMAP + "-mission-statement", OPENS)).isEqualTo(story.now());
    }

    @Test
    void skipsWhatThePlanDoesNotAsk() {
        trajectory.give("experiences-1");
        story.work();

        assertThat(story.runs("homework", ROADMAP + "-experiences-1")).isFalse();
        assertThat(assignments.of(ROADMAP)).isEmpty();
    }

    @Test
    void endsAtOnceWhenNobodyHasAnythingToDo() {
        given("elaboration", "2021-02-11T13:00");

        assertThat(story.runs("homework", ELABORATION)).isFalse();
    }

    @Test
    void endsWhenEveryPilotIsDone() {
        given("structure-model", "2021-05-12T17:00");
        for (int at = 1; at <= 4; at++) {
            String number = assignments.of(ROADMAP).get(at - 1).number();
            String coach = story.task(number, DELIVER).getAssignee();
            story.fill(
                    coach,
                    number,
                    DELIVER,
                    Map.of("model", "M", "principles", "P", "resources", "Twee mensen.", "proposal", "V"));
            assertThat(story.runs("homework", ROADMAP + "-structure-model")).isTrue();
            story.fill("coordinator", number, REVIEW, Map.of("verdict", "yes"));
            story.work();
        }
        assertThat(story.runs("homework", ROADMAP + "-structure-model")).isFalse();
    }

    @Test
    void asksTheThreeQuestionsAndTheRecordOfTheAchterban() {
        given("reality-check", "2020-11-24T17:00");
        String kempen = ROADMAP + "-reality-check-kempen";
        assertThat(assignments.get(kempen).dueAt()).isEqualTo("2020-12-22T16:00:00Z");
        assertThat(story.refused("coach1", kempen, DELIVER, Map.of("consultedOn", "2021-01-04", "consulted", "Raad")))
                .extracting(Refusal::field)
                .containsExactly("holds", "difficult", "missing", "consultedHow", "presentation", "consultedOn");

        story.fill(
                "coach1",
                kempen,
                DELIVER,
                Map.of(
                        "holds", "Samenwerken.",
                        "difficult", "De taakverdeling.",
                        "missing", "Niets.",
                        "consultedOn", "2020-11-20",
                        "consulted", "De zorgraden.",
                        "consultedHow", "In een overleg.",
                        "presentation", "https://pilot.example/check"));

        assertThat(((RealityCheck) assignments.latest(kempen).orElseThrow().content()).consultedOn())
                .isEqualTo("2020-11-20");
        assertThat(story.shown(kempen, REVIEW, "parts").toString()).contains("20 november 2020");
        story.fill("coordinator", kempen, REVIEW, Map.of("verdict", "no", "remarks", "Welke zorgraden?"));
        story.work();
        assertThat(story.shown(kempen, DELIVER, "consultedOn")).isEqualTo("2020-11-20");
    }

    @Test
    void takesAListOfOpdrachtenWithFichesAsFarAsTheyGo() {
        given("portfolio", "2020-12-23T17:00");
        String kempen = ROADMAP + "-portfolio-kempen";
        assertThat(story.refused("coach1", kempen, DELIVER, Map.of("opdrachten", List.of())))
                .containsExactly(new Refusal("opdrachten", "Zet minstens één opdracht op de lijst."));
        assertThat(story.refused(
                        "coach1",
                        kempen,
                        DELIVER,
                        Map.of("opdrachten", List.of(Map.of("title", "Zorgpad"), Map.of("title", "zorgpad ")))))
                .containsExactly(new Refusal("opdrachten", "De opdracht \"zorgpad\" staat twee keer op de lijst."));

        story.fill(
                "coach1",
                kempen,
                DELIVER,
                Map.of(
                        "opdrachten",
                        List.of(
                                Map.of("title", "Zorgpad", "approach", "Samen tekenen."),
                                Map.of("title", "Wachtdienst"))));
        assertThat(story.shown(kempen, REVIEW, "parts").toString())
                .contains("Zorgpad", "Aanpak: Samen tekenen.", "Wachtdienst");
        story.fill("coordinator", kempen, REVIEW, Map.of("verdict", "no", "remarks", "Vul aan."));
        story.work();
        assertThat(story.shown(kempen, DELIVER, "opdrachten").toString()).contains("Samen tekenen.", "Wachtdienst");
    }

    @Test
    void asksOneElaborationPerOpdrachtAndPilot() {
        story.at("2021-02-11T12:30");
        allocate();
        given("elaboration", "2021-02-11T13:00");

        assertThat(assignments.of(ROADMAP))
                .extracting(Assignment::number)
                .containsExactlyInAnyOrder(
                        ELABORATION + "-1-kempen", ELABORATION + "-1-waas-dender", ELABORATION + "-2-kempen");
        String first = ELABORATION + "-1-kempen";
        assertThat(assignments.get(first).label()).isEqualTo("Uitwerking van een opdracht: Zorgpad");
        assertThat(story.shown(first, DELIVER, "approach")).isEqualTo("Samen tekenen.");
        assertThat(story.shown(first, DELIVER, "background")).isEqualTo("Elk deel in één blad.");
        assertThat(story.refused("coach1", first, DELIVER, Map.of("budget", -1, "headcount", "0,255")))
                .extracting(Refusal::field)
                .containsExactly("description", "impact", "processFlow", "budget", "headcount");

        elaborate(first, "coach1");
        story.fill("coordinator", first, REVIEW, Map.of("verdict", "yes"));

        assertThat(portfolio.elaborations(ROADMAP))
                .filteredOn(allocation ->
                        allocation.opdracht().equals("1") && allocation.pilot().equals(ROADMAP + "-P1"))
                .extracting(Allocation::needs)
                .containsExactly(new Needs(25_000, new BigDecimal("0.50"), "Een halftijdse kracht."));
    }

    @Test
    void asksAnOpdrachtOfThePilotThatTakesItOver() {
        story.at("2021-02-11T12:30");
        allocate();
        given("elaboration", "2021-02-11T13:00");
        takeOverFromKempen(Map.of("1", List.of(ROADMAP + "-P3"), "2", List.of(ROADMAP + "-P2")));

        assertThat(story.runs("homework", ELABORATION)).isTrue();
        assertThat(story.task(ELABORATION + "-1-oost-limburg", DELIVER).getAssignee())
                .isEqualTo("coach3");
        assertThat(assignments.get(ELABORATION + "-1-kempen").state()).isEqualTo(AssignmentState.CLOSED);
        for (String number : List.of("-1-oost-limburg", "-2-waas-dender", "-1-waas-dender")) {
            elaborate(
                    ELABORATION + number,
                    story.task(ELABORATION + number, DELIVER).getAssignee());
            story.fill("coordinator", ELABORATION + number, REVIEW, Map.of("verdict", "yes"));
            story.work();
        }
        assertThat(story.runs("homework", ELABORATION)).isFalse();
    }

    @Test
    void asksItAlsoWhenTheHomeworkHasEnded() {
        story.at("2021-02-11T12:30");
        allocate();
        given("elaboration", "2021-02-11T13:00");
        starter.closePilot(ROADMAP + "-P1", "Gestopt.", "coordinator");
        starter.closePilot(ROADMAP + "-P2", "Gestopt.", "coordinator");
        story.work();
        assertThat(story.runs("homework", ELABORATION)).isFalse();

        starter.add(ROADMAP, "2", ROADMAP + "-P4", null);
        starter.add(ROADMAP, "2", ROADMAP + "-P4", null);
        story.work();

        assertThat(story.task(ELABORATION + "-2-halle-vilvoorde", DELIVER).getAssignee())
                .isEqualTo("coach4");
    }

    private void given(String homework, String when) {
        story.at(when);
        trajectory.give(homework);
        story.work();
        story.ring(ROADMAP + "-" + homework, OPENS);
    }

    private void allocate() {
        portfolio.record(
                new Minute(ROADMAP, ROADMAP + "-meeting-3", "coordinator"),
                new NewPortfolio(
                        "Elk deel in één blad.",
                        List.of(
                                new NewOpdracht(
                                        "Zorgpad",
                                        new Fiche(null, "Samen tekenen.", null, null),
                                        new Needs(10_000, BigDecimal.ONE, null),
                                        List.of(),
                                        List.of(ROADMAP + "-P1", ROADMAP + "-P2")),
                                new NewOpdracht(
                                        "Wachtdienst",
                                        new Fiche(null, null, null, null),
                                        new Needs(0, BigDecimal.ZERO, null),
                                        List.of(),
                                        List.of(ROADMAP + "-P1"))),
                        true));
    }

    private void elaborate(String number, String coach) {
        story.fill(
                coach,
                number,
                DELIVER,
                Map.of(
                        "description", "Een zorgpad.",
                        "approach", "Samen tekenen.",
                        "impact", "Minder wachten.",
                        "processFlow", "Van arts naar thuis.",
                        "budget", 25_000,
                        "headcount", "0.5",
                        "resources", "Een halftijdse kracht."));
    }

    private void takeOverFromKempen(Map<String, List<String>> to) {
        pilots.stop(new Stop("Kempen", "De partners stoppen.", "coordinator"));
        starter.closePilot(ROADMAP + "-P1", "Het pilootproject stopt.", "coordinator");
        portfolio
                .reallocate(new Reallocation(ROADMAP, ROADMAP + "-P1", to, "De partners stoppen.", "coordinator"))
                .forEach(added -> starter.add(ROADMAP, added.opdracht(), added.pilot(), null));
        story.work();
    }
}
