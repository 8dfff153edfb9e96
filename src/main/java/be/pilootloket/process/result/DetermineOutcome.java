package be.pilootloket.process.result;

import be.pilootloket.selection.Outcome;
import be.pilootloket.selection.SelectionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says which letter a candidate gets, and whether it may hope for a place later. */
@Component
class DetermineOutcome implements JavaDelegate {

    private final SelectionDesk selection;

    DetermineOutcome(SelectionDesk selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution task) {
        Outcome outcome = selection.outcomeOf(task.getProcessBusinessKey()).orElseThrow();
        task.setVariable(CandidacyResultProcess.OUTCOME, outcome.kind().code());
        task.setVariable(CandidacyResultProcess.PLACE_POSSIBLE, selection.placePossible(outcome.number()));
    }
}
