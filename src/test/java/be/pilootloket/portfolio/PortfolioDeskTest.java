package be.pilootloket.portfolio;

import static be.pilootloket.portfolio.Workshop.KEMPEN;
import static be.pilootloket.portfolio.Workshop.LIMBURG;
import static be.pilootloket.portfolio.Workshop.ROADMAP;
import static be.pilootloket.portfolio.Workshop.WAAS;
import static be.pilootloket.portfolio.Workshop.minute;
import static be.pilootloket.portfolio.Workshop.opdracht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.pilootloket.pilot.Pilot;
import be.pilootloket.programme.Refusal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PortfolioDeskTest {

    private final Workshop workshop = new Workshop();
    private final PortfolioDesk desk = workshop.portfolio;

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void keepsTheListInItsOrderWithItsFichesAndWhereTheyComeFrom() {
        desk.record(
                minute("meeting-3"),
                list(new NewOpdracht(
                        " Eén loket ",
                        new Fiche(null, "Stap voor stap", " ", null),
                        new Needs(1000, new BigDecimal("0.5"), "Een medewerker"),
                        List.of("Kempen: Loket", "Waas-Dender: Onthaal"),
                        List.of(KEMPEN, WAAS, KEMPEN, LIMBURG))));

        Opdracht first = desk.opdracht(ROADMAP, "1").orElseThrow();
        assertThat(first.title()).isEqualTo("Eén loket");
        assertThat(first.fiche()).isEqualTo(new Fiche(null, "Stap voor stap", null, null));
        assertThat(first.origins()).containsExactly("Kempen: Loket", "Waas-Dender: Onthaal");
        assertThat(first.pilots()).containsExactly(KEMPEN, WAAS, LIMBURG);
        assertThat(desk.template(ROADMAP)).contains("Omschrijving: wat?");
        assertThat(desk.opdracht(ROADMAP, "2")).isEmpty();
    }

    @Test
    void allocatesManyToManyAndAsksAnElaborationOfEach() {
        desk.record(
                minute("meeting-3"),
                list(opdracht("Loket", null, null, KEMPEN, WAAS), opdracht("Data", null, null, LIMBURG, KEMPEN)));

        assertThat(desk.elaborations(ROADMAP))
                .extracting(Allocation::opdracht, Allocation::pilot)
                .containsExactly(tuple("1", KEMPEN), tuple("1", WAAS), tuple("2", KEMPEN), tuple("2", LIMBURG));
        assertThat(desk.of(ROADMAP, KEMPEN)).extracting(Opdracht::title).containsExactly("Loket", "Data");
        assertThat(desk.without(ROADMAP)).isEmpty();
    }

    @Test
    void asksConfirmationOfAPilotWithoutOpdracht() {
        NewOpdracht loket = opdracht("Loket", null, null, KEMPEN);

        assertThat(desk.refusals(ROADMAP, list(loket)))
                .containsExactly(new Refusal(
                        "withoutConfirmed",
                        "Zonder opdracht: Waas-Dender, Oost-Limburg."
                                + " Vink dit aan als dat de bedoeling is, of verdeel anders."));
        NewPortfolio confirmed = new NewPortfolio("Omschrijving: wat?", List.of(loket), true);
        assertThat(desk.refusals(ROADMAP, confirmed)).isEmpty();
        desk.record(minute("meeting-3"), confirmed);
        assertThat(desk.without(ROADMAP)).extracting(Pilot::name).containsExactly("Waas-Dender", "Oost-Limburg");
    }

    @Test
    void refusesAListThatDoesNotHoldTogether() {
        assertThat(desk.refusals(ROADMAP, new NewPortfolio(" ", List.of(), false)))
                .extracting(Refusal::field)
                .containsExactly("template", "opdrachten");
        assertThat(sentences(opdracht(" ", null, null, KEMPEN), opdracht("Data", null, null)))
                .containsExactly(
                        "Geef opdracht 1 op de lijst een titel.",
                        "Data: kies minstens één pilootproject dat de opdracht uitwerkt.");
        assertThat(sentences(opdracht("Loket", null, null, KEMPEN), opdracht("LOKET ", null, null, "elders")))
                .containsExactly(
                        "De opdracht \"LOKET\" staat twee keer op de lijst.",
                        "LOKET: kies alleen pilootprojecten die nog lopen.");
        assertThat(sentences(opdracht("Loket", -1, "0.333", KEMPEN))).hasSize(2);
        assertThat(sentences(opdracht("Loket", 100_000_000, "0.25", KEMPEN))).isEmpty();
        assertThatThrownBy(() -> desk.record(minute("meeting-3"), list())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesNoSecondList() {
        desk.record(minute("meeting-3"), everyone("Loket"));

        assertThat(desk.refusals(ROADMAP, everyone("Data")))
                .extracting(Refusal::sentence)
                .containsExactly("Dit traject heeft al een collectieve opdrachtenlijst.");
        assertThatThrownBy(() -> desk.record(minute("meeting-4"), everyone("Data")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(desk.opdrachten(ROADMAP)).hasSize(1);
    }

    @Test
    void addsUpWhatEveryPilotNeedsWithItsOwnFiguresOnceItHasThem() {
        desk.record(
                minute("meeting-3"),
                list(
                        opdracht("Loket", 1000, "0.5", KEMPEN, WAAS),
                        opdracht("Data", 300, null, KEMPEN, LIMBURG),
                        opdracht("Later", null, null, LIMBURG)));
        assertThat(desk.totals(ROADMAP).all()).isEqualTo(sum(2600, "1.00", 3));

        desk.elaborate(new Elaboration(ROADMAP, "2", KEMPEN, new Needs(500, new BigDecimal("0.25"), "Software")));

        Totals totals = desk.totals(ROADMAP);
        assertThat(totals.opdrachten())
                .containsOnly(
                        Map.entry("1", sum(2000, "1.00", 0)),
                        Map.entry("2", sum(800, "0.25", 1)),
                        Map.entry("3", sum(0, "0", 1)));
        assertThat(totals.pilots())
                .containsOnly(
                        Map.entry(KEMPEN, sum(1500, "0.75", 0)),
                        Map.entry(WAAS, sum(1000, "0.50", 0)),
                        Map.entry(LIMBURG, sum(300, "0", 2)));
        assertThat(totals.all()).isEqualTo(sum(2800, "1.25", 2));
    }

    @Test
    void addsUpMoreThanABillion() {
        desk.record(
                minute("meeting-3"),
                new NewPortfolio(
                        "Omschrijving",
                        IntStream.range(0, 40)
                                .mapToObj(at -> opdracht("Opdracht " + at, 100_000_000, "1", KEMPEN))
                                .toList(),
                        true));

        assertThat(desk.totals(ROADMAP).all().budget()).isEqualTo(4_000_000_000L);
    }

    @Test
    void givesTheOpdrachtenOfAPilotThatStopsToOthers() {
        desk.record(
                minute("meeting-3"),
                list(opdracht("Loket", 1000, "1", KEMPEN), opdracht("Data", 200, "1", KEMPEN, WAAS, LIMBURG)));
        desk.elaborate(new Elaboration(ROADMAP, "1", KEMPEN, new Needs(9000, BigDecimal.TEN, null)));
        workshop.stops(KEMPEN);

        assertThat(desk.refusals(reallocation(Map.of())))
                .extracting(Refusal::sentence)
                .containsExactly("Geen enkel pilootproject werkt \"Loket\" nog uit. Kies er minstens één.");
        assertThat(desk.refusals(reallocation(Map.of("1", List.of(KEMPEN)))))
                .extracting(Refusal::field)
                .containsExactly("reallocations[0].pilot");
        assertThat(desk.refusals(reallocation(Map.of("1", List.of(WAAS), "7", List.of(WAAS)))))
                .extracting(Refusal::field)
                .containsExactly("reallocations");
        assertThatThrownBy(() -> desk.reallocate(reallocation(Map.of()))).isInstanceOf(IllegalStateException.class);

        List<Allocation> added = desk.reallocate(reallocation(Map.of("1", List.of(WAAS), "2", List.of(WAAS))));

        assertThat(added)
                .extracting(Allocation::opdracht, Allocation::pilot, Allocation::reason)
                .containsExactly(tuple("1", WAAS, "Het project stopt."));
        assertThat(desk.of(ROADMAP, KEMPEN)).isEmpty();
        assertThat(desk.of(ROADMAP, WAAS)).extracting(Opdracht::number).containsExactly("1", "2");
        assertThat(desk.totals(ROADMAP).all()).isEqualTo(sum(1400, "3.00", 0));
        assertThat(desk.opdracht(ROADMAP, "1").orElseThrow().allocations())
                .extracting(Allocation::pilot, Allocation::holds)
                .containsExactly(tuple(KEMPEN, false), tuple(WAAS, true));
    }

    @Test
    void letsTheOpdrachtenGoWithTheLastPilotThatStops() {
        desk.record(minute("meeting-3"), everyone("Loket"));
        Stream.of(KEMPEN, WAAS, LIMBURG).forEach(workshop::stops);

        assertThat(desk.reallocate(reallocation(Map.of()))).isEmpty();
        assertThat(desk.of(ROADMAP, KEMPEN)).isEmpty();
    }

    @Test
    void ignoresTheElaborationOfAPilotThatLostTheOpdracht() {
        desk.record(minute("meeting-3"), everyone("Loket"));
        workshop.stops(KEMPEN);
        desk.reallocate(reallocation(Map.of()));

        desk.elaborate(new Elaboration(ROADMAP, "1", KEMPEN, new Needs(9000, BigDecimal.TEN, null)));

        assertThat(desk.totals(ROADMAP).all()).isEqualTo(sum(200, "2.00", 0));
    }

    @Test
    void putsTheElaborationsTogether() {
        desk.record(minute("meeting-3"), everyone("Loket", "Data"));

        assertThat(desk.refusals(ROADMAP, new Integration(Map.of("3", "Samen."), null)))
                .extracting(Refusal::field)
                .containsExactly("learningDay", "integrations");
        desk.record(minute("meeting-4"), new Integration(Map.of("1", " Samen. ", "2", " "), "Vier tafels."));

        assertThat(desk.opdrachten(ROADMAP)).extracting(Opdracht::integrated).containsExactly("Samen.", null);
        assertThat(desk.preparation(ROADMAP)).contains("Vier tafels.");
    }

    @Test
    void keepsWhatTheLearningDayAndTheLastMomentBrought() {
        assertThat(workshop.structure.refusals(new LearningDay(" ", null, null)))
                .extracting(Refusal::field)
                .containsExactly("insights");
        workshop.structure.record(minute("learning-day"), new LearningDay("Veel geleerd.", " ", "Een verslag."));
        assertThat(workshop.structure.learningDay(ROADMAP))
                .contains(new LearningDay("Veel geleerd.", null, "Een verslag."));

        assertThat(workshop.structure.refusals(
                        new Organisation(null, " ", "", new Needs(-1, new BigDecimal("1001"), null))))
                .extracting(Refusal::field)
                .containsExactly("organisationForm", "principles", "resources", "budget", "headcount");
        Organisation typed = new Organisation("Vzw.", "Samen.", "Personeel.", new Needs(5, BigDecimal.ONE, null));
        workshop.structure.record(minute("meeting-5"), typed);
        assertThat(workshop.structure.organisation(ROADMAP)).contains(typed);
    }

    private List<String> sentences(NewOpdracht... opdrachten) {
        return desk.refusals(ROADMAP, new NewPortfolio("Omschrijving: wat?", List.of(opdrachten), true)).stream()
                .map(Refusal::sentence)
                .toList();
    }

    private static NewPortfolio list(NewOpdracht... opdrachten) {
        return new NewPortfolio("Omschrijving: wat?", List.of(opdrachten), false);
    }

    private static NewPortfolio everyone(String... titles) {
        return list(Arrays.stream(titles)
                .map(title -> opdracht(title, 100, "1", KEMPEN, WAAS, LIMBURG))
                .toArray(NewOpdracht[]::new));
    }

    private static Reallocation reallocation(Map<String, List<String>> to) {
        return new Reallocation(ROADMAP, KEMPEN, to, "Het project stopt.", "coordinator");
    }

    private static Sum sum(long budget, String headcount, int unknown) {
        return new Sum(budget, new BigDecimal(headcount), unknown);
    }
}
