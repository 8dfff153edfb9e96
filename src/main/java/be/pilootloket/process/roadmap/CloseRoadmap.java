package be.pilootloket.process.roadmap;

import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.assignment.AssignmentStarter;
import be.pilootloket.roadmap.RoadmapDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The closing meeting is reported (S43): what is still open closes with the roadmap, and its pilots have ended. */
@Component
class CloseRoadmap implements JavaDelegate {

    private static final String REASON = "Het traject is afgesloten.";

    private final RoadmapDesk roadmaps;
    private final PilotDesk pilots;
    private final AssignmentStarter assignments;

    CloseRoadmap(RoadmapDesk roadmaps, PilotDesk pilots, AssignmentStarter assignments) {
        this.roadmaps = roadmaps;
        this.pilots = pilots;
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution roadmap) {
        String code = roadmap.getProcessBusinessKey();
        roadmaps.hold(code);
        assignments.closeRoadmap(code, REASON, null);
        pilots.end(code);
        roadmaps.close(code);
    }
}
