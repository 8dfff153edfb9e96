package be.pilootloket.process.candidacy;

import be.pilootloket.candidacy.CandidacyDesk;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Withdraws a candidacy, and stops its process in the same transaction. */
@Component
class CandidacyWithdrawn implements JavaDelegate {

    private final CandidacyDesk candidacies;
    private final RuntimeService runtime;

    CandidacyWithdrawn(CandidacyDesk candidacies, RuntimeService runtime) {
        this.candidacies = candidacies;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution candidacy) {
        String number = (String) candidacy.getVariable(CandidacyProcess.NUMBER);
        candidacies.withdraw(number);
        runtime.createMessageCorrelation(CandidacyProcess.CANDIDACY_WITHDRAWN)
                .processInstanceBusinessKey(number)
                .correlate();
    }
}
