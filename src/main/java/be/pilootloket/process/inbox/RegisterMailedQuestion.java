package be.pilootloket.process.inbox;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Passes a question that came by mail on to those who answer questions. */
@Component
class RegisterMailedQuestion implements JavaDelegate {

    private final Registration registration;

    RegisterMailedQuestion(Registration registration) {
        this.registration = registration;
    }

    @Override
    public void execute(DelegateExecution execution) {
        registration.question(execution.getProcessBusinessKey()).putDown(execution);
    }
}
