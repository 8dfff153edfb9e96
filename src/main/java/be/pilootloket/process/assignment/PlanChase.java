package be.pilootloket.process.assignment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says when an assignment is followed up next, by the due date that holds now. */
@Component
class PlanChase implements JavaDelegate {

    private final AssignmentFacts facts;

    PlanChase(AssignmentFacts facts) {
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution assignment) {
        String number = (String) assignment.getVariable(AssignmentProcess.ASSIGNMENT);
        assignment.setVariable(AssignmentProcess.CHASE_AT, facts.chaseAt(number));
    }
}
