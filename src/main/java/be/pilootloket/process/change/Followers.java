package be.pilootloket.process.change;

import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.process.assignment.AssignmentStarter;
import be.pilootloket.process.call.CallStarter;
import be.pilootloket.process.meeting.MeetingStarter;
import be.pilootloket.process.roadmap.RoadmapStarter;
import be.pilootloket.roadmap.Applied;
import be.pilootloket.roadmap.ChangeKind;
import org.springframework.stereotype.Component;

/** Everything that runs and must follow dates that changed. */
@Component
class Followers {

    private final CallStarter calls;
    private final MeetingStarter meetings;
    private final RoadmapStarter roadmaps;
    private final AssignmentDesk assignments;
    private final AssignmentStarter starter;

    Followers(
            CallStarter calls,
            MeetingStarter meetings,
            RoadmapStarter roadmaps,
            AssignmentDesk assignments,
            AssignmentStarter starter) {
        this.calls = calls;
        this.meetings = meetings;
        this.roadmaps = roadmaps;
        this.assignments = assignments;
        this.starter = starter;
    }

    /** Lets them follow; nothing happens for a change that could not be applied. */
    void follow(Applied applied) {
        if (applied.done() && applied.kind() == ChangeKind.MOVE_DEADLINE) {
            calls.deadlineMoved(applied.code());
        } else if (applied.done() && applied.session() != null) {
            meetings.follow(applied.session());
        } else if (applied.done()) {
            applied.droppedHomework().forEach(homework -> close(applied, homework));
            roadmaps.follow(applied.code());
        }
    }

    /** Nobody hands in what the new plan does not ask. */
    private void close(Applied applied, String homework) {
        assignments
                .of(applied.code(), homework)
                .forEach(assignment -> starter.close(assignment.number(), applied.reason(), null));
    }
}
