package be.pilootloket.process.change;

import be.pilootloket.process.engine.TaskDesk;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where a second person of the staff decides on a roadmap's dates. */
@Component
class ApproveChange implements TaskDesk {

    private final VerdictSheet verdict;

    ApproveChange(VerdictSheet verdict) {
        this.verdict = verdict;
    }

    @Override
    public void lay(DelegateTask task) {
        verdict.lay(task);
    }

    @Override
    public void record(DelegateTask task) {
        verdict.record(task);
    }
}
