package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks whether the definition holds together and every warning was seen. */
@Component
class ValidateCall implements JavaDelegate {

    private final CallDesk calls;

    ValidateCall(CallDesk calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution call) {
        call.setVariable(
                CallProcess.COMPLETE,
                calls.findings(call.getProcessBusinessKey()).isEmpty());
    }
}
