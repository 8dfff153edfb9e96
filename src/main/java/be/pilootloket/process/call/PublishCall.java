package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The call is public from now on. */
@Component
class PublishCall implements JavaDelegate {

    private final CallDesk calls;

    PublishCall(CallDesk calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution call) {
        calls.advance(call.getProcessBusinessKey(), Phase.PUBLISHED);
        call.setVariable(CallProcess.PUBLISHED, true);
    }
}
