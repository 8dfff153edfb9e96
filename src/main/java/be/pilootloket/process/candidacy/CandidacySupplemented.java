package be.pilootloket.process.candidacy;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Passes a supplement on to the candidacy. */
@Component
class CandidacySupplemented implements JavaDelegate {

    private final RuntimeService runtime;

    CandidacySupplemented(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution candidacy) {
        runtime.createMessageCorrelation(CandidacyProcess.CANDIDACY_SUPPLEMENTED)
                .processInstanceBusinessKey((String) candidacy.getVariable(CandidacyProcess.NUMBER))
                .setVariableToTriggeredScope(
                        CandidacyProcess.MESSAGE_ID, candidacy.getVariable(CandidacyProcess.MESSAGE_ID))
                .correlate();
    }
}
