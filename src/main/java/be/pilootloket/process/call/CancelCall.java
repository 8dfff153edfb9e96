package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.correspondence.DispatchDesk;
import be.pilootloket.process.candidacy.CandidacyStarter;
import be.pilootloket.process.correspondence.DeliveryStarter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stops the call and every candidacy that is under way, and drops the letters that nobody released yet. */
@Component
class CancelCall implements JavaDelegate {

    private final CallDesk calls;
    private final CandidacyStarter candidates;
    private final DispatchDesk dispatches;
    private final DeliveryStarter deliveries;

    CancelCall(CallDesk calls, CandidacyStarter candidates, DispatchDesk dispatches, DeliveryStarter deliveries) {
        this.calls = calls;
        this.candidates = candidates;
        this.dispatches = dispatches;
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution call) {
        calls.advance(call.getProcessBusinessKey(), Phase.CANCELLED);
        candidates.callCancelled(call.getProcessBusinessKey());
        dispatches.drop(call.getProcessBusinessKey()).forEach(deliveries::waived);
    }
}
