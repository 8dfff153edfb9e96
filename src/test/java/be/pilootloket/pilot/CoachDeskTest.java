package be.pilootloket.pilot;

import static be.pilootloket.selection.Bench.CALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Programmes;
import be.pilootloket.programme.Refusal;
import be.pilootloket.selection.Bench;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoachDeskTest {

    private static final List<String> COACHES = List.of("coach1", "coach2", "coach3");
    private static final String KEMPEN = "RZP-2019-T1-P1";
    private static final String HALLE = "RZP-2019-T1-P2";

    private final Bench bench = new Bench();
    private final Clock clock = mock(Clock.class);
    private CoachDesk desk;
    private PilotDesk pilots;

    @BeforeEach
    void opens() {
        at("2020-09-01T08:00:00Z");
        Days days = new Days(bench.calls, mock(Programmes.class), clock);
        Pilots stored = new Pilots(bench.jdbc);
        pilots = new PilotDesk(stored, bench.selection, bench.candidacies, days, mock(Ledger.class));
        desk = new CoachDesk(new Coachings(bench.jdbc), stored, pilots, days);
        pilots.register(
                CALL,
                "RZP-2019-T1",
                LocalDate.of(2020, 9, 1),
                List.of(
                        new NewPilot("Kempen", "Logo Kempen", "An", "an@logo.example"),
                        new NewPilot("Halle – Vilvoorde", "Logo Zenneland", "Jo", "jo@logo.example")));
        appoint("Kempen", "coach1", null);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void givesAPilotOneCoachAndKeepsWhoWasItBefore() {
        at("2020-10-01T08:00:00Z");
        appoint(KEMPEN, "coach2", "Met ouderschapsverlof.");

        assertThat(desk.coachOf(KEMPEN)).isEqualTo("coach2");
        assertThat(desk.history(KEMPEN))
                .extracting(Coaching::coach, Coaching::until, Coaching::reason)
                .containsExactly(
                        tuple("coach1", Instant.parse("2020-10-01T08:00:00Z"), null),
                        tuple("coach2", null, "Met ouderschapsverlof."));
    }

    @Test
    void letsOneCoachHaveTwoPilots() {
        appoint("halle vilvoorde", "coach1", null);

        assertThat(desk.pilotsOf("coach1")).extracting(Pilot::number).containsExactly(KEMPEN, HALLE);
        assertThat(desk.pilotsOf("coach2")).isEmpty();
    }

    @Test
    void refusesACoachWhoIsNoneOrWhoIsItAlready() {
        assertThat(refusals(new Appointment("Kempen", "coach1", "Zomaar.", "coordinator")))
                .containsExactly(new Refusal("coach", "Deze transitiecoach begeleidt dit pilootproject al."));
        assertThat(refusals(new Appointment("Kempen", "staff", "Zomaar.", "coordinator")))
                .containsExactly(
                        new Refusal("coach", "Dit is geen transitiecoach met een account. Kies iemand uit de lijst."));
        assertThat(refusals(new Appointment("Kempen", "coach2", " ", "coordinator")))
                .containsExactly(new Refusal("reason", "Schrijf waarom de begeleiding verandert."));
        assertThat(refusals(new Appointment("Gent", "coach2", "Zomaar.", "coordinator")))
                .extracting(Refusal::sentence)
                .containsExactly("Er loopt geen pilootproject \"Gent\"."
                        + " Kies uit: RZP-2019-T1-P1 (Kempen), RZP-2019-T1-P2 (Halle – Vilvoorde).");
    }

    @Test
    void asksNoReasonForAFirstCoach() {
        assertThat(refusals(new Appointment("Halle – Vilvoorde", "coach2", null, "coordinator")))
                .isEmpty();
        assertThat(desk.coachOf(HALLE)).isNull();
        assertThat(desk.acting(HALLE)).isNull();
    }

    @Test
    void letsADeputyActFromTheFirstUpToAndIncludingTheLastDay() {
        Deputyship absence = deputise("coach1", "coach2", "2020-10-05", "2020-10-09");

        assertThat(desk.beginOf(absence)).isEqualTo("2020-10-04T22:00:00Z");
        assertThat(desk.endOf(absence)).isEqualTo("2020-10-09T22:00:00Z");
        assertThat(actingAt("2020-10-04T21:59:59Z")).isEqualTo("coach1");
        assertThat(actingAt("2020-10-04T22:00:00Z")).isEqualTo("coach2");
        assertThat(actingAt("2020-10-09T21:59:59Z")).isEqualTo("coach2");
        assertThat(actingAt("2020-10-09T22:00:00Z")).isEqualTo("coach1");
        assertThat(desk.coachOf(KEMPEN)).isEqualTo("coach1");
    }

    @Test
    void showsADeputyThePilotsOfTheAbsentCoach() {
        deputise("coach1", "coach2", "2020-10-05", "2020-10-09");
        at("2020-10-06T08:00:00Z");

        assertThat(desk.pilotsOf("coach2")).extracting(Pilot::number).containsExactly(KEMPEN);
        assertThat(desk.pilotsOf("coach1")).extracting(Pilot::number).containsExactly(KEMPEN);
    }

    @Test
    void followsTheDeputyOfADeputy() {
        deputise("coach1", "coach2", "2020-10-05", "2020-10-09");
        at("2020-10-06T08:00:00Z");
        deputise("coach2", "coach3", "2020-10-07", "2020-10-08");

        assertThat(actingAt("2020-10-06T12:00:00Z")).isEqualTo("coach2");
        assertThat(actingAt("2020-10-07T12:00:00Z")).isEqualTo("coach3");
    }

    @Test
    void doesNotLetTwoCoachesStandInForEachOther() {
        appoint(HALLE, "coach2", null);
        assertThat(refusals("coach2", "coach1", "2020-10-05", "2020-10-09")).isEmpty();
        deputise("coach1", "coach2", "2020-10-05", "2020-10-09");

        assertThatThrownBy(() -> desk.deputise(deputyship("coach2", "coach1", "2020-10-05", "2020-10-09")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(actingAt("2020-10-06T12:00:00Z")).isEqualTo("coach2");
    }

    @Test
    void replacesADeputyForTheSameDays() {
        deputise("coach1", "coach2", "2020-10-05", "2020-10-09");
        deputise("coach1", "coach3", "2020-10-07", "2020-10-07");

        assertThat(actingAt("2020-10-06T12:00:00Z")).isEqualTo("coach2");
        assertThat(actingAt("2020-10-07T12:00:00Z")).isEqualTo("coach3");
        assertThat(actingAt("2020-10-08T12:00:00Z")).isEqualTo("coach2");
    }

    @Test
    void refusesADeputyWhoCannotStandIn() {
        deputise("coach1", "coach2", "2020-10-05", "2020-10-09");
        appoint(HALLE, "coach2", null);

        assertThat(refusals("coach2", "coach1", "2020-10-09", "2020-10-12"))
                .containsExactly(new Refusal("deputy", "Deze vervanger is in die periode ook afwezig."));
        assertThat(refusals("coach1", "coach1", "2020-11-05", "2020-11-09"))
                .containsExactly(new Refusal("deputy", "Kies iemand anders dan wie afwezig is."));
        assertThat(refusals("coach3", "coach1", "2020-11-05", "2020-11-09"))
                .containsExactly(new Refusal("coach", "Deze transitiecoach begeleidt nu geen enkel pilootproject."));
    }

    @Test
    void refusesAnAbsenceThatIsOverOrRunsBackwards() {
        assertThat(refusals("coach1", "coach2", "2020-08-01", "2020-08-31"))
                .containsExactly(new Refusal("until", "Deze dag is al voorbij."));
        assertThat(refusals("coach1", "coach2", "2020-10-05", "2020-10-04"))
                .containsExactly(new Refusal("until", "De laatste dag valt voor de eerste."));
        assertThat(refusals("coach1", "coach2", "2020-08-01", "2020-09-01")).isEmpty();
    }

    private void appoint(String pilot, String coach, String reason) {
        Appointment appointment = new Appointment(pilot, coach, reason, "coordinator");
        assertThat(refusals(appointment)).isEmpty();
        desk.appoint(appointment);
    }

    private List<Refusal> refusals(Appointment appointment) {
        return desk.refusals(appointment, COACHES);
    }

    private Deputyship deputise(String coach, String deputy, String from, String until) {
        assertThat(refusals(coach, deputy, from, until)).isEmpty();
        return desk.deputyship(desk.deputise(deputyship(coach, deputy, from, until)));
    }

    private List<Refusal> refusals(String coach, String deputy, String from, String until) {
        return desk.refusals(deputyship(coach, deputy, from, until), COACHES);
    }

    private static Deputyship deputyship(String coach, String deputy, String from, String until) {
        return new Deputyship(coach, deputy, LocalDate.parse(from), LocalDate.parse(until), "coordinator");
    }

    private String actingAt(String instant) {
        at(instant);
        return desk.acting(KEMPEN);
    }

    private void at(String instant) {
        when(clock.instant()).thenReturn(Instant.parse(instant));
    }
}
