package be.pilootloket.pilot;

import static be.pilootloket.selection.Bench.CALL;
import static be.pilootloket.selection.Bench.REASON;
import static be.pilootloket.selection.Bench.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;

import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Programmes;
import be.pilootloket.programme.Refusal;
import be.pilootloket.selection.Bench;
import be.pilootloket.selection.Vacancy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PilotDeskTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2020, 9, 1);
    private static final List<NewPilot> COHORT = List.of(
            new NewPilot("Kempen", "Logo Kempen", "An", "an@logo.example"),
            new NewPilot("Halle – Vilvoorde", "Logo Zenneland", "Jo", "jo@logo.example"));

    private final Bench bench = new Bench();

    @BeforeEach
    void decided() {
        bench.field(5, 4, 3, 2, 1);
        bench.selection.decide(bench.decision(1, 2, 3, 4));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void startsOnePilotPerPlaceUnderTheNameOfItsZone() {
        assertThat(desk("2019-12-09T08:00:00Z").start(CALL))
                .contains(new Pilot(
                        number(1),
                        CALL,
                        "Kempen",
                        "kempen",
                        "Logo Voorbeeld 1",
                        "Contact",
                        "contact1@logo.example",
                        LocalDate.of(2019, 12, 9),
                        null,
                        null,
                        null,
                        null))
                .extracting(Pilot::name)
                .containsExactly("Kempen", "Waas-Dender", "Oost-Limburg", "Zone 5");
    }

    @Test
    void startsThePilotThatWasOfferedAPlaceAndNotTheOneThatDeclined() {
        bench.offers.decline(number(1));
        bench.offers.fill(new Vacancy(CALL, "decision-maker", number(5), REASON));

        assertThat(desk("2019-12-09T08:00:00Z").start(CALL))
                .extracting(Pilot::number)
                .containsExactly(number(2), number(3), number(4), number(5));
    }

    @Test
    void startsNothingTwice() {
        PilotDesk desk = desk("2019-12-09T08:00:00Z");

        assertThat(desk.start(CALL)).isEqualTo(desk.start(CALL)).hasSize(4);
        assertThat(desk.of(CALL)).hasSize(4);
    }

    @Test
    void startsOnTheDayItselfWhenLettersHeldTheStartUp() {
        assertThat(desk("2019-12-10T23:30:00Z").start(CALL))
                .extracting(Pilot::startsOn)
                .containsOnly(LocalDate.of(2019, 12, 11));
    }

    @Test
    void registersPilotsThatWereChosenElsewhereUnderNumbersOfTheirRoadmap() {
        PilotDesk desk = desk("2020-09-01T08:00:00Z");

        assertThat(desk.register(CALL, "RZP-2019-T1", SEPTEMBER, COHORT))
                .extracting(Pilot::number, Pilot::name, Pilot::slug)
                .containsExactly(
                        tuple("RZP-2019-T1-P1", "Kempen", "kempen"),
                        tuple("RZP-2019-T1-P2", "Halle – Vilvoorde", "halle-vilvoorde"));
        assertThat(desk.open("RZP-2019-T1")).hasSize(2);
    }

    @Test
    void doesNotMixACohortChosenElsewhereWithThePilotsOfTheCall() {
        PilotDesk desk = desk("2019-12-09T08:00:00Z");
        desk.register(CALL, "RZP-2019-T1", SEPTEMBER, COHORT);
        desk.start(CALL);

        assertThat(desk.join(CALL, "RZP-2019-T2"))
                .extracting(Pilot::number)
                .containsExactly(number(1), number(2), number(3), number(4));
        assertThat(desk.get(number(1)).slug()).isEqualTo("kempen");
        assertThat(desk.ofRoadmap("RZP-2019-T1")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Logo, An, an@logo.example, 'Vul bij elk pilootproject de naam in.'",
        "'…', Logo, An, an@logo.example, 'Een pilootproject heeft een naam met letters nodig.'",
        "Kempen, '', An, an@logo.example, 'Vul de organisatie van Kempen in.'",
        "Kempen, Logo, '', an@logo.example, 'Vul de contactpersoon van Kempen in.'",
        "Kempen, Logo, An, geen adres, 'Kempen: Het e-mailadres bevat een spatie of een regeleinde.'"
    })
    void refusesAPilotThatNobodyCanWriteTo(
            String name, String organisation, String contact, String email, String sentence) {
        List<NewPilot> chosen = List.of(new NewPilot(name, organisation, contact, email));

        assertThat(desk("2020-09-01T08:00:00Z").refusals(CALL, chosen))
                .containsExactly(new Refusal("pilots", sentence));
    }

    @Test
    void refusesTheSamePilotTwiceAndMorePilotsThanPlaces() {
        PilotDesk desk = desk("2020-09-01T08:00:00Z");
        NewPilot kempen = COHORT.get(0);
        NewPilot again = new NewPilot("KEMPEN ", "Logo", "An", "an@logo.example");

        assertThat(desk.refusals(CALL, List.of()))
                .extracting(Refusal::sentence)
                .containsExactly("Vul de pilootprojecten in.");
        assertThat(desk.refusals(CALL, List.of(kempen, again)))
                .extracting(Refusal::sentence)
                .containsExactly("\"KEMPEN\" staat er twee keer.");
        assertThat(desk.refusals(CALL, Collections.nCopies(5, kempen)))
                .extracting(Refusal::sentence)
                .containsExactly("Dit programma heeft plaats voor 4 pilootprojecten; u vult er 5 in.");
    }

    @Test
    void stopsAPilotOnceWithItsReason() {
        PilotDesk desk = desk("2020-11-02T23:30:00Z");
        desk.register(CALL, "RZP-2019-T1", SEPTEMBER, COHORT);
        Pilot stopped = desk.stop(new Stop("kempen", " Te weinig mensen. ", "coordinator"));

        assertThat(stopped.stoppedOn()).isEqualTo("2020-11-03");
        assertThat(stopped.stopReason()).isEqualTo("Te weinig mensen.");
        assertThat(desk.open("RZP-2019-T1")).extracting(Pilot::name).containsExactly("Halle – Vilvoorde");
        assertThat(desk.refusals(new Stop("Kempen", "Nog eens.", "coordinator")))
                .containsExactly(new Refusal(
                        "pilot",
                        "Er loopt geen pilootproject \"Kempen\". Kies uit: RZP-2019-T1-P2 (Halle – Vilvoorde)."));
    }

    @Test
    void refusesToStopAPilotWithoutAReason() {
        PilotDesk desk = desk("2020-11-02T08:00:00Z");
        desk.register(CALL, "RZP-2019-T1", SEPTEMBER, COHORT);

        assertThat(desk.refusals(new Stop("rzp-2019-t1-p1", " ", "coordinator")))
                .containsExactly(new Refusal("reason", "Schrijf waarom het pilootproject stopt."));
    }

    @Test
    void asksForTheNumberWhenTwoCohortsHaveAPilotOfThatName() {
        PilotDesk desk = desk("2020-11-02T08:00:00Z");
        desk.register(CALL, "RZP-2019-T1", SEPTEMBER, COHORT);
        desk.register(CALL, "RZP-2019-T2", SEPTEMBER, COHORT);

        assertThat(desk.meant("Kempen")).isEmpty();
        assertThat(desk.unknown("Kempen"))
                .isEqualTo("Er loopt meer dan één pilootproject \"Kempen\": vul het nummer in."
                        + " Kies uit: RZP-2019-T1-P1 (Kempen), RZP-2019-T2-P1 (Kempen).");
        assertThat(desk.meant(" rzp-2019-t2-p1 ")).map(Pilot::number).contains("RZP-2019-T2-P1");
    }

    @Test
    void endsThePilotsThatDidNotStop() {
        PilotDesk desk = desk("2021-07-07T12:00:00Z");
        desk.register(CALL, "RZP-2019-T1", SEPTEMBER, COHORT);
        desk.stop(new Stop("Kempen", "Te weinig mensen.", "coordinator"));
        desk.end("RZP-2019-T1");

        assertThat(desk.ofRoadmap("RZP-2019-T1"))
                .extracting(Pilot::endedOn)
                .containsExactly(null, LocalDate.of(2021, 7, 7));
        assertThat(desk.underWay()).isEmpty();
    }

    private PilotDesk desk(String now) {
        Days days = new Days(bench.calls, mock(Programmes.class), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
        return new PilotDesk(new Pilots(bench.jdbc), bench.selection, bench.candidacies, days, mock(Ledger.class));
    }
}
