package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says when the next reminder of the deadline leaves, by the deadline that holds now. */
@Component
class PlanReminder implements JavaDelegate {

    private final CallDesk calls;

    PlanReminder(CallDesk calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution call) {
        call.setVariable(
                CallProcess.REMINDS_AT,
                calls.nextReminder(call.getProcessBusinessKey()).map(Date::from).orElse(null));
    }
}
