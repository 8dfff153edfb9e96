package be.pilootloket.intake.page;

import be.pilootloket.candidacy.DraftContent;
import be.pilootloket.candidacy.DraftDesk;
import be.pilootloket.candidacy.DraftEdit;
import be.pilootloket.candidacy.DraftPartner;
import be.pilootloket.process.candidacy.DraftStarter;
import be.pilootloket.programme.PartnerKind;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Zone;
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

/** Where a candidate writes the application down: the project, and its partners. */
@Controller
@RequestMapping("/persoonlijk/aanvraag/{token}")
class DraftPage {

    private static final String PROJECT = "project";
    private static final String PARTNERS = "partners";

    private final DraftOpening opening;
    private final DraftDesk drafts;
    private final DraftStarter starter;

    DraftPage(DraftOpening opening, DraftDesk drafts, DraftStarter starter) {
        this.opening = opening;
        this.drafts = drafts;
        this.starter = starter;
    }

    /** Where the mailed link leads: on with the work, or to what became of it. */
    @GetMapping
    String arrive(@PathVariable String token, HttpServletRequest request) {
        OpenedDraft opened = opening.open(token, request);
        if (opened.draft().submitted()) {
            return opened.redirect("kandidatuur");
        }
        return opened.redirect(opened.draft().version() == 1 ? PROJECT : "nakijken");
    }

    @GetMapping("/" + PROJECT)
    String project(@PathVariable String token, HttpServletRequest request, Model model) {
        return show(PROJECT, opening.open(token, request), model);
    }

    @GetMapping("/" + PARTNERS)
    String partners(@PathVariable String token, HttpServletRequest request, Model model) {
        return show(PARTNERS, opening.open(token, request), model);
    }

    private String show(String step, OpenedDraft opened, Model model) {
        return opened.draft().submitted()
                ? opened.redirect("kandidatuur")
                : show(step, opened, opened.draft().content(), Faults.NONE, model);
    }

    private String show(String step, OpenedDraft opened, DraftContent typed, Faults faults, Model model) {
        DraftContent shown = step.equals(PARTNERS) && typed.partners().isEmpty() ? withRows(typed, opened) : typed;
        model.addAttribute(
                "careCouncils",
                opened.programme()
                        .areas()
                        .find(shown.zone())
                        .map(Zone::careCouncils)
                        .orElse(List.of()));
        return opening.show(step, opened, shown, faults, model);
    }

    /** A row stands ready for each kind that is needed; those that stay without a name count for nothing. */
    private static DraftContent withRows(DraftContent empty, OpenedDraft opened) {
        return empty.withPartners(opened.programme().partnerKinds().stream()
                .filter(PartnerKind::mandatory)
                .map(kind -> DraftPartner.ofKind(kind.code()))
                .toList());
    }

    @PostMapping("/" + PROJECT)
    String saveProject(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        OpenedDraft opened = opening.open(token, request);
        TypedDraft typed = new TypedDraft(request);
        return save(
                PROJECT, PARTNERS, opened, typed, typed.project(opened.draft().content()), response, model);
    }

    @PostMapping("/" + PARTNERS)
    String savePartners(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        OpenedDraft opened = opening.open(token, request);
        TypedDraft typed = new TypedDraft(request);
        DraftContent content = typed.partners(opened.draft().content());
        return save(PARTNERS, "verklaringen", opened, typed, content, response, model);
    }

    /** Keeps what was typed and goes on as the button says; what cannot be kept comes back with all that was typed. */
    private String save(
            String step,
            String next,
            OpenedDraft opened,
            TypedDraft typed,
            DraftContent content,
            HttpServletResponse response,
            Model model) {
        List<Refusal> refusals = starter.save(new DraftEdit(opened.draft().id(), typed.basedOn(), content));
        if (!refusals.isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(step, opened, content, Faults.of(refusals), model);
        }
        return switch (typed.action()) {
            case "next" -> opened.redirect(next);
            case "add" ->
                opened.redirect(step) + "#partner-" + content.partners().size();
            default -> opened.redirect(step) + "?bewaard";
        };
    }

    /** Throws the draft away at the candidate's own wish. */
    @PostMapping("/wissen")
    String discard(@PathVariable String token, HttpServletRequest request) {
        OpenedDraft opened = opening.open(token, request);
        drafts.discard(opened.draft().id());
        return "redirect:" + CallsPage.ROOT + "/" + opened.programme().code() + "/aanvraag?gewist";
    }
}
