package be.pilootloket.process.pilot;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A coach is back: the open tasks come back from whoever stood in. */
@Component
class ReturnTasks implements JavaDelegate {

    private final MoveTasks tasks;

    ReturnTasks(MoveTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution absence) {
        tasks.execute(absence);
    }
}
