package be.pilootloket.process.call;

import be.pilootloket.selection.SelectionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks whether the ranking leaves a tie at the cut-off. */
@Component
class RankCandidacies implements JavaDelegate {

    private final SelectionDesk selection;

    RankCandidacies(SelectionDesk selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution call) {
        call.setVariable(CallProcess.TIED, selection.tied(call.getProcessBusinessKey()));
    }
}
