package be.pilootloket.process.call;

import be.pilootloket.call.DeadlineDesk;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says when the next reminder of the deadline leaves, by the deadline that holds now. */
@Component
class PlanReminder implements JavaDelegate {

    private final DeadlineDesk deadlines;

    PlanReminder(DeadlineDesk deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution call) {
        call.setVariable(
                CallProcess.REMINDS_AT,
                deadlines
                        .nextReminder(call.getProcessBusinessKey())
                        .map(Date::from)
                        .orElse(null));
    }
}
