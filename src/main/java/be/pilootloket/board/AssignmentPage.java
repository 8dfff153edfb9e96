package be.pilootloket.board;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.assignment.AssignmentFile;
import be.pilootloket.assignment.DeliverableVersion;
import be.pilootloket.assignment.FileDesk;
import be.pilootloket.assignment.NewFile;
import be.pilootloket.file.Download;
import be.pilootloket.file.FileGate;
import be.pilootloket.process.assignment.AssignmentStarter;
import be.pilootloket.programme.Refusal;
import be.pilootloket.roadmap.RoadmapDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a pilot prepares, with its files and every version that was handed in. For whoever does the work of that pilot's
 * coach today, for the coordinator and for staff.
 */
@Controller
@RequestMapping("/assignments/{number}")
class AssignmentPage {

    private final AssignmentDesk assignments;
    private final FileDesk files;
    private final FileGate gate;
    private final RoadmapDesk roadmaps;
    private final AssignmentStarter starter;

    AssignmentPage(
            AssignmentDesk assignments,
            FileDesk files,
            FileGate gate,
            RoadmapDesk roadmaps,
            AssignmentStarter starter) {
        this.assignments = assignments;
        this.files = files;
        this.gate = gate;
        this.roadmaps = roadmaps;
        this.starter = starter;
    }

    @GetMapping
    String show(
            @PathVariable String number,
            @RequestParam(name = "te-groot", required = false) String tooLarge,
            Model model) {
        Assignment assignment = visible(number);
        return page(assignment, tooLarge == null ? List.of() : List.of(tooLarge()), model);
    }

    /** Hangs a file on the assignment; what is refused leaves everything as it was. */
    @PostMapping
    String upload(
            @PathVariable String number,
            @RequestParam(name = "file", required = false) MultipartFile sent,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Assignment assignment = visible(number);
        NewFile file = new NewFile(
                assignment.number(),
                sent == null ? "" : sent.getOriginalFilename(),
                sent == null ? new byte[0] : sent.getBytes(),
                Visitor.current().name());
        List<Refusal> refusals = files.take(file);
        if (!refusals.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(assignment, refusals, model);
        }
        starter.refresh(assignment.number());
        return "redirect:/assignments/" + assignment.number();
    }

    /** One file, to keep: a browser never opens it as a page of ours. */
    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> download(@PathVariable String number, @PathVariable String id) {
        AssignmentFile hung = hung(visible(number), id);
        return Download.of(hung.file(), files.content(hung));
    }

    /** Takes back a file that nobody handed in yet. */
    @PostMapping("/files/{id}/remove")
    String remove(@PathVariable String number, @PathVariable String id, Model model, HttpServletResponse response) {
        Assignment assignment = visible(number);
        List<Refusal> refusals = files.takeBack(hung(assignment, id));
        if (!refusals.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(assignment, refusals, model);
        }
        starter.refresh(assignment.number());
        return "redirect:/assignments/" + assignment.number();
    }

    private AssignmentFile hung(Assignment assignment, String id) {
        return files.find(id)
                .filter(found -> found.assignment().equals(assignment.number()))
                .orElseThrow(AssignmentPage::notFound);
    }

    private Refusal tooLarge() {
        return new Refusal(
                "file", "Dit bestand is te groot. Een bestand telt ten hoogste %s.".formatted(gate.largest()));
    }

    private String page(Assignment assignment, List<Refusal> refusals, Model model) {
        List<AssignmentFile> newestFirst = new ArrayList<>(files.of(assignment.number()));
        Collections.reverse(newestFirst);
        model.addAttribute("assignment", assignment);
        model.addAttribute("refusals", refusals);
        model.addAttribute("files", newestFirst);
        model.addAttribute("loose", files.loose(assignment.number()));
        model.addAttribute("largest", gate.largest());
        model.addAttribute("versions", versions(assignment));
        model.addAttribute(
                "when", roadmaps.get(assignment.roadmap()).programme().dutchTime());
        return "assignment";
    }

    private List<DeliverableVersion> versions(Assignment assignment) {
        List<DeliverableVersion> newestFirst = new ArrayList<>(assignments.versions(assignment.number()));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private Assignment visible(String number) {
        Visitor visitor = Visitor.current();
        boolean office = visitor.prepares();
        if (!office && !visitor.groups().contains("coach")) {
            throw new AccessDeniedException("Assignments are for coaches, coordinator and staff");
        }
        Assignment assignment = assignments.find(number).orElseThrow(AssignmentPage::notFound);
        if (!office && !assignments.coaches(visitor.name(), assignment)) {
            throw notFound();
        }
        return assignment;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
