package be.pilootloket.operation;

import be.pilootloket.process.engine.Incidents;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Whether anything waits for an administrator. The product itself is well then: a status of its own says so. */
@Component
class IncidentsHealthIndicator extends AbstractHealthIndicator {

    static final String ATTENTION = "ATTENTION";

    private final Incidents incidents;

    IncidentsHealthIndicator(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long count = incidents.count();
        health.status(count > 0 ? new Status(ATTENTION) : Status.UP).withDetail("count", count);
    }
}
