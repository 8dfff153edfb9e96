package be.pilootloket.process.call;

import be.pilootloket.process.candidacy.CandidacyStarter;
import be.pilootloket.selection.SelectionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets every candidate hear how it ended. */
@Component
class AnnounceSelection implements JavaDelegate {

    private final SelectionDesk selection;
    private final CandidacyStarter candidates;
    private final Count count;

    AnnounceSelection(SelectionDesk selection, CandidacyStarter candidates, Count count) {
        this.selection = selection;
        this.candidates = candidates;
        this.count = count;
    }

    @Override
    public void execute(DelegateExecution call) {
        String code = call.getProcessBusinessKey();
        call.setVariable(
                CallProcess.HAS_SELECTED, !selection.holders(code).isEmpty() || selection.pendingOffers(code) > 0);
        candidates.selectionDecided(code);
        count.lay(call);
    }
}
