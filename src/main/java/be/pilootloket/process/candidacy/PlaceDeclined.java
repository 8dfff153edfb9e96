package be.pilootloket.process.candidacy;

import be.pilootloket.process.result.ResultStarter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Passes on that a selected candidate gives its place up. */
@Component
class PlaceDeclined implements JavaDelegate {

    private final ResultStarter results;

    PlaceDeclined(ResultStarter results) {
        this.results = results;
    }

    @Override
    public void execute(DelegateExecution candidacy) {
        results.candidacyDeclined((String) candidacy.getVariable(CandidacyProcess.NUMBER));
    }
}
