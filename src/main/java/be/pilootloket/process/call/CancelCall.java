package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.process.candidacy.CandidacyStarter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stops the call and every candidacy that is under way. */
@Component
class CancelCall implements JavaDelegate {

    private final CallDesk calls;
    private final CandidacyStarter candidates;

    CancelCall(CallDesk calls, CandidacyStarter candidates) {
        this.calls = calls;
        this.candidates = candidates;
    }

    @Override
    public void execute(DelegateExecution call) {
        calls.advance(call.getProcessBusinessKey(), Phase.CANCELLED);
        candidates.callCancelled(call.getProcessBusinessKey());
    }
}
