package be.pilootloket.process.assignment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stops the assignment that is no longer asked. */
@Component
class AssignmentWaived implements JavaDelegate {

    private final AssignmentStarter starter;

    AssignmentWaived(AssignmentStarter starter) {
        this.starter = starter;
    }

    @Override
    public void execute(DelegateExecution waiver) {
        starter.closed((String) waiver.getVariable(AssignmentProcess.ASSIGNMENT));
    }
}
