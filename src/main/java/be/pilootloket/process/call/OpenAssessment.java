package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.process.candidacy.CandidacyStarter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends every admissible dossier to its readers. */
@Component
class OpenAssessment implements JavaDelegate {

    private final CallDesk calls;
    private final CandidacyStarter candidates;
    private final Count count;

    OpenAssessment(CallDesk calls, CandidacyStarter candidates, Count count) {
        this.calls = calls;
        this.candidates = candidates;
        this.count = count;
    }

    @Override
    public void execute(DelegateExecution call) {
        calls.advance(call.getProcessBusinessKey(), Phase.ASSESSMENT);
        candidates.assessmentOpened(call.getProcessBusinessKey());
        count.lay(call);
    }
}
