package be.pilootloket.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Databases;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("both")
class MachineClockTest {

    private static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final Duration HOUR = Duration.ofHours(1);

    private final HikariDataSource database = Databases.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void agreesWithTheDatabaseOfTheSameMachine() {
        MachineClock clock = clock(InstantSource.system());

        assertThat(clock.apart()).isLessThan(TOLERANCE);
        assertThat(clock.wrong()).isFalse();
    }

    @Test
    void isWrongWhenItRunsAhead() {
        MachineClock clock = clock(offBy(HOUR));

        assertThat(clock.apart()).isCloseTo(HOUR, TOLERANCE);
        assertThat(clock.wrong()).isTrue();
    }

    @Test
    void isWrongWhenItRunsBehind() {
        MachineClock clock = clock(offBy(HOUR.negated()));

        assertThat(clock.apart()).isCloseTo(HOUR, TOLERANCE);
        assertThat(clock.wrong()).isTrue();
    }

    @Test
    void mayBeOffByLessThanIsTolerated() {
        MachineClock clock = new MachineClock(JdbcClient.create(database), Duration.ofHours(2), offBy(HOUR));

        assertThat(clock.wrong()).isFalse();
    }

    @Test
    void knowsWhetherItWasSetMeanwhile() {
        AtomicReference<InstantSource> machine = new AtomicReference<>(InstantSource.system());
        MachineClock clock = clock(() -> machine.get().instant());
        MachineClock.Moment before = clock.moment();
        assertThat(clock.wasSetSince(before)).isFalse();

        machine.set(offBy(HOUR));
        assertThat(clock.wasSetSince(before)).isTrue();

        machine.set(offBy(HOUR.negated()));
        assertThat(clock.wasSetSince(before)).isTrue();
    }

    private MachineClock clock(InstantSource machine) {
        return new MachineClock(JdbcClient.create(database), TOLERANCE, machine);
    }

    private static InstantSource offBy(Duration difference) {
        return Clock.offset(Clock.systemUTC(), difference);
    }
}
