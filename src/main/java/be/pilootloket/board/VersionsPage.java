package be.pilootloket.board;

import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.ModelVersion;
import be.pilootloket.process.engine.ModelVersions;
import be.pilootloket.process.engine.Move;
import be.pilootloket.process.engine.MoveProgress;
import be.pilootloket.process.engine.MoveReason;
import be.pilootloket.process.engine.VersionMoves;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The versions of the models, and how what runs in an old one is brought to a new one: chosen, previewed, confirmed, followed.
 * The login lets in administrators only.
 */
@Controller
@RequestMapping("/versions")
class VersionsPage {

    private final ModelVersions versions;
    private final VersionMoves moves;
    private final Directory people;

    VersionsPage(ModelVersions versions, VersionMoves moves, Directory people) {
        this.versions = versions;
        this.moves = moves;
        this.people = people;
    }

    /**
     * A model with its versions in use, newest first.
     *
     * @param moved what was ordered for it, newest first
     */
    record Row(String model, String name, List<VersionRow> versions, List<MoveRow> moved) {}

    /** @param since when it was put to use, in Dutch */
    record VersionRow(int number, boolean newest, String since, long running, List<ModelVersion.Place> places) {}

    /**
     * A move that was ordered.
     *
     * @param why in Dutch
     * @param progress in Dutch
     */
    record MoveRow(String when, String by, int from, int to, int count, String why, Tag progress, boolean failed) {}

    @GetMapping
    String show(Model model, HttpServletResponse response) {
        Map<String, List<ModelVersion>> byModel = versions.inUse().stream()
                .collect(Collectors.groupingBy(ModelVersion::model, LinkedHashMap::new, Collectors.toList()));
        List<Row> rows = byModel.values().stream().map(this::row).toList();
        if (rows.stream()
                .flatMap(row -> row.moved().stream())
                .anyMatch(move -> "wait".equals(move.progress().tone()))) {
            response.setHeader("Refresh", "5; url=/versions");
        }
        Predicate<Row> divided =
                row -> row.versions().size() > 1 || !row.moved().isEmpty();
        model.addAttribute("divided", rows.stream().filter(divided).toList());
        model.addAttribute("whole", rows.stream().filter(divided.negate()).toList());
        return "versions";
    }

    /** What would become of what runs, before it does. */
    @GetMapping("/preview")
    String preview(@RequestParam String model, @RequestParam int from, @RequestParam int to, Model page) {
        Move move = new Move(model, from, to);
        page.addAttribute("move", move);
        page.addAttribute("plan", versions.plan(move).orElse(null));
        page.addAttribute("refusals", moves.refusals(move));
        page.addAttribute("reasons", MoveReason.values());
        return "versions-preview";
    }

    @PostMapping
    String order(
            @RequestParam String model,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam MoveReason why,
            RedirectAttributes next) {
        Move move = new Move(model, from, to);
        List<Refusal> refusals = moves.refusals(move);
        if (refusals.isEmpty()) {
            next.addFlashAttribute(
                    "ordered", moves.order(move, why, Visitor.current().name()));
        } else {
            next.addFlashAttribute("refusal", refusals.get(0).sentence());
        }
        return "redirect:/versions";
    }

    private Row row(List<ModelVersion> found) {
        ModelVersion first = found.get(0);
        return new Row(
                first.model(),
                first.name(),
                found.stream()
                        .map(version -> new VersionRow(
                                version.number(),
                                version.newest(),
                                DutchTime.AGENCY.stamp(version.since()),
                                version.running(),
                                version.places()))
                        .toList(),
                moves.ordered(first.model()).stream().map(this::row).toList());
    }

    private MoveRow row(VersionMoves.Ordered ordered) {
        return new MoveRow(
                DutchTime.AGENCY.stamp(ordered.noted().at()),
                people.nameOf(ordered.noted().by()),
                ordered.move().from(),
                ordered.move().to(),
                ordered.count(),
                ordered.why() == null ? "" : ordered.why().label(),
                ordered.progress().map(VersionsPage::tag).orElse(new Tag("klaar", "good")),
                ordered.progress().filter(progress -> progress.failed() > 0).isPresent());
    }

    private static Tag tag(MoveProgress progress) {
        String text = "%d van %d klaar".formatted(progress.done(), progress.total());
        return progress.busy()
                ? new Tag("bezig, " + text, "wait")
                : new Tag("%s, %d mislukt".formatted(text, progress.failed()), "bad");
    }
}
