package be.pilootloket.process.pilot;

import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.Deputyship;
import be.pilootloket.process.engine.Reschedule;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The open tasks come back with the coach, and the absences that run follow the days that hold now. */
@Component
class FollowAbsences implements JavaDelegate {

    private final RuntimeService runtime;
    private final CoachDesk coaches;
    private final MoveTasks tasks;
    private final Reschedule reschedule;

    FollowAbsences(RuntimeService runtime, CoachDesk coaches, MoveTasks tasks, Reschedule reschedule) {
        this.runtime = runtime;
        this.coaches = coaches;
        this.tasks = tasks;
        this.reschedule = reschedule;
    }

    @Override
    public void execute(DelegateExecution comeback) {
        tasks.execute(comeback);
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(PilotProcess.APPOINT_DEPUTY)
                .processInstanceBusinessKey(comeback.getProcessBusinessKey())
                .variableValueNotEquals(PilotProcess.DEPUTYSHIP, null)
                .list()
                .forEach(absence -> follow(absence.getId()));
    }

    private void follow(String absence) {
        Deputyship now = coaches.deputyship((Long) runtime.getVariable(absence, PilotProcess.DEPUTYSHIP));
        reschedule.follow(absence, PilotProcess.dates(coaches, now));
    }
}
