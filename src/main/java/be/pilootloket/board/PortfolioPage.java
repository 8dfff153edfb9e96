package be.pilootloket.board;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.portfolio.MissionDesk;
import be.pilootloket.portfolio.PortfolioDesk;
import be.pilootloket.portfolio.Stance;
import be.pilootloket.portfolio.StructureDesk;
import be.pilootloket.programme.DeliverableKind;
import be.pilootloket.roadmap.Roadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the pilots of a roadmap made together: mission statement, opdrachten, resources, insights. It is collective, so that
 * every coach sees all of it; what was said at the internal alignment stays with the office (S28).
 */
@Controller
class PortfolioPage {

    private final RoadmapDesk roadmaps;
    private final PilotDesk pilots;
    private final MissionDesk mission;
    private final PortfolioDesk portfolio;
    private final StructureDesk structure;
    private final AssignmentDesk assignments;

    PortfolioPage(
            RoadmapDesk roadmaps,
            PilotDesk pilots,
            MissionDesk mission,
            PortfolioDesk portfolio,
            StructureDesk structure,
            AssignmentDesk assignments) {
        this.roadmaps = roadmaps;
        this.pilots = pilots;
        this.mission = mission;
        this.portfolio = portfolio;
        this.structure = structure;
        this.assignments = assignments;
    }

    @GetMapping("/roadmaps/{code}/portfolio")
    String show(@PathVariable String code, Model model) {
        if (!Visitor.current().follows()) {
            throw new AccessDeniedException("The portfolio is for the office and the coaches");
        }
        Roadmap roadmap = roadmaps.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("roadmap", roadmap);
        model.addAttribute("when", roadmap.programme().dutchTime());
        model.addAttribute("names", names(roadmap.code()));
        model.addAttribute("stances", Arrays.stream(Stance.values()).collect(Collectors.toMap(Enum::name, Tag::of)));
        addMission(roadmap.code(), model);
        addOpdrachten(roadmap.code(), model);
        model.addAttribute("learningDay", structure.learningDay(roadmap.code()).orElse(null));
        model.addAttribute(
                "organisation", structure.organisation(roadmap.code()).orElse(null));
        return "portfolio";
    }

    private void addMission(String roadmap, Model model) {
        model.addAttribute("format", mission.commonFormat(roadmap).orElse(null));
        model.addAttribute("comparison", mission.comparison(roadmap).orElse(null));
        model.addAttribute("insights", mission.insights(roadmap).orElse(null));
        model.addAttribute("statements", mission.statements(roadmap));
    }

    private void addOpdrachten(String roadmap, Model model) {
        Map<String, String> names = names(roadmap);
        List<Assignment> elaborations = assignments.of(roadmap).stream()
                .filter(assignment -> assignment.kind() == DeliverableKind.ELABORATION)
                .toList();
        List<OpdrachtCard> cards = portfolio.opdrachten(roadmap).stream()
                .map(opdracht -> OpdrachtCard.of(
                        opdracht,
                        names,
                        pilot -> elaborations.stream()
                                .filter(assignment -> opdracht.number().equals(assignment.opdracht()))
                                .filter(assignment -> assignment.pilot().equals(pilot))
                                .findFirst(),
                        assignments::latest))
                .toList();
        model.addAttribute("opdrachten", cards);
        model.addAttribute("template", portfolio.template(roadmap).orElse(null));
        model.addAttribute("preparation", portfolio.preparation(roadmap).orElse(null));
        model.addAttribute("totals", portfolio.totals(roadmap));
        model.addAttribute(
                "without",
                cards.isEmpty()
                        ? List.of()
                        : portfolio.without(roadmap).stream().map(Pilot::name).toList());
    }

    /** By their numbers, those that stopped included. */
    private Map<String, String> names(String roadmap) {
        Map<String, String> names = new LinkedHashMap<>();
        pilots.ofRoadmap(roadmap).forEach(pilot -> names.put(pilot.number(), pilot.name()));
        return names;
    }
}
