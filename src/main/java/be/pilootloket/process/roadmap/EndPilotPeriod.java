package be.pilootloket.process.roadmap;

import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.assignment.AssignmentStarter;
import be.pilootloket.roadmap.RoadmapDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The last day of pilots is over (S25): what they still had to hand in is closed, what they handed in is still reviewed. The meetings go on, since the closing
 * one comes later (S43, D13). Pilots that were given more time keep their work until their own end.
 */
@Component
class EndPilotPeriod implements JavaDelegate {

    private static final String REASON = "De periode van het pilootproject is voorbij.";

    private final RoadmapDesk roadmaps;
    private final PilotDesk pilots;
    private final AssignmentStarter assignments;
    private final RoadmapFacts facts;
    private final Clock clock;

    EndPilotPeriod(
            RoadmapDesk roadmaps, PilotDesk pilots, AssignmentStarter assignments, RoadmapFacts facts, Clock clock) {
        this.roadmaps = roadmaps;
        this.pilots = pilots;
        this.assignments = assignments;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution period) {
        String code = period.getProcessBusinessKey();
        roadmaps.hold(code);
        closeWhatIsOver(code);
        Optional<Instant> next = facts.nextEnd(code);
        next.ifPresent(end -> period.setVariable(RoadmapProcess.ENDS_AT, Date.from(end)));
        period.setVariable(RoadmapProcess.LATER_END, next.isPresent());
    }

    private void closeWhatIsOver(String code) {
        Instant now = clock.instant();
        pilots.open(code).stream()
                .map(Pilot::number)
                .filter(pilot -> !roadmaps.endsAt(code, pilot).isAfter(now))
                .forEach(pilot -> assignments.closeUndelivered(pilot, REASON));
    }
}
