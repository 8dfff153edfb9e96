package be.pilootloket.process.roadmap;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.assignment.AssignmentStarter;
import be.pilootloket.process.engine.Reschedule;
import be.pilootloket.process.meeting.MeetingStarter;
import be.pilootloket.roadmap.NewRoadmap;
import be.pilootloket.roadmap.Roadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we ask of the engine about roadmaps. */
@Service
@Transactional
public class RoadmapStarter {

    private final RuntimeService runtime;
    private final Reschedule reschedule;
    private final RoadmapDesk roadmaps;
    private final PilotDesk pilots;
    private final MeetingDesk meetings;
    private final AssignmentDesk assignments;
    private final MeetingStarter meetingStarter;
    private final AssignmentStarter assignmentStarter;
    private final RoadmapFacts facts;

    RoadmapStarter(
            RuntimeService runtime,
            Reschedule reschedule,
            RoadmapDesk roadmaps,
            PilotDesk pilots,
            MeetingDesk meetings,
            AssignmentDesk assignments,
            MeetingStarter meetingStarter,
            AssignmentStarter assignmentStarter,
            RoadmapFacts facts) {
        this.runtime = runtime;
        this.reschedule = reschedule;
        this.roadmaps = roadmaps;
        this.pilots = pilots;
        this.meetings = meetings;
        this.assignments = assignments;
        this.meetingStarter = meetingStarter;
        this.assignmentStarter = assignmentStarter;
        this.facts = facts;
    }

    /**
     * Opens the roadmap of the pilots that a call has started, on the first plan of its programme, and starts its process;
     * both or neither.
     *
     * @return its code
     */
    public String start(String callCode) {
        Roadmap roadmap = roadmaps.open(new NewRoadmap(callCode, null, null));
        pilots.join(callCode, roadmap.code());
        // Behind the start event: its listener opens what a person typed into the start form.
        runtime.createProcessInstanceByKey(RoadmapProcess.KEY)
                .businessKey(roadmap.code())
                .setVariables(facts.atTheStart(roadmap))
                .startAfterActivity(RoadmapProcess.DECIDED)
                .execute();
        return roadmap.code();
    }

    /** Lets everything that runs of a roadmap follow the dates that hold now: itself, its meetings, its assignments. */
    public void follow(String code) {
        runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(RoadmapProcess.KEY)
                .processInstanceBusinessKey(code)
                .list()
                .stream()
                .filter(instance -> !facts.isOver((Date) runtime.getVariable(instance.getId(), RoadmapProcess.ENDS_AT)))
                .forEach(instance -> reschedule.follow(instance.getId(), facts.dates(code)));
        meetings.of(code).stream().map(Meeting::number).forEach(meetingStarter::follow);
        assignmentStarter.followHomework(code);
        assignments.of(code).stream()
                .filter(Assignment::open)
                .map(Assignment::number)
                .forEach(assignmentStarter::follow);
    }
}
