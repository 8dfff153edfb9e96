package be.pilootloket.process.assignment;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.assignment.Deliverable;
import be.pilootloket.assignment.DeliverableVersion;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where the coach hands in what the pilot prepared. */
@Component
class DeliverAssignment implements TaskDesk {

    private final AssignmentDesk assignments;
    private final AssignmentCover cover;
    private final ContentForm form;

    DeliverAssignment(AssignmentDesk assignments, AssignmentCover cover, ContentForm form) {
        this.assignments = assignments;
        this.cover = cover;
        this.form = form;
    }

    /** The earlier version lies ready, so that whoever was sent back only changes what has to change. */
    @Override
    public void lay(DelegateTask task) {
        Assignment assignment = assignment(task);
        task.setName("%s: %s, %s".formatted(task.getName(), assignment.label(), assignment.pilotName()));
        Sheet sheet = Sheet.of(task);
        cover.of(assignment).forEach(sheet::put);
        form.lay(
                sheet,
                assignments
                        .latest(assignment.number())
                        .map(DeliverableVersion::content)
                        .orElseGet(() -> form.begun(assignment)));
    }

    @Override
    public void record(DelegateTask task) {
        Assignment assignment = assignment(task);
        Typed typed = Typed.into(task);
        Deliverable deliverable = new Deliverable(assignment.number(), form.read(typed, assignment.kind()), typed.by());
        InputRefused.ifAny(typed.refusals(assignments.refusals(deliverable)));
        assignments.deliver(deliverable);
    }

    private Assignment assignment(DelegateTask task) {
        return assignments.get((String) task.getVariable(AssignmentProcess.ASSIGNMENT));
    }
}
