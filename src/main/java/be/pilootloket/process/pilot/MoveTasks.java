package be.pilootloket.process.pilot;

import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.assignment.AssignmentStarter;
import be.pilootloket.process.meeting.MeetingStarter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Gives every open task of a pilot to whoever acts as its coach today, and the coming meetings to whoever acts on their
 * day. Of every pilot: a deputy may be absent too, so that one change touches the tasks of several coaches.
 */
@Component
class MoveTasks implements JavaDelegate {

    private final PilotDesk pilots;
    private final AssignmentStarter assignments;
    private final MeetingStarter meetings;

    MoveTasks(PilotDesk pilots, AssignmentStarter assignments, MeetingStarter meetings) {
        this.pilots = pilots;
        this.assignments = assignments;
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution change) {
        pilots.underWay().stream().map(Pilot::number).forEach(assignments::reassign);
        pilots.underWay().stream().map(Pilot::roadmap).distinct().forEach(meetings::peopleChanged);
    }
}
