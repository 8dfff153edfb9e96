package be.pilootloket.process.call;

import be.pilootloket.call.CancellationDesk;
import be.pilootloket.call.SessionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the call to stop; one that is over by then has nothing left to stop. */
@Component
class AnnounceCancellation implements JavaDelegate {

    private final CallStarter starter;
    private final SessionDesk sessions;
    private final CancellationDesk cancellations;

    AnnounceCancellation(CallStarter starter, SessionDesk sessions, CancellationDesk cancellations) {
        this.starter = starter;
        this.sessions = sessions;
        this.cancellations = cancellations;
    }

    @Override
    public void execute(DelegateExecution call) {
        String code = call.getProcessBusinessKey();
        cancellations.of(code).ifPresent(cancellation -> sessions.drop(code, cancellation.reason()));
        starter.cancelled(code);
    }
}
