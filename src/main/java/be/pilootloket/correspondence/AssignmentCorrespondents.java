package be.pilootloket.correspondence;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.assignment.DeliverableVersion;
import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.programme.Programme;
import be.pilootloket.roadmap.RoadmapDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A pilot's coach about its homework, and the coordinator when it is late. */
@Component
class AssignmentCorrespondents implements Correspondents {

    private final AssignmentDesk assignments;
    private final RoadmapDesk roadmaps;
    private final CoachDesk coaches;
    private final Letterhead letterhead;

    AssignmentCorrespondents(
            AssignmentDesk assignments, RoadmapDesk roadmaps, CoachDesk coaches, Letterhead letterhead) {
        this.assignments = assignments;
        this.roadmaps = roadmaps;
        this.coaches = coaches;
        this.letterhead = letterhead;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.ASSIGNMENT);
    }

    @Override
    public List<Addressee> outside(Occasion occasion, String about) {
        return List.of();
    }

    @Override
    public Insiders inside(Occasion occasion, String about) {
        if (occasion == Occasion.ASSIGNMENT_OVERDUE) {
            return Insiders.groups("coordinator");
        }
        String coach = coaches.acting(assignments.get(about).pilot());
        return coach == null ? Insiders.NOBODY : Insiders.users(Set.of(coach));
    }

    @Override
    public Particulars particulars(Occasion occasion, String about) {
        Assignment assignment = assignments.get(about);
        Programme programme = roadmaps.get(assignment.roadmap()).programme();
        Map<String, Object> words = new HashMap<>();
        words.put("assignment", assignment.number());
        words.put("assignmentLabel", assignment.label());
        words.put("pilotName", assignment.pilotName());
        words.put("dueAt", programme.dutchTime().moment(assignment.dueAt()));
        words.put("assignmentState", assignment.state().text());
        words.put(
                "assignmentRemarks",
                assignments
                        .latest(assignment.number())
                        .map(DeliverableVersion::remarks)
                        .orElse(null));
        words.put("assignmentReason", assignment.reason());
        words.put("assignmentPage", letterhead.forColleagues("/assignments/" + assignment.number()));
        return letterhead.with(programme, words);
    }
}
