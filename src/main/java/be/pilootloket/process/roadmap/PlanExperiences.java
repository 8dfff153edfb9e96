package be.pilootloket.process.roadmap;

import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.programme.Homework;
import be.pilootloket.roadmap.RoadmapDesk;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Finds what the pilots prepare for the next exchange (D21). Nothing when no exchange is left, and when it was opened
 * before: the outcome of an earlier meeting may be recorded late.
 */
@Component
class PlanExperiences implements JavaDelegate {

    private final RoadmapDesk roadmaps;
    private final AssignmentDesk assignments;

    PlanExperiences(RoadmapDesk roadmaps, AssignmentDesk assignments) {
        this.roadmaps = roadmaps;
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution roadmap) {
        String code = roadmap.getProcessBusinessKey();
        Optional<String> homework = roadmaps.nextExchange(code).flatMap(exchange -> before(code, exchange));
        roadmap.setVariable(RoadmapProcess.HOMEWORK, homework.orElse(null));
    }

    private Optional<String> before(String code, String exchange) {
        return roadmaps.get(code).current().homework().stream()
                .filter(homework -> homework.before().equals(exchange))
                .map(Homework::code)
                .filter(homework -> assignments.of(code, homework).isEmpty())
                .findFirst();
    }
}
