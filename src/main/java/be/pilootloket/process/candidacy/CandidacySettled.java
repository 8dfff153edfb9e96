package be.pilootloket.process.candidacy;

import be.pilootloket.candidacy.CandidacyDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Settles a candidacy and tells the call, in one transaction with the wait that follows: the call never counts what it cannot reach. */
@Component
class CandidacySettled implements JavaDelegate {

    private final CandidacyDesk candidacies;
    private final Progress progress;

    CandidacySettled(CandidacyDesk candidacies, Progress progress) {
        this.candidacies = candidacies;
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution candidacy) {
        candidacies.settle(candidacy.getProcessBusinessKey());
        progress.report(candidacy);
    }
}
