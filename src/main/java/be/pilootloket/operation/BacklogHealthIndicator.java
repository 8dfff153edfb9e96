package be.pilootloket.operation;

import be.pilootloket.process.engine.Backlog;
import java.time.Duration;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Whether somebody does the work. After a crash what was running waits until its lock ends (two minutes); beyond three times that
 * nobody picks anything up, or more comes in than goes out.
 */
@Component
class BacklogHealthIndicator extends AbstractHealthIndicator {

    static final Duration TOO_LONG = Duration.ofMinutes(6);

    private final Backlog backlog;

    BacklogHealthIndicator(Backlog backlog) {
        this.backlog = backlog;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Duration oldest = backlog.oldest();
        health.status(oldest.compareTo(TOO_LONG) > 0 ? Status.DOWN : Status.UP)
                .withDetail("oldestDueSeconds", oldest.toSeconds());
    }
}
