package be.pilootloket.process.candidacy;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stops the process of a candidacy that was withdrawn when its message was registered. */
@Component
class CandidacyWithdrawn implements JavaDelegate {

    private final RuntimeService runtime;

    CandidacyWithdrawn(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution candidacy) {
        String number = (String) candidacy.getVariable(CandidacyProcess.NUMBER);
        runtime.createMessageCorrelation(CandidacyProcess.CANDIDACY_WITHDRAWN)
                .processInstanceBusinessKey(number)
                .correlate();
    }
}
