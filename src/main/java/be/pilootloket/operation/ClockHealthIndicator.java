package be.pilootloket.operation;

import be.pilootloket.process.engine.MachineClock;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Whether this machine's clock agrees with the database's. Where it does not, nobody should be served here: every instant that is
 * written would be wrong, that of a candidacy too.
 */
@Component
class ClockHealthIndicator extends AbstractHealthIndicator {

    private final MachineClock clock;

    ClockHealthIndicator(MachineClock clock) {
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.status(clock.wrong() ? Status.DOWN : Status.UP);
    }
}
