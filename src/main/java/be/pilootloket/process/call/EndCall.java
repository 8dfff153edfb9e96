package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The call ends without a pilot. */
@Component
class EndCall implements JavaDelegate {

    private final CallDesk calls;

    EndCall(CallDesk calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution call) {
        calls.advance(call.getProcessBusinessKey(), Phase.ENDED);
    }
}
