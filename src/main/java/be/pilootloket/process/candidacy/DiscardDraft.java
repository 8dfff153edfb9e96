package be.pilootloket.process.candidacy;

import be.pilootloket.candidacy.DraftDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Throws away what a candidate prepared and never handed in. */
@Component
class DiscardDraft implements JavaDelegate {

    private final DraftDesk drafts;

    DiscardDraft(DraftDesk drafts) {
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution draft) {
        drafts.discard(draft.getProcessBusinessKey());
    }
}
