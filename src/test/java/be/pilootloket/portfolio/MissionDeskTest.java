package be.pilootloket.portfolio;

import static be.pilootloket.portfolio.Workshop.KEMPEN;
import static be.pilootloket.portfolio.Workshop.LIMBURG;
import static be.pilootloket.portfolio.Workshop.ROADMAP;
import static be.pilootloket.portfolio.Workshop.WAAS;
import static be.pilootloket.portfolio.Workshop.agreed;
import static be.pilootloket.portfolio.Workshop.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.pilootloket.programme.Refusal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MissionDeskTest {

    private static final Comparison ANSWERS = new Comparison("Samenwerken.", "Schaal.", "Geschiedenis.", "Trager.");

    private final Workshop workshop = new Workshop();
    private final MissionDesk desk = workshop.mission;

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void keepsTheCommonFormatOfTheOutputs() {
        assertThat(desk.commonFormat(ROADMAP)).isEmpty();

        desk.record(minute("alignment"), new CommonFormat(null, " Samen. ", " Tien minuten, vijf vragen. "));

        assertThat(desk.commonFormat(ROADMAP)).contains(new CommonFormat(null, "Samen.", "Tien minuten, vijf vragen."));
        assertThat(desk.refusals(new CommonFormat("Veel.", null, " ")))
                .extracting(Refusal::field)
                .containsExactly("format");
    }

    @Test
    void keepsTheFirstVersionWithTheFourAnswersAndWhereEachPilotStands() {
        List<Agreement> stances = List.of(
                new Agreement(KEMPEN, Stance.AGREES, null),
                new Agreement(WAAS, Stance.DISAGREES, "Te vaag."),
                new Agreement(LIMBURG, Stance.OPEN, " "));

        desk.record(minute("plenary-1"), new NewStatement(ANSWERS, "Wij verbinden. ", stances));

        assertThat(desk.comparison(ROADMAP)).contains(ANSWERS);
        MissionStatement first = desk.statement(ROADMAP).orElseThrow();
        assertThat(first.version()).isOne();
        assertThat(first.text()).isEqualTo("Wij verbinden.");
        assertThat(first.agreements())
                .containsExactly(
                        new Agreement(KEMPEN, Stance.AGREES, null),
                        new Agreement(WAAS, Stance.DISAGREES, "Te vaag."),
                        new Agreement(LIMBURG, Stance.OPEN, null));
    }

    @Test
    void asksTheFourAnswersAndTheStandOfEveryPilotThatIsUnderWay() {
        NewStatement empty = new NewStatement(new Comparison(null, "", " ", null), null, List.of());
        assertThat(desk.refusals(ROADMAP, empty))
                .extracting(Refusal::field)
                .contains("commonalities", "differences", "background", "lessons", "statement", "agreements");

        assertThat(sentences(
                        new Agreement(KEMPEN, Stance.AGREES, null),
                        new Agreement(KEMPEN, Stance.AGREES, null),
                        new Agreement(WAAS, null, null),
                        new Agreement("RZP-2019-T9-P1", Stance.AGREES, null)))
                .containsExactlyInAnyOrder(
                        "Kempen staat er twee keer.",
                        "Kies het standpunt van Waas-Dender.",
                        "Kies op elke rij een pilootproject dat nog loopt.",
                        "Het standpunt van Oost-Limburg ontbreekt.");
        workshop.stops(LIMBURG);
        assertThat(sentences(new Agreement(KEMPEN, Stance.AGREES, null), new Agreement(WAAS, Stance.DISAGREES, null)))
                .containsExactly("Schrijf waarom Waas-Dender niet akkoord is.");
    }

    @Test
    void rewordsOnlyWhereNeeded() {
        desk.record(minute("plenary-1"), new NewStatement(ANSWERS, "Wij verbinden.", agreed()));

        desk.record(minute("plenary-2"), revision(false, null, null, List.of(new Idea(" Loket ", KEMPEN))));

        assertThat(desk.statements(ROADMAP))
                .extracting(MissionStatement::version)
                .containsExactly(1);
        assertThat(desk.insights(ROADMAP))
                .contains(new RealityInsights("Het houdt stand.", false, List.of(new Idea("Loket", KEMPEN))));
    }

    @Test
    void keepsTheFirstVersionBesideTheSecond() {
        desk.record(minute("plenary-1"), new NewStatement(ANSWERS, "Wij verbinden.", agreed()));

        desk.record(minute("plenary-2"), revision(true, "Wij verbinden iedereen.", "De achterban.", List.of()));

        assertThat(desk.statements(ROADMAP))
                .extracting(MissionStatement::text, MissionStatement::reason)
                .containsExactly(tuple("Wij verbinden.", null), tuple("Wij verbinden iedereen.", "De achterban."));
        assertThat(desk.statement(ROADMAP).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void refusesARewordingThatChangesNothingOrHasNoReason() {
        desk.record(minute("plenary-1"), new NewStatement(ANSWERS, "Wij verbinden.", agreed()));

        assertThat(desk.refusals(ROADMAP, revision(true, " Wij verbinden. ", null, List.of())))
                .extracting(Refusal::field)
                .containsExactly("statement", "changeReason");
        assertThat(desk.refusals(ROADMAP, revision(null, null, null, List.of(new Idea(" ", "elders")))))
                .extracting(Refusal::field)
                .containsExactly("changed", "ideas[0].idea", "ideas[0].pilot");
    }

    @Test
    void cannotKeepAStatementThatWasNeverMade() {
        assertThat(desk.refusals(ROADMAP, revision(false, null, null, List.of())))
                .extracting(Refusal::field)
                .containsExactly("changed");
        assertThat(desk.refusals(ROADMAP, revision(true, "Wij verbinden.", null, List.of())))
                .isEmpty();
    }

    @Test
    void recordsTheOutcomeOfAMeetingOnce() {
        NewStatement typed = new NewStatement(ANSWERS, "Wij verbinden.", agreed());
        desk.record(minute("plenary-1"), typed);

        assertThatThrownBy(() -> desk.record(minute("plenary-1"), typed)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> desk.record(minute("plenary-2"), new NewStatement(ANSWERS, " ", agreed())))
                .isInstanceOf(IllegalStateException.class);
        assertThat(desk.statements(ROADMAP)).hasSize(1);
    }

    private List<String> sentences(Agreement... agreements) {
        return desk.refusals(ROADMAP, new NewStatement(ANSWERS, "Wij verbinden.", List.of(agreements))).stream()
                .map(Refusal::sentence)
                .toList();
    }

    private static Revision revision(Boolean changed, String statement, String reason, List<Idea> ideas) {
        return new Revision("Het houdt stand.", changed, statement, reason, agreed(), ideas);
    }
}
