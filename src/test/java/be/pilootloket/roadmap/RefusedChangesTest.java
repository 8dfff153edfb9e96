package be.pilootloket.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.programme.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which changes of dates cannot be. */
class RefusedChangesTest {

    private final Cohort cohort = new Cohort("2020-09-01T07:00:00Z");
    private final ChangeDesk changes = cohort.changes;

    @AfterEach
    void close() {
        cohort.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plenary-1 | 2020-12-23 | \"Tweede plenaire bijeenkomst\" moet na \"Eerste plenaire bijeenkomst\" vallen.",
                "meeting-5 | 2021-07-01 | De bijeenkomst valt na het einde van het traject.",
                "alignment | 2020-08-31 | maandag 31 augustus 2020 om 9u30 is al voorbij: \"Interne afstemming\" kan dan niet meer vallen.",
                "plenary-1 | 2020-11-24 | Zo verandert er niets.",
            })
    void refusesAMoveThatCannotBe(String milestone, String on, String sentence) {
        cohort.on("september-2020");
        String change = cohort.started(ChangeKind.MOVE_MEETING);

        assertThat(changes.refusals(Proposal.move(change, "staff1", milestone, LocalDate.parse(on), null, null, null)))
                .contains(new Refusal("on", sentence));
    }

    @Test
    void refusesToMoveOrCancelWhatWasHeld() {
        cohort.on("september-2020");
        cohort.held("plenary-1");
        String move = cohort.started(ChangeKind.MOVE_MEETING);
        String cancel = cohort.started(ChangeKind.CANCEL_MEETING);
        Refusal held =
                new Refusal("milestone", "Deze bijeenkomst is al gehouden. Wat voorbij is, verandert niet meer.");

        assertThat(changes.refusals(
                        Proposal.move(move, "staff1", "plenary-1", LocalDate.parse("2020-11-26"), null, null, null)))
                .containsExactly(held);
        assertThat(changes.refusals(Proposal.cancel(cancel, "staff1", "plenary-1")))
                .containsExactly(held);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", ", ", "-1, ", "0, -2", "61, 0"})
    void refusesAnExtensionThatIsNone(Integer months, Integer weeks) {
        cohort.on("september-2020");
        String change = cohort.started(ChangeKind.EXTEND);

        assertThat(changes.refusals(Proposal.extend(change, "staff1", months, weeks)))
                .isNotEmpty();
    }

    @Test
    void refusesMoreTimeForAPilotThatIsNotOnTheRoadmap() {
        cohort.on("september-2020");
        String change = cohort.started(ChangeKind.EXTEND);

        assertThat(changes.refusals(Proposal.extendFor(change, "staff1", 1, 0, List.of("RZP-2019-T9-P1"))))
                .containsExactly(
                        new Refusal(
                                "pilots",
                                "Kies uit de pilootprojecten die nog lopen: Kempen, Waas-Dender, Oost-Limburg, Halle-Vilvoorde."));
        assertThat(changes.refusals(Proposal.extendFor(change, "staff1", 1, 0, List.of())))
                .containsExactly(new Refusal("pilots", "Kies minstens één pilootproject."));
    }

    @Test
    void refusesAnExtensionAfterTheEnd() {
        cohort.on("september-2020");
        cohort.held("meeting-5");
        cohort.now("2021-06-30T22:00:00Z");
        String change = cohort.started(ChangeKind.EXTEND);

        assertThat(changes.refusals(Proposal.extend(change, "staff1", 1, 0)))
                .containsExactly(new Refusal("months", "Het werk van de pilootprojecten eindigde al op 30 juni 2021."));
    }

    @Test
    void refusesMoreTimeForAPilotWhoseWorkHasEnded() {
        cohort.on("september-2020");
        cohort.held("meeting-5");
        cohort.now("2021-06-30T22:00:00Z");
        String change = cohort.started(ChangeKind.EXTEND);

        assertThat(changes.refusals(Proposal.extendFor(change, "staff1", 1, 0, List.of("RZP-2019-T1-P1"))))
                .containsExactly(new Refusal("pilots", "Het werk van Kempen eindigde al op 30 juni 2021."));
    }

    @Test
    void refusesAPlanThatTheRoadmapHasPassed() {
        cohort.on("v1");
        cohort.held("exchange-3");
        String change = cohort.started(ChangeKind.REPLACE_PLAN);

        assertThat(changes.refusals(Proposal.replace(change, "staff1", "september-2020")))
                .contains(
                        new Refusal(
                                "planVersion",
                                "Het traject is al verder dan \"Interne afstemming\" en kan die bijeenkomst niet meer houden."));
    }

    @Test
    void refusesAPlanOfWhichAMeetingHasPassed() {
        cohort.on("v1");
        cohort.held("exchange-2");
        cohort.now("2020-10-08T07:00:00Z");
        String change = cohort.started(ChangeKind.REPLACE_PLAN);

        assertThat(changes.refusals(Proposal.replace(change, "staff1", "september-2020")))
                .extracting(Refusal::sentence)
                .containsExactly("woensdag 7 oktober 2020 om 9u30 is al voorbij: \"Interne afstemming\" kan dan niet"
                        + " meer vallen.");
    }

    @Test
    void refusesToGoBackToAPlanOfWhichMeetingsWereDropped() {
        cohort.on("v1");
        cohort.held("exchange-2");
        cohort.replace("september-2020");
        String change = cohort.started(ChangeKind.REPLACE_PLAN);

        assertThat(changes.refusals(Proposal.replace(change, "staff1", "v1")))
                .contains(new Refusal(
                        "planVersion",
                        "\"Derde uitwisseling\" is eerder geannuleerd en kan niet opnieuw op het plan."));
    }

    @Test
    void refusesAnUnknownPlanAndThePlanInForce() {
        cohort.on("september-2020");
        String change = cohort.started(ChangeKind.REPLACE_PLAN);

        assertThat(changes.refusals(Proposal.replace(change, "staff1", "v9")))
                .extracting(Refusal::sentence)
                .containsExactly(
                        "Kies een plan van dit programma: Planning 2020, Nieuwe planning (versie september 2020).");
        assertThat(changes.refusals(Proposal.replace(change, "staff1", "september-2020")))
                .containsExactly(new Refusal("planVersion", "Zo verandert er niets."));
    }
}
