package be.pilootloket.process.engine;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The hand that turns the engine's clock: the clock keeps running, at another distance from the machine's. It turns
 * before the engine is built, so that nothing the engine does at its start carries the machine's date.
 */
@Component
@Profile("evaluation")
public class ClockHand extends AbstractProcessEnginePlugin {

    private final ClockOffset stored;
    private ProcessEngineConfigurationImpl engine;
    private volatile Duration shown;

    ClockHand(ClockOffset stored) {
        this.stored = stored;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        engine = configuration;
        turn(stored.offset());
        // One each: an interceptor knows the next in its own chain.
        configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new ClockFollower(this)));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new ClockFollower(this)));
    }

    /** Turns to where the clock stands by now, when another node moved it. */
    void follow() {
        Duration latest = stored.offset();
        if (!latest.equals(shown)) {
            turn(latest);
        }
    }

    /** Sets the distance to the machine's clock, and wakes the job executor: something may have become due. */
    public void turn(Duration offset) {
        shown = offset;
        ClockUtil.offset(offset.toMillis());
        JobExecutor executor = engine.getJobExecutor();
        if (executor != null && executor.isActive()) {
            executor.jobWasAdded();
        }
    }

    /** The clock belongs to the whole JVM: whoever comes after this context finds the machine's time. */
    @PreDestroy
    void handBack() {
        ClockUtil.reset();
    }
}
