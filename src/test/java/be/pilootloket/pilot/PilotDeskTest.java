package be.pilootloket.pilot;

import static be.pilootloket.selection.Bench.CALL;
import static be.pilootloket.selection.Bench.REASON;
import static be.pilootloket.selection.Bench.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import be.pilootloket.programme.Programmes;
import be.pilootloket.selection.Bench;
import be.pilootloket.selection.Vacancy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PilotDeskTest {

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

    private PilotDesk desk(String now) {
        Days days = new Days(bench.calls, mock(Programmes.class), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
        return new PilotDesk(new Pilots(bench.jdbc), bench.selection, bench.candidacies, days);
    }
}
