package be.pilootloket.process.colleague;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Somebody is back: the tasks that are still open come back too. */
@Component
class TakeBackTasks implements JavaDelegate {

    private final ColleagueTasks tasks;

    TakeBackTasks(ColleagueTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution absence) {
        tasks.giveBack(absence.getProcessBusinessKey(), (String) absence.getVariable(ColleagueProcess.DEPUTY));
    }
}
