package be.pilootloket.process.call;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Gives each free place facts of its own, so that two that are decided at once do not mix. */
@Component
class NoteVacancy implements ExecutionListener {

    @Override
    public void notify(DelegateExecution vacancy) {
        vacancy.setVariableLocal(CallProcess.NUMBER, null);
        vacancy.setVariableLocal(CallProcess.PLACE_OFFERED, null);
    }
}
