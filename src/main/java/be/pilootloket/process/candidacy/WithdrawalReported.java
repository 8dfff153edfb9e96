package be.pilootloket.process.candidacy;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the call that a candidacy is withdrawn. */
@Component
class WithdrawalReported implements JavaDelegate {

    private final Progress progress;

    WithdrawalReported(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution candidacy) {
        progress.report(candidacy);
    }
}
