package be.pilootloket.process.assignment;

import be.pilootloket.roadmap.RoadmapDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says whether the plan has this homework, and when it opens. */
@Component
class PlanHomework implements JavaDelegate {

    private final RoadmapDesk roadmaps;
    private final AssignmentFacts facts;

    PlanHomework(RoadmapDesk roadmaps, AssignmentFacts facts) {
        this.roadmaps = roadmaps;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution homework) {
        String roadmap = (String) homework.getVariable(AssignmentProcess.ROADMAP);
        String code = (String) homework.getVariable(AssignmentProcess.HOMEWORK);
        boolean planned = roadmaps.homework(roadmap, code).isPresent();
        homework.setVariable(AssignmentProcess.IN_PLAN, planned);
        homework.setVariable(AssignmentProcess.OPENS_AT, facts.opensAt(roadmap, code));
    }
}
