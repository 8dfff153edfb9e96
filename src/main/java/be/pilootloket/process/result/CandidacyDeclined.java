package be.pilootloket.process.result;

import be.pilootloket.candidacy.CandidacyDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the call that a place has become free. */
@Component
class CandidacyDeclined implements JavaDelegate {

    private final CandidacyDesk candidacies;

    CandidacyDeclined(CandidacyDesk candidacies) {
        this.candidacies = candidacies;
    }

    @Override
    public void execute(DelegateExecution event) {
        event.getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(CandidacyResultProcess.CANDIDACY_DECLINED)
                .processInstanceBusinessKey(
                        candidacies.get(event.getProcessBusinessKey()).callCode())
                .correlate();
    }
}
