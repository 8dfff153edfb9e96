package be.pilootloket.process.roadmap;

import be.pilootloket.roadmap.RoadmapDesk;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the exchange that comes next (D21): a new plan may have dropped what remained. */
@Component
class PlanExchange implements JavaDelegate {

    private final RoadmapDesk roadmaps;

    PlanExchange(RoadmapDesk roadmaps) {
        this.roadmaps = roadmaps;
    }

    @Override
    public void execute(DelegateExecution roadmap) {
        Optional<String> next = roadmaps.nextExchange(roadmap.getProcessBusinessKey());
        roadmap.setVariable(RoadmapProcess.EXCHANGE, next.orElse(null));
        roadmap.setVariable(RoadmapProcess.HAS_EXCHANGE, next.isPresent());
    }
}
