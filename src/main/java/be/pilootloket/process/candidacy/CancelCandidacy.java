package be.pilootloket.process.candidacy;

import be.pilootloket.candidacy.CandidacyDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the call of a candidacy is cancelled. */
@Component
class CancelCandidacy implements JavaDelegate {

    private final CandidacyDesk candidacies;

    CancelCandidacy(CandidacyDesk candidacies) {
        this.candidacies = candidacies;
    }

    @Override
    public void execute(DelegateExecution candidacy) {
        candidacies.cancel(candidacy.getProcessBusinessKey());
    }
}
