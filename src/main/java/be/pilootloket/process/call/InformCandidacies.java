package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.process.candidacy.CandidacyStarter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings a candidacy that settled after the others up to date: it waits for a message that they already had. */
@Component
class InformCandidacies implements JavaDelegate {

    private final CallDesk calls;
    private final CandidacyStarter candidates;

    InformCandidacies(CallDesk calls, CandidacyStarter candidates) {
        this.calls = calls;
        this.candidates = candidates;
    }

    @Override
    public void execute(DelegateExecution call) {
        Phase phase = calls.get(call.getProcessBusinessKey()).phase();
        if (phase == Phase.ASSESSMENT) {
            candidates.assessmentOpened(call.getProcessBusinessKey());
        } else if (phase.decided()) {
            candidates.selectionDecided(call.getProcessBusinessKey());
        }
    }
}
