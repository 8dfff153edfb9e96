package be.pilootloket.operation;

import be.pilootloket.process.engine.Backlog;
import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether somebody does the work. After a crash what was running waits until its lock ends (two minutes); beyond three times that
 * nobody picks anything up, or more comes in than goes out.
 */
@Component
class BacklogHealthIndicator implements HealthIndicator {

    static final Duration TOO_LONG = Duration.ofMinutes(6);

    private final Backlog backlog;

    BacklogHealthIndicator(Backlog backlog) {
        this.backlog = backlog;
    }

    @Override
    public Health health() {
        Duration oldest = backlog.oldest();
        return (oldest.compareTo(TOO_LONG) > 0 ? Health.down() : Health.up())
                .withDetail("oldestDueSeconds", oldest.toSeconds())
                .build();
    }
}
