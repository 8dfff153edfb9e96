package be.pilootloket.intake.page;

import be.pilootloket.candidacy.DraftDesk;
import be.pilootloket.candidacy.DraftSubmission;
import be.pilootloket.candidacy.Finding;
import be.pilootloket.process.candidacy.DraftStarter;
import be.pilootloket.programme.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a candidate looks the application over and hands it in. */
@Controller
@RequestMapping("/persoonlijk/aanvraag/{token}")
class SubmitPage {

    private static final String STEP = "nakijken";

    private final DraftOpening opening;
    private final DraftDesk drafts;
    private final DraftStarter starter;

    SubmitPage(DraftOpening opening, DraftDesk drafts, DraftStarter starter) {
        this.opening = opening;
        this.drafts = drafts;
        this.starter = starter;
    }

    @GetMapping("/" + STEP)
    String review(@PathVariable String token, HttpServletRequest request, Model model) {
        OpenedDraft opened = opening.open(token, request);
        return opened.draft().submitted() ? opened.redirect("kandidatuur") : review(opened, Faults.NONE, model);
    }

    private String review(OpenedDraft opened, Faults faults, Model model) {
        List<Finding> findings = drafts.findings(opened.draft());
        model.addAttribute("incomplete", drafts.incomplete(opened.draft()));
        model.addAttribute("unsatisfied", those(findings, Finding.Answer.NOT_SATISFIED));
        model.addAttribute("toJudge", those(findings, Finding.Answer.TO_JUDGE));
        model.addAttribute("satisfied", those(findings, Finding.Answer.SATISFIED));
        return opening.show(STEP, opened, opened.draft().content(), faults, model);
    }

    private static List<Finding> those(List<Finding> findings, Finding.Answer answer) {
        return findings.stream().filter(finding -> finding.answer() == answer).toList();
    }

    /** Hands the application in; whoever is late is told first, and decides. */
    @PostMapping("/indienen")
    String submit(
            @PathVariable String token,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "laattijdig", defaultValue = "false") boolean knowinglyLate,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        OpenedDraft opened = opening.open(token, request);
        List<Refusal> refusals =
                starter.submit(new DraftSubmission(opened.draft().id(), version, opened.openedAt(), knowinglyLate));
        if (refusals.isEmpty()) {
            return opened.redirect("ontvangst");
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        if (refusals.stream().allMatch(refusal -> refusal.field().equals("late"))) {
            return opening.show("te-laat", opened, opened.draft().content(), Faults.NONE, model);
        }
        return review(opened, Faults.of(refusals), model);
    }
}
