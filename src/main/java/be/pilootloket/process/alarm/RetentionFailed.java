package be.pilootloket.process.alarm;

import be.pilootloket.retention.RetentionWatch;
import org.springframework.stereotype.Component;

/** Tells the administrators that something was not destroyed though its time had come. */
@Component
class RetentionFailed implements RetentionWatch {

    private final Alarms alarms;

    RetentionFailed(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public void failed() {
        alarms.raise(Alarm.RETENTION_FAILED, "bewaring");
    }
}
