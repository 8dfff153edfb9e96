package be.pilootloket.process.candidacy;

import be.pilootloket.candidacy.AdmissibilityDesk;
import be.pilootloket.candidacy.Check;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the rules of the call about the dossier and puts down the figures that the decision table reads. */
@Component
class CheckCandidacy implements JavaDelegate {

    private final AdmissibilityDesk admissibility;

    CheckCandidacy(AdmissibilityDesk admissibility) {
        this.admissibility = admissibility;
    }

    @Override
    public void execute(DelegateExecution candidacy) {
        Check check = admissibility.check(candidacy.getProcessBusinessKey());
        candidacy.setVariable(CandidacyProcess.RECEIVED_IN_TIME, check.receivedInTime());
        candidacy.setVariable(CandidacyProcess.UNSATISFIED, check.unsatisfied());
        candidacy.setVariable(CandidacyProcess.TO_JUDGE, check.toJudge());
    }
}
