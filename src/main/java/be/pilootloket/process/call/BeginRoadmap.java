package be.pilootloket.process.call;

import be.pilootloket.process.roadmap.RoadmapStarter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The pilots of the call set out on their roadmap (S20, S21); the call itself ends here. */
@Component
class BeginRoadmap implements JavaDelegate {

    private final RoadmapStarter roadmaps;

    BeginRoadmap(RoadmapStarter roadmaps) {
        this.roadmaps = roadmaps;
    }

    @Override
    public void execute(DelegateExecution call) {
        roadmaps.start(call.getProcessBusinessKey());
    }
}
