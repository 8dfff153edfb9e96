package be.pilootloket.process.change;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.process.assignment.AssignmentStarter;
import be.pilootloket.process.call.CallStarter;
import be.pilootloket.process.meeting.MeetingStarter;
import be.pilootloket.roadmap.Applied;
import be.pilootloket.roadmap.ChangeKind;
import org.springframework.stereotype.Component;

/** Everything that runs and must follow dates that changed. */
@Component
class Followers {

    private final CallStarter calls;
    private final MeetingDesk meetings;
    private final MeetingStarter meetingStarter;
    private final AssignmentDesk assignments;
    private final AssignmentStarter assignmentStarter;

    Followers(
            CallStarter calls,
            MeetingDesk meetings,
            MeetingStarter meetingStarter,
            AssignmentDesk assignments,
            AssignmentStarter assignmentStarter) {
        this.calls = calls;
        this.meetings = meetings;
        this.meetingStarter = meetingStarter;
        this.assignments = assignments;
        this.assignmentStarter = assignmentStarter;
    }

    /** Lets them follow; nothing happens for a change that could not be applied. */
    void follow(Applied applied) {
        if (applied.done() && applied.kind() == ChangeKind.MOVE_DEADLINE) {
            calls.deadlineMoved(applied.code());
        } else if (applied.done()) {
            roadmap(applied);
        }
    }

    /** What fell away first, so that nobody asks for the date of what is no longer asked. */
    private void roadmap(Applied applied) {
        for (String homework : applied.droppedHomework()) {
            assignments
                    .of(applied.code(), homework)
                    .forEach(assignment -> assignmentStarter.close(assignment.number(), applied.reason(), null));
        }
        meetings.of(applied.code()).forEach(meeting -> meetingStarter.follow(meeting.number()));
        assignments.of(applied.code()).stream()
                .filter(Assignment::open)
                .forEach(assignment -> assignmentStarter.follow(assignment.number()));
    }
}
