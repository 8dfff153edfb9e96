package be.pilootloket.process.candidacy;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the call that every reader of a candidacy is done. */
@Component
class CandidacyAssessed implements JavaDelegate {

    private final Progress progress;

    CandidacyAssessed(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution candidacy) {
        progress.report(candidacy);
    }
}
