package be.pilootloket.process.assignment;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.assignment.DeliverableVersion;
import be.pilootloket.assignment.Part;
import be.pilootloket.assignment.Verdict;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where the coordinator accepts what a pilot handed in, or sends it back with remarks. */
@Component
class ReviewDeliverable implements TaskDesk {

    private final AssignmentDesk assignments;
    private final AssignmentStarter starter;
    private final AssignmentCover cover;
    private final Directory directory;

    ReviewDeliverable(
            AssignmentDesk assignments, AssignmentStarter starter, AssignmentCover cover, Directory directory) {
        this.assignments = assignments;
        this.starter = starter;
        this.cover = cover;
        this.directory = directory;
    }

    @Override
    public void lay(DelegateTask task) {
        Assignment assignment = assignment(task);
        List<DeliverableVersion> versions = assignments.versions(assignment.number());
        DeliverableVersion newest = versions.get(versions.size() - 1);
        task.setName("%s: %s, %s".formatted(task.getName(), assignment.label(), assignment.pilotName()));
        Sheet.of(task)
                .put("pilotName", assignment.pilotName())
                .put("due", cover.moment(assignment, assignment.dueAt()))
                .put("deliveredAt", cover.moment(assignment, newest.at()))
                .put("deliveredBy", directory.nameOf(newest.by()))
                .put("version", String.valueOf(newest.version()))
                .put("earlierRemarks", earlierRemarks(versions))
                .rows(
                        "parts",
                        newest.content().parts().stream()
                                .map(ReviewDeliverable::row)
                                .toList())
                .put("uploadPage", AssignmentCover.page(assignment))
                .put("files", AssignmentCover.names(newest.files()));
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        Verdict verdict =
                new Verdict(assignment(task).number(), typed.yesOrNo("verdict"), typed.text("remarks"), typed.by());
        InputRefused.ifAny(assignments.refusals(verdict));
        assignments.review(verdict);
        if (!verdict.accepted()) {
            starter.chaseAgain(verdict.assignment());
        }
        task.setVariable(AssignmentProcess.ACCEPTED, verdict.accepted());
    }

    private Assignment assignment(DelegateTask task) {
        return assignments.get((String) task.getVariable(AssignmentProcess.ASSIGNMENT));
    }

    private static String earlierRemarks(List<DeliverableVersion> versions) {
        return versions.size() < 2 ? null : versions.get(versions.size() - 2).remarks();
    }

    private static Map<String, String> row(Part part) {
        return Map.of("label", part.label(), "text", part.text());
    }
}
