package be.pilootloket.process.inbox;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Registers what a candidate tells of a dossier by mail: a supplement, a withdrawal, a decline. */
@Component
class RegisterMailedMessage implements JavaDelegate {

    private final Registration registration;

    RegisterMailedMessage(Registration registration) {
        this.registration = registration;
    }

    @Override
    public void execute(DelegateExecution execution) {
        registration.message(execution.getProcessBusinessKey()).putDown(execution);
    }
}
