package be.pilootloket.process.candidacy;

import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Check;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the rules of the call about the dossier and puts down the figures that the decision table reads. */
@Component
class CheckCandidacy implements JavaDelegate {

    private final CandidacyDesk candidacies;

    CheckCandidacy(CandidacyDesk candidacies) {
        this.candidacies = candidacies;
    }

    @Override
    public void execute(DelegateExecution candidacy) {
        Check check = candidacies.check(candidacy.getProcessBusinessKey());
        candidacy.setVariable(CandidacyProcess.RECEIVED_IN_TIME, check.receivedInTime());
        candidacy.setVariable(CandidacyProcess.UNSATISFIED, check.unsatisfied());
        candidacy.setVariable(CandidacyProcess.TO_JUDGE, check.toJudge());
    }
}
