package be.pilootloket.process.candidacy;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds whoever prepares an application and has not handed it in. */
@Component
class ChaseDrafts implements JavaDelegate {

    private final DraftStarter drafts;

    ChaseDrafts(DraftStarter drafts) {
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution call) {
        drafts.deadlineApproaching(call.getProcessBusinessKey());
    }
}
