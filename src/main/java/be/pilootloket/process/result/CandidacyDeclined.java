package be.pilootloket.process.result;

import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.process.call.CallStarter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the call that a place has become free. */
@Component
class CandidacyDeclined implements JavaDelegate {

    private final CandidacyDesk candidacies;
    private final CallStarter calls;

    CandidacyDeclined(CandidacyDesk candidacies, CallStarter calls) {
        this.candidacies = candidacies;
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution event) {
        calls.declined(candidacies.get(event.getProcessBusinessKey()).callCode());
    }
}
