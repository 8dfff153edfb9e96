package be.pilootloket.process.change;

import be.pilootloket.roadmap.Applied;
import be.pilootloket.roadmap.ChangeDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Applies what was approved, and lets everything that runs follow, in one transaction. */
@Component
class ApplyChange implements JavaDelegate {

    private final ChangeDesk changes;
    private final Followers followers;

    ApplyChange(ChangeDesk changes, Followers followers) {
        this.changes = changes;
        this.followers = followers;
    }

    @Override
    public void execute(DelegateExecution change) {
        Applied applied = changes.apply(change.getProcessBusinessKey());
        change.setVariable(ChangeProcess.APPLIED, applied.done());
        followers.follow(applied);
    }
}
