package be.pilootloket.intake.page;

import be.pilootloket.candidacy.DraftContent;
import be.pilootloket.candidacy.DraftPartner;
import be.pilootloket.programme.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Where a candidate hands in the declarations of the partners; one document may cover several of them (D3). */
@Controller
@RequestMapping("/persoonlijk/aanvraag/{token}/verklaringen")
class DeclarationsPage {

    private static final String STEP = "verklaringen";

    private final DraftOpening opening;
    private final Declarations declarations;

    DeclarationsPage(DraftOpening opening, Declarations declarations) {
        this.opening = opening;
        this.declarations = declarations;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(name = "te-groot", required = false) String tooLarge,
            HttpServletRequest request,
            Model model) {
        OpenedDraft opened = opening.open(token, request);
        if (opened.draft().submitted()) {
            return opened.redirect("kandidatuur");
        }
        Faults faults = tooLarge == null ? Faults.NONE : Faults.of(List.of(declarations.tooLarge()));
        return show(opened, faults, model);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String save(
            @PathVariable String token, MultipartHttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        OpenedDraft opened = opening.open(token, request);
        TypedDraft typed = new TypedDraft(request);
        List<DraftPartner> chosen = chosen(opened.draft().content(), typed);
        List<Upload> uploads = declarations.uploads(request, chosen.size());
        List<Refusal> refusals = new ArrayList<>(
                declarations.save(opened.draft(), opened.programme(), typed.basedOn(), chosen, uploads));
        if (!refusals.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(opening.open(token, request), Faults.of(refusals), model);
        }
        return typed.action().equals("next") ? opened.redirect("nakijken") : opened.redirect(STEP) + "?bewaard";
    }

    private String show(OpenedDraft opened, Faults faults, Model model) {
        model.addAttribute("kinds", declarations.kinds());
        model.addAttribute("largest", declarations.largest());
        return opening.show(STEP, opened, opened.draft().content(), faults, model);
    }

    /** Each partner with the document that was chosen for it. */
    private static List<DraftPartner> chosen(DraftContent content, TypedDraft typed) {
        List<DraftPartner> partners = new ArrayList<>();
        for (int row = 0; row < content.partners().size(); row++) {
            partners.add(content.partners().get(row).withDeclaration(typed.file("declaration-" + row)));
        }
        return partners;
    }
}
