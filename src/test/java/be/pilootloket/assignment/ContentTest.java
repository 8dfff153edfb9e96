package be.pilootloket.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.programme.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which parts each kind of deliverable asks, and what cannot be taken of them. */
class ContentTest {

    private static final String LINK = "https://pilot.example/map/presentatie?versie=1";

    static Stream<Content> whole() {
        return Stream.of(
                new Experiences("Goed."),
                new MissionStatementDraft("Drang.", "Samen.", "Wij zorgen.", LINK),
                new RealityCheck("Dit.", "Dat.", "Niets.", LocalDate.of(2020, 12, 1), "Raden", "Overleg", LINK),
                new Opdrachten(List.of(new OpdrachtDraft("Zorgpad", null, null, null))),
                new ElaborationDraft("Wat", "Hoe", "Impact", "Flow", 0, BigDecimal.ZERO, null),
                new LearningDayContribution("Een stand.", LINK),
                new StructureModel("Model", "Principes", "Middelen", "Voorstel"));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void takesAWholeDeliverableAndShowsItsParts(Content content) {
        assertThat(content.refusals(false)).isEmpty();
        assertThat(content.parts())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.label()).isNotBlank());
    }

    @Test
    void asksEveryRequiredPart() {
        assertThat(fields(new Experiences(" "))).containsExactly("experiences");
        assertThat(fields(new MissionStatementDraft(null, null, null, null)))
                .containsExactly("compulsion", "purpose", "statement", "presentation");
        assertThat(fields(new RealityCheck(null, null, null, null, null, null, null)))
                .containsExactly(
                        "holds", "difficult", "missing", "consultedOn", "consulted", "consultedHow", "presentation");
        assertThat(fields(new Opdrachten(List.of()))).containsExactly("opdrachten");
        assertThat(fields(new ElaborationDraft(null, null, null, null, null, null, null)))
                .containsExactly("description", "approach", "impact", "processFlow", "budget", "headcount");
        assertThat(fields(new LearningDayContribution(null, null))).containsExactly("contribution", "material");
        assertThat(fields(new StructureModel(null, null, null, null)))
                .containsExactly("model", "principles", "resources", "proposal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"presentatie", "ftp://pilot.example/x", "javascript:alert(1)", "https://", "http:// x"})
    void takesOnlyALinkThatABrowserOpens(String link) {
        assertThat(new LearningDayContribution("Een stand.", link).refusals(true))
                .extracting(Refusal::field)
                .containsExactly("material");
    }

    @Test
    void namesTheOpdrachtThatIsWrong() {
        OpdrachtDraft good = new OpdrachtDraft("Zorgpad", "Samen.", null, null);

        assertThat(new Opdrachten(List.of(good, new OpdrachtDraft(" ", null, null, null))).refusals(false))
                .containsExactly(new Refusal("opdrachten", "Geef opdracht 2 op de lijst een titel."));
        assertThat(new Opdrachten(List.of(good, new OpdrachtDraft("Wacht", "x".repeat(3001), null, null)))
                        .refusals(false))
                .containsExactly(new Refusal(
                        "opdrachten",
                        "Opdracht 2: Deze tekst is te lang: 3001 tekens. Er is plaats voor 3000 tekens."));
        assertThat(new Opdrachten(Collections.nCopies(51, good)).refusals(false))
                .containsExactly(new Refusal("opdrachten", "De lijst telt 51 opdrachten. Er passen er 50 op."));
    }

    @Test
    void refusesResourcesThatCannotBe() {
        assertThat(fields(elaboration(-1, "0"))).containsExactly("budget");
        assertThat(fields(elaboration(100_000_001, "0"))).containsExactly("budget");
        assertThat(fields(elaboration(0, "-0.5"))).containsExactly("headcount");
        assertThat(fields(elaboration(0, "1000.01"))).containsExactly("headcount");
        assertThat(fields(elaboration(0, "0.125"))).containsExactly("headcount");
        assertThat(fields(elaboration(100_000_000, "1000.00"))).isEmpty();
    }

    @Test
    void refusesTextThatNoTableHolds() {
        assertThat(fields(new Experiences("x".repeat(10_001)))).containsExactly("experiences");
        assertThat(fields(new Experiences("x\0"))).containsExactly("experiences");
    }

    private static ElaborationDraft elaboration(int budget, String headcount) {
        return new ElaborationDraft("Wat", "Hoe", "Impact", "Flow", budget, new BigDecimal(headcount), null);
    }

    private static List<String> fields(Content content) {
        return content.refusals(false).stream().map(Refusal::field).toList();
    }
}
