package be.pilootloket.process.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.stereotype.Service;

/** The jobs whose moment has come and that nobody has done yet. With a working executor there are few, and none is old. */
@Service
public class Backlog {

    private static final int LOOKED_AT = 500;

    private final ManagementService management;
    private final Unrestricted unrestricted;
    private final Clock clock;

    Backlog(ManagementService management, Unrestricted unrestricted, Clock clock) {
        this.management = management;
        this.unrestricted = unrestricted;
        this.clock = clock;
    }

    /** How many are due, those that run at this moment included. */
    public long due() {
        return unrestricted.ask(() -> jobs().count());
    }

    /**
     * How long the oldest of them waits; zero when there is none. A job without a date waits since it was made. Where very many
     * wait, the oldest of the first ones tells enough.
     */
    public Duration oldest() {
        Instant now = clock.instant();
        return unrestricted.ask(() -> jobs().listPage(0, LOOKED_AT)).stream()
                .map(job -> job.getDuedate() == null ? job.getCreateTime() : job.getDuedate())
                .map(since -> Duration.between(since.toInstant(), now))
                .filter(age -> !age.isNegative())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private JobQuery jobs() {
        return management.createJobQuery().executable();
    }
}
