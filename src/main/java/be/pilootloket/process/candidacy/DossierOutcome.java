package be.pilootloket.process.candidacy;

import be.pilootloket.candidacy.AdmissibilityDesk;
import be.pilootloket.candidacy.Conclusion;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps what the decision table concluded, and lays it on the forms that are open. */
@Component
class DossierOutcome implements ExecutionListener {

    private final AdmissibilityDesk admissibility;
    private final OpenForms openForms;

    DossierOutcome(AdmissibilityDesk admissibility, OpenForms openForms) {
        this.admissibility = admissibility;
        this.openForms = openForms;
    }

    @Override
    public void notify(DelegateExecution check) {
        Map<String, Object> row = ((DmnDecisionResult) check.getVariable("decisionResult")).getSingleResult();
        admissibility.conclude(
                check.getProcessBusinessKey(),
                new Conclusion((String) row.get("outcome"), (String) row.get("explanation"), (Integer) row.get("row")));
        openForms.renew(check.getProcessBusinessKey());
    }
}
