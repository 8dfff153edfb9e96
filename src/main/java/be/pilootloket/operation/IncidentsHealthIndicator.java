package be.pilootloket.operation;

import be.pilootloket.process.engine.Incidents;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether anything waits for an administrator. The product itself is well then: a status of its own says so. */
@Component
class IncidentsHealthIndicator implements HealthIndicator {

    static final String ATTENTION = "ATTENTION";

    private final Incidents incidents;

    IncidentsHealthIndicator(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public Health health() {
        long count = incidents.count();
        return (count > 0 ? Health.status(ATTENTION) : Health.up())
                .withDetail("count", count)
                .build();
    }
}
