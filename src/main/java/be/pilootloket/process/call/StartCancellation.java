package be.pilootloket.process.call;

import be.pilootloket.call.CancellationDesk;
import be.pilootloket.call.NewCancellation;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes the proposal to cancel a call, under the call's code. */
@Component
class StartCancellation implements ExecutionListener {

    private final CancellationDesk cancellations;

    StartCancellation(CancellationDesk cancellations) {
        this.cancellations = cancellations;
    }

    @Override
    public void notify(DelegateExecution cancellation) {
        Typed typed = Typed.into(cancellation);
        NewCancellation proposal = new NewCancellation(typed.text("callCode"), typed.text("reason"), typed.by());
        InputRefused.ifAny(cancellations.refusals(proposal));
        typed.forget();
        long id = cancellations.propose(proposal);
        String code = cancellations.get(id).callCode();
        cancellation.setProcessBusinessKey(code);
        cancellation.setVariable(CallProcess.CALL_CODE, code);
        cancellation.setVariable(CallProcess.CANCELLATION, id);
        cancellation.setVariable(CallProcess.APPROVED, null);
    }
}
