package be.pilootloket.process.call;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the call to stop; one that is over by then has nothing left to stop. */
@Component
class AnnounceCancellation implements JavaDelegate {

    private final CallStarter starter;

    AnnounceCancellation(CallStarter starter) {
        this.starter = starter;
    }

    @Override
    public void execute(DelegateExecution call) {
        starter.cancelled(call.getProcessBusinessKey());
    }
}
