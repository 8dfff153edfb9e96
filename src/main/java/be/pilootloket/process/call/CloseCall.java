package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nothing more is expected; from now on the call waits for what is under way. */
@Component
class CloseCall implements JavaDelegate {

    private final CallDesk calls;
    private final Count count;

    CloseCall(CallDesk calls, Count count) {
        this.calls = calls;
        this.count = count;
    }

    @Override
    public void execute(DelegateExecution call) {
        calls.advance(call.getProcessBusinessKey(), Phase.CLOSED);
        count.lay(call);
    }
}
