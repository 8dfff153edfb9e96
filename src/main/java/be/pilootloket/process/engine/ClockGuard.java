package be.pilootloket.process.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node whose clock is wrong takes no jobs: no timer fires too early, and no lock of another node looks as if it had ended. What
 * it has in hand it finishes; the rest is for others, or for later.
 */
class ClockGuard extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(ClockGuard.class);

    private final Supplier<MachineClock> clock;
    private boolean wrong;

    ClockGuard(Supplier<MachineClock> clock) {
        this.clock = clock;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof AcquireJobsCmd)) {
            return next.execute(command);
        }
        MachineClock.Moment before = clock.get().moment();
        if (tellWhether(clock.get().wrong())) {
            return none();
        }
        T taken = next.execute(command);
        if (clock.get().wasSetSince(before)) {
            // Rolls back: the locks may carry the wrong time.
            throw new IllegalStateException("The clock was set while jobs were taken: none are");
        }
        return taken;
    }

    /** Once when it begins and once when it is over: jobs are taken every few seconds. */
    private boolean tellWhether(boolean now) {
        if (now && !wrong) {
            LOG.warn("The clock of this machine and that of the database are too far apart: no jobs are taken here");
        } else if (wrong && !now) {
            LOG.info("The clock of this machine and that of the database agree again: jobs are taken");
        }
        wrong = now;
        return now;
    }

    @SuppressWarnings("unchecked")
    private static <T> T none() {
        return (T) new AcquiredJobs(0);
    }
}
