package be.pilootloket.process.candidacy;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells a call that one of its candidacies got further; a call that is over by then has nothing left to count. */
@Component
class Progress {

    private final RuntimeService runtime;

    Progress(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void report(DelegateExecution candidacy) {
        runtime.createMessageCorrelation(CandidacyProcess.CANDIDACY_PROGRESSED)
                .processInstanceBusinessKey((String) candidacy.getVariable(CandidacyProcess.CALL_CODE))
                .correlateAll();
    }
}
