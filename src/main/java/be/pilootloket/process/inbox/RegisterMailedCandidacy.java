package be.pilootloket.process.inbox;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Registers the candidacy that came by mail. */
@Component
class RegisterMailedCandidacy implements JavaDelegate {

    private final Registration registration;

    RegisterMailedCandidacy(Registration registration) {
        this.registration = registration;
    }

    @Override
    public void execute(DelegateExecution execution) {
        registration.candidacy(execution.getProcessBusinessKey()).putDown(execution);
    }
}
