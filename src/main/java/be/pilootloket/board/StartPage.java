package be.pilootloket.board;

import be.pilootloket.call.CallDesk;
import be.pilootloket.process.engine.Incidents;
import be.pilootloket.retention.RetentionDesk;
import be.pilootloket.retention.Run;
import be.pilootloket.roadmap.RoadmapDesk;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everyone begins. */
@Controller
class StartPage {

    private final CallDesk calls;
    private final RoadmapDesk roadmaps;
    private final Incidents incidents;
    private final RetentionDesk retention;
    private final ObjectProvider<Tour> tour;

    StartPage(
            CallDesk calls,
            RoadmapDesk roadmaps,
            Incidents incidents,
            RetentionDesk retention,
            ObjectProvider<Tour> tour) {
        this.calls = calls;
        this.roadmaps = roadmaps;
        this.incidents = incidents;
        this.retention = retention;
        this.tour = tour;
    }

    @GetMapping("/")
    String show(Model model) {
        Visitor visitor = Visitor.current();
        model.addAttribute(
                "calls",
                calls.all().stream()
                        .filter(call -> call.published() || visitor.office())
                        .toList());
        model.addAttribute("roadmaps", visitor.follows() ? roadmaps.all() : List.of());
        model.addAttribute(
                "undestroyed",
                visitor.administrator() ? retention.lastRun().map(Run::failures).orElse(0) : 0);
        model.addAttribute("stuck", visitor.administrator() ? incidents.count() : 0);
        tour.ifAvailable(way -> {
            List<TourStep> steps = way.steps();
            model.addAttribute("steps", steps);
            model.addAttribute("finished", steps.stream().noneMatch(TourStep::now));
            model.addAttribute("acts", way.acts(visitor));
            model.addAttribute("others", way.others());
            model.addAttribute("leap", way.leap().orElse(null));
        });
        return "start";
    }
}
