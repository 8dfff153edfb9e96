package be.pilootloket.process.portfolio;

import static be.pilootloket.process.portfolio.Gathering.KEMPEN;
import static be.pilootloket.process.portfolio.Gathering.OUTCOME;
import static be.pilootloket.process.portfolio.Gathering.ROADMAP;
import static be.pilootloket.process.portfolio.Gathering.WAAS;
import static be.pilootloket.process.portfolio.Gathering.draft;
import static be.pilootloket.process.portfolio.Gathering.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.pilootloket.assignment.ElaborationDraft;
import be.pilootloket.assignment.LearningDayContribution;
import be.pilootloket.assignment.RealityCheck;
import be.pilootloket.assignment.StructureModel;
import be.pilootloket.portfolio.Agreement;
import be.pilootloket.portfolio.Allocation;
import be.pilootloket.portfolio.CommonFormat;
import be.pilootloket.portfolio.Idea;
import be.pilootloket.portfolio.LearningDay;
import be.pilootloket.portfolio.MissionDesk;
import be.pilootloket.portfolio.MissionStatement;
import be.pilootloket.portfolio.Opdracht;
import be.pilootloket.portfolio.PortfolioDesk;
import be.pilootloket.portfolio.Stance;
import be.pilootloket.portfolio.StructureDesk;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each meeting of the pilots shows and records, in the order of the plan. */
@Scenario
class OutcomeSheetsTest {

    @Autowired
    private Story story;

    @Autowired
    private Gathering gathering;

    @Autowired
    private MissionDesk mission;

    @Autowired
    private PortfolioDesk portfolio;

    @Autowired
    private StructureDesk structure;

    @BeforeEach
    void opens() {
        story.at("2020-09-01T09:00");
        gathering.open();
    }

    @Test
    void theInternalAlignmentAgreesOnTheFormatAndShowsWhatIsUnderWay() {
        gathering.give("mission-statement");
        String meeting = gathering.outcomeOf("alignment", "record-outcome-common-format");
        assertThat(shown(meeting, "underWay"))
                .isEqualTo("- Kempen, Mission statement: nog niet ingediend\n"
                        + "- Waas-Dender, Mission statement: nog niet ingediend");
        assertThat(fields(meeting, Map.of("preparations", "Veel."))).containsExactly("format");

        fill(meeting, Map.of("format", "Tien minuten."));

        assertThat(mission.commonFormat(ROADMAP)).contains(new CommonFormat(null, null, "Tien minuten."));
        assertThat(story.tasks(meeting)).containsExactly("userTask_writeReport");
    }

    @Test
    void theFirstPlenaryMeetingComparesWhatIsThereAndDoesNotWaitForTheRest() {
        gathering.give("mission-statement");
        gathering.deliver("mission-statement-kempen", draft("Wij verbinden."), "coach1");
        String meeting = gathering.outcomeOf("plenary-1", "record-outcome-mission-statement");
        assertThat(shown(meeting, "missing")).isEqualTo("- Waas-Dender, Mission statement: nog niet ingediend");
        assertThat(shown(meeting, "pilotColumns")).contains("Kempen").doesNotContain("Waas-Dender");
        assertThat(shown(meeting, "deliverables")).contains("Wij verbinden.", "Dwang of drang", "ingediend (versie 1)");
        assertThat(fields(meeting, Map.of()))
                .containsExactlyInAnyOrder(
                        "commonalities",
                        "differences",
                        "background",
                        "lessons",
                        "statement",
                        "agreements[0].stance",
                        "agreements[1].stance");

        fill(meeting, statement(agreement(KEMPEN, "agrees", ""), agreement(WAAS, "disagrees", "Te vaag.")));

        MissionStatement first = mission.statement(ROADMAP).orElseThrow();
        assertThat(first.version()).isOne();
        assertThat(first.meeting()).isEqualTo(meeting);
        assertThat(first.by()).isEqualTo("coordinator");
        assertThat(first.agreements())
                .containsExactly(
                        new Agreement(KEMPEN, Stance.AGREES, null), new Agreement(WAAS, Stance.DISAGREES, "Te vaag."));
    }

    @Test
    void theSecondPlenaryMeetingRewordsOnlyWhereNeededAndKeepsTheBrainstorm() {
        firstStatement();
        gathering.give("reality-check");
        gathering.deliver(
                "reality-check-kempen",
                new RealityCheck(
                        "Verbinden.",
                        "Middelen.",
                        "Niets.",
                        LocalDate.of(2020, 8, 31),
                        "Zorgraden",
                        "Een avond.",
                        "https://agentschap.example/presentatie"),
                "coach1");
        String meeting = gathering.outcomeOf("plenary-2", "record-outcome-mission-statement-revision");
        assertThat(shown(meeting, "currentStatement")).isEqualTo("Wij verbinden.");
        assertThat(shown(meeting, "deliverables")).contains("Zorgraden");
        assertThat(fields(meeting, Map.of("insights", "Het houdt stand.", "changed", "yes")))
                .containsExactlyInAnyOrder("statement", "changeReason", "agreements[0].stance", "agreements[1].stance");
        assertThat(fields(meeting, Map.of("insights", "Het houdt stand.", "ideas", List.of(Map.of("idea", "")))))
                .containsExactlyInAnyOrder("changed", "ideas[0].idea");

        fill(
                meeting,
                Map.of(
                        "insights",
                        "Het houdt stand.",
                        "changed",
                        "no",
                        "ideas",
                        List.of(Map.of("idea", "Loket", "pilot", KEMPEN), Map.of("idea", "Data"))));

        assertThat(mission.statements(ROADMAP)).hasSize(1);
        assertThat(mission.insights(ROADMAP).orElseThrow().ideas())
                .containsExactly(new Idea("Loket", KEMPEN), new Idea("Data", null));
    }

    @Test
    void theSecondPlenaryMeetingMayMakeASecondVersion() {
        firstStatement();
        String meeting = gathering.outcomeOf("plenary-2", "record-outcome-mission-statement-revision");
        Map<String, Object> typed = new LinkedHashMap<>(
                statement(agreement(KEMPEN, "agrees", ""), agreement(WAAS, "open", "De raad beslist later.")));
        typed.keySet().retainAll(List.of("agreements"));
        typed.putAll(Map.of(
                "insights",
                "Breder.",
                "changed",
                "yes",
                "statement",
                "Wij verbinden iedereen.",
                "changeReason",
                "Zo."));

        fill(meeting, typed);

        assertThat(mission.statements(ROADMAP))
                .extracting(MissionStatement::version, MissionStatement::text)
                .containsExactly(tuple(1, "Wij verbinden."), tuple(2, "Wij verbinden iedereen."));
    }

    @Test
    void theThirdMeetingStartsFromTheListsOfThePilotsPutTogether() {
        gathering.give("portfolio");
        gathering.deliver("portfolio-kempen", list("Samen.", "Loket", "Data"), "coach1");
        gathering.deliver("portfolio-waas-dender", list("Digitaal.", "LOKET "), "coach2");

        String meeting = gathering.outcomeOf("meeting-3", "record-outcome-portfolio");

        assertThat(shown(meeting, "missing")).isNull();
        assertThat(shown(meeting, "originOptions")).contains("Kempen: Loket", "Kempen: Data", "Waas-Dender: LOKET");
        assertThat(shown(meeting, "opdrachten"))
                .contains("\"title\":\"Loket\"", "Samen.\\n\\nDigitaal.")
                .contains("\"pilots\":[\"" + KEMPEN + "\",\"" + WAAS + "\"]")
                .doesNotContain("LOKET \"");
        fill(meeting, Map.of());
        assertThat(portfolio.opdrachten(ROADMAP))
                .extracting(Opdracht::number, Opdracht::title, Opdracht::pilots, Opdracht::origins)
                .containsExactly(
                        tuple("1", "Loket", Gathering.both(), List.of("Kempen: Loket", "Waas-Dender: LOKET")),
                        tuple("2", "Data", List.of(KEMPEN), List.of("Kempen: Data")));
    }

    @Test
    void theThirdMeetingRefusesAListThatCannotBeElaborated() {
        String meeting = gathering.outcomeOf("meeting-3", "record-outcome-portfolio");

        assertThat(fields(meeting, Map.of("template", ""))).containsExactly("template", "opdrachten");
        assertThat(fields(meeting, Map.of("opdrachten", List.of(Map.of("title", "Loket", "pilots", List.of())))))
                .containsExactlyInAnyOrder("opdrachten", "withoutConfirmed");
        assertThat(fields(meeting, opdracht("pilots", Gathering.both(), "budget", "veel")))
                .containsExactly("opdrachten");
        assertThat(fields(meeting, opdracht("pilots", Gathering.both(), "budget", 0.5)))
                .containsExactly("opdrachten");
        assertThat(fields(meeting, opdracht("pilots", "[kapot", "budget", 1))).contains("opdrachten");
        assertThat(fields(meeting, Map.of("opdrachten", "geen lijst"))).contains("opdrachten");
        assertThat(fields(meeting, opdracht("pilots", List.of(KEMPEN), "budget", 1)))
                .containsExactly("withoutConfirmed");
        assertThat(portfolio.opdrachten(ROADMAP)).isEmpty();

        Map<String, Object> confirmed = new LinkedHashMap<>(opdracht("pilots", List.of(KEMPEN), "budget", 1));
        confirmed.put("withoutConfirmed", true);
        fill(meeting, confirmed);
        assertThat(portfolio.elaborations(ROADMAP))
                .extracting(Allocation::opdracht, Allocation::pilot)
                .containsExactly(tuple("1", KEMPEN));
    }

    @Test
    void theFourthMeetingPutsTheElaborationsTogether() {
        merged();
        gathering.give("elaboration");
        gathering.deliver(
                "elaboration-1-kempen",
                new ElaborationDraft("Een loket.", "Samen.", "Groot.", "Stappen.", 900, new BigDecimal("0.25"), null),
                "coach1");
        gathering.accept("elaboration-1-kempen");

        String meeting = gathering.outcomeOf("meeting-4", "record-outcome-integration");

        assertThat(shown(meeting, "missing"))
                .isEqualTo("- Waas-Dender, Uitwerking van een opdracht: Loket: nog niet ingediend");
        assertThat(shown(meeting, "deliverables"))
                .contains("Een loket.", "Procesflow: Stappen.", "900 euro", "0,25 VTE");
        assertThat(shown(meeting, "totals")).contains("1.900 euro", "0,75 VTE");
        assertThat(fields(meeting, Map.of("integrations", List.of(Map.of("opdracht", "9", "note", "Samen.")))))
                .containsExactlyInAnyOrder("integrations", "learningDay");
        fill(
                meeting,
                Map.of(
                        "integrations",
                        List.of(Map.of("opdracht", "1", "title", "Loket", "note", "Alles samen.")),
                        "learningDay",
                        "Vier tafels."));
        assertThat(portfolio.opdracht(ROADMAP, "1").orElseThrow().integrated()).isEqualTo("Alles samen.");
        assertThat(portfolio.preparation(ROADMAP)).contains("Vier tafels.");
    }

    @Test
    void theLearningDayShowsHowItWasPreparedAndKeepsWhatItBrought() {
        gathering.give("learning-day-preparation");
        gathering.deliver(
                "learning-day-preparation-kempen",
                new LearningDayContribution("Een film.", "https://agentschap.example/film"),
                "coach1");
        String meeting = gathering.outcomeOf("learning-day", "record-outcome-learning-day");
        assertThat(shown(meeting, "deliverables")).contains("Een film.");
        assertThat(fields(meeting, Map.of("reactions", "Mooi."))).containsExactly("insights");

        fill(meeting, Map.of("insights", "Veel geleerd.", "followUp", "Een verslag."));

        assertThat(structure.learningDay(ROADMAP)).contains(new LearningDay("Veel geleerd.", null, "Een verslag."));
    }

    @Test
    void theLastMomentMergesTheProposalsAndTheResources() {
        merged();
        gathering.give("structure-model");
        gathering.deliver(
                "structure-model-waas-dender", new StructureModel("Vzw.", "Samen.", "Geld.", "Zo."), "coach2");
        String meeting = gathering.outcomeOf("meeting-5", "record-outcome-organisation");
        assertThat(shown(meeting, "missing")).isEqualTo("- Kempen, Model voor structuur: nog niet ingediend");
        assertThat(shown(meeting, "deliverables")).contains("Vzw.");
        assertThat(shown(meeting, "totals")).contains("Samen", "2.000 euro", "1 VTE");
        assertThat(fields(meeting, Map.of("organisationForm", "Vzw.", "budget", -1, "headcount", "veel")))
                .containsExactlyInAnyOrder("principles", "resources", "budget", "headcount");

        fill(
                meeting,
                Map.of("organisationForm", "Vzw.", "principles", "Samen.", "resources", "Geld.", "headcount", 2.5));

        assertThat(structure.organisation(ROADMAP).orElseThrow().needs().headcount())
                .isEqualByComparingTo("2.5");
        assertThat(structure.organisation(ROADMAP).orElseThrow().needs().budget())
                .isNull();
    }

    /** The first plenary meeting was held. */
    private void firstStatement() {
        String meeting = gathering.outcomeOf("plenary-1", "record-outcome-mission-statement");
        fill(meeting, statement(agreement(KEMPEN, "agrees", ""), agreement(WAAS, "agrees", "")));
    }

    /** The third meeting was held: both pilots elaborate one opdracht, estimated at 1.000 euro and half a person. */
    private void merged() {
        String meeting = gathering.outcomeOf("meeting-3", "record-outcome-portfolio");
        fill(meeting, opdracht("pilots", Gathering.both(), "budget", 1000));
    }

    private static Map<String, Object> opdracht(String key, Object value, String other, Object otherValue) {
        return Map.of("opdrachten", List.of(Map.of("title", "Loket", "headcount", 0.5, key, value, other, otherValue)));
    }

    private static Map<String, Object> statement(Map<String, Object> kempen, Map<String, Object> waas) {
        return Map.of(
                "commonalities", "Samen.",
                "differences", "Schaal.",
                "background", "Geschiedenis.",
                "lessons", "Trager.",
                "statement", "Wij verbinden.",
                "agreements", List.of(kempen, waas));
    }

    private static Map<String, Object> agreement(String pilot, String stance, String remark) {
        return Map.of("pilot", pilot, "stance", stance, "remark", remark);
    }

    private String shown(String meeting, String key) {
        return (String) story.shown(meeting, OUTCOME, key);
    }

    private void fill(String meeting, Map<String, ?> typed) {
        story.fill("coordinator", meeting, OUTCOME, typed);
    }

    private List<String> fields(String meeting, Map<String, ?> typed) {
        return story.refused("coordinator", meeting, OUTCOME, typed).stream()
                .map(Refusal::field)
                .distinct()
                .toList();
    }
}
