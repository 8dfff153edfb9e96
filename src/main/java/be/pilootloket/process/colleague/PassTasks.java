package be.pilootloket.process.colleague;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Somebody is away from now on: the open tasks go to others. */
@Component
class PassTasks implements JavaDelegate {

    private final ColleagueTasks tasks;

    PassTasks(ColleagueTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution away) {
        tasks.pass(away.getProcessBusinessKey(), (String) away.getVariable(ColleagueProcess.DEPUTY), (String)
                away.getVariable(ColleagueProcess.DECIDED_BY));
    }
}
