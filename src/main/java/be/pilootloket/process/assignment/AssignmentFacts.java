package be.pilootloket.process.assignment;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.assignment.Chase;
import be.pilootloket.roadmap.RoadmapDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The facts that an assignment's process carries, by where the assignment stands now. */
@Component
class AssignmentFacts {

    private final AssignmentDesk assignments;
    private final RoadmapDesk roadmaps;
    private final Clock clock;

    AssignmentFacts(AssignmentDesk assignments, RoadmapDesk roadmaps, Clock clock) {
        this.assignments = assignments;
        this.roadmaps = roadmaps;
        this.clock = clock;
    }

    /** When an instance begins; every fact exists from then on. */
    Map<String, Object> atTheStart(String number) {
        Assignment assignment = assignments.get(number);
        Map<String, Object> facts = new HashMap<>(dates(assignment));
        facts.put(AssignmentProcess.NUMBER, assignment.pilot());
        facts.put(AssignmentProcess.COACH, null);
        facts.put(
                AssignmentProcess.DELIVER_FORM,
                "deliver-assignment-" + assignment.kind().code());
        facts.put(AssignmentProcess.CHASE_AT, null);
        facts.put(AssignmentProcess.CHASE, null);
        facts.put(AssignmentProcess.ACCEPTED, null);
        return facts;
    }

    /** Its due date. */
    Map<String, Object> dates(Assignment assignment) {
        return Map.of(AssignmentProcess.DUE_AT, Date.from(assignment.dueAt()));
    }

    /**
     * Who does the coach's work today; null when the pilot has no coach. Holds the assignment: whoever lays its task and
     * whoever gives its tasks to another coach do so one after the other.
     */
    String coach(String number) {
        return assignments.acting(number);
    }

    /** When a homework of a roadmap opens; now when nothing holds it. */
    Date opensAt(String roadmap, String homework) {
        return Date.from(roadmaps.opensAt(roadmap, homework).orElse(clock.instant()));
    }

    /** When it is followed up next; null when nothing is left. */
    Date chaseAt(String number) {
        return assignments
                .nextChase(number)
                .map(Chase::at)
                .map((Instant at) -> Date.from(at))
                .orElse(null);
    }
}
