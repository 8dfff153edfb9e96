package be.pilootloket.process.correspondence;

import be.pilootloket.correspondence.DispatchDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether letters stayed behind. */
@Component
class ConcludeDispatch implements JavaDelegate {

    private final DispatchDesk dispatches;

    ConcludeDispatch(DispatchDesk dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public void execute(DelegateExecution dispatch) {
        dispatch.setVariable(DispatchProcess.LETTERS_LEFT, dispatches.conclude(dispatch.getProcessBusinessKey()));
    }
}
