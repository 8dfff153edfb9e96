package be.pilootloket.process.alarm;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an alarm is raised. */
@Service
public class Alarms {

    private final RuntimeService runtime;
    private final Clock clock;

    Alarms(RuntimeService runtime, Clock clock) {
        this.runtime = runtime;
        this.clock = clock;
    }

    /**
     * Lets all administrators know by mail. The mail leaves after the commit, in a job of its own that is tried again until the
     * mail server takes it.
     *
     * @param about what it is about, such as an account; the business key of its instance
     */
    @Transactional
    public void raise(Alarm alarm, String about) {
        runtime.startProcessInstanceByKey(
                AlarmProcess.KEY,
                about,
                Map.of(AlarmProcess.ALARM, alarm.name(), AlarmProcess.RAISED_AT, Date.from(clock.instant())));
    }
}
