package be.pilootloket.process.assignment;

import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.assignment.Chase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks where an assignment stands on the day of its follow-up, and says who has to hear of it. */
@Component
class ChaseAssignment implements JavaDelegate {

    private final AssignmentDesk assignments;

    ChaseAssignment(AssignmentDesk assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution assignment) {
        String number = (String) assignment.getVariable(AssignmentProcess.ASSIGNMENT);
        String chase = assignments.chase(number).map(ChaseAssignment::whoHears).orElse(AssignmentProcess.NOBODY);
        assignment.setVariable(AssignmentProcess.CHASE, chase);
    }

    private static String whoHears(Chase.Kind kind) {
        return kind.overdue() ? AssignmentProcess.OVERDUE : AssignmentProcess.REMINDER;
    }
}
