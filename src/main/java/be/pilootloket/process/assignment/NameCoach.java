package be.pilootloket.process.assignment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Says who does the coach's work at the moment at which the task comes to be: another coach may have been appointed while
 * the deliverable was under review.
 */
@Component
class NameCoach implements ExecutionListener {

    private final AssignmentFacts facts;

    NameCoach(AssignmentFacts facts) {
        this.facts = facts;
    }

    @Override
    public void notify(DelegateExecution assignment) {
        String number = (String) assignment.getVariable(AssignmentProcess.ASSIGNMENT);
        assignment.setVariable(AssignmentProcess.COACH, facts.coach(number));
    }
}
