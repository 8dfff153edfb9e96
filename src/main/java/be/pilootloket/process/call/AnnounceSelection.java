package be.pilootloket.process.call;

import be.pilootloket.process.candidacy.CandidacyStarter;
import be.pilootloket.selection.OfferDesk;
import be.pilootloket.selection.SelectionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets every candidate hear how it ended. */
@Component
class AnnounceSelection implements JavaDelegate {

    private final SelectionDesk selection;
    private final OfferDesk offers;
    private final CandidacyStarter candidates;
    private final Count count;

    AnnounceSelection(SelectionDesk selection, OfferDesk offers, CandidacyStarter candidates, Count count) {
        this.selection = selection;
        this.offers = offers;
        this.candidates = candidates;
        this.count = count;
    }

    @Override
    public void execute(DelegateExecution call) {
        String code = call.getProcessBusinessKey();
        call.setVariable(
                CallProcess.HAS_SELECTED, !selection.holders(code).isEmpty() || offers.pendingOffers(code) > 0);
        candidates.selectionDecided(code);
        count.lay(call);
    }
}
