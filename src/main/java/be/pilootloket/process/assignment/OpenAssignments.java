package be.pilootloket.process.assignment;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.AssignmentDesk;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the homework for every pilot, and says which assignments it came to. */
@Component
class OpenAssignments implements JavaDelegate {

    private final AssignmentDesk assignments;

    OpenAssignments(AssignmentDesk assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution homework) {
        String roadmap = (String) homework.getVariable(AssignmentProcess.ROADMAP);
        String code = (String) homework.getVariable(AssignmentProcess.HOMEWORK);
        List<Assignment> opened = assignments.open(roadmap, code);
        homework.setVariable(AssignmentProcess.ASSIGNMENTS, numbers(opened));
    }

    /** A kind of list that the engine writes as JSON and reads back as a list. */
    private static List<String> numbers(List<Assignment> opened) {
        return new ArrayList<>(opened.stream().map(Assignment::number).toList());
    }
}
