package be.pilootloket.process.assignment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Puts down the facts of an assignment when it begins. */
@Component
class AssignmentGiven implements ExecutionListener {

    private final AssignmentFacts facts;

    AssignmentGiven(AssignmentFacts facts) {
        this.facts = facts;
    }

    @Override
    public void notify(DelegateExecution assignment) {
        assignment.setVariables(facts.atTheStart((String) assignment.getVariable(AssignmentProcess.ASSIGNMENT)));
    }
}
