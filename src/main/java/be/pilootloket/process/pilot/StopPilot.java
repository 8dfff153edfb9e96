package be.pilootloket.process.pilot;

import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.pilot.Stop;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.roadmap.RoadmapDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A pilot stops midway (D23). The roadmap is held: no homework is opened for the pilot meanwhile. */
@Component
class StopPilot implements ExecutionListener {

    private final PilotDesk pilots;
    private final RoadmapDesk roadmaps;

    StopPilot(PilotDesk pilots, RoadmapDesk roadmaps) {
        this.pilots = pilots;
        this.roadmaps = roadmaps;
    }

    @Override
    public void notify(DelegateExecution start) {
        Typed typed = Typed.into(start);
        Stop stop = new Stop(typed.text("pilot"), typed.text("reason"), typed.by());
        pilots.meant(stop.pilot()).map(Pilot::roadmap).ifPresent(roadmaps::hold);
        InputRefused.ifAny(typed.refusals(pilots.refusals(stop)));
        typed.forget();
        Pilot pilot = pilots.stop(stop);
        start.setProcessBusinessKey(pilot.number());
        start.setVariable(PilotProcess.CALL_CODE, pilot.callCode());
        start.setVariable(PilotProcess.NUMBER, pilot.number());
        start.setVariable(PilotProcess.HAS_OPDRACHTEN, false);
    }
}
