package be.pilootloket.process.change;

import be.pilootloket.process.engine.TaskDesk;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where the decision-maker decides on a call's deadline. */
@Component
class ApproveDeadline implements TaskDesk {

    private final VerdictSheet verdict;

    ApproveDeadline(VerdictSheet verdict) {
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
