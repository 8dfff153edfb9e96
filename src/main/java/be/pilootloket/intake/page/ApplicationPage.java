package be.pilootloket.intake.page;

import be.pilootloket.call.Call;
import be.pilootloket.candidacy.Draft;
import be.pilootloket.candidacy.DraftDesk;
import be.pilootloket.candidacy.NewDraft;
import be.pilootloket.link.PersonalLinks;
import be.pilootloket.link.Purpose;
import be.pilootloket.process.candidacy.DraftStarter;
import be.pilootloket.programme.EmailAddress;
import be.pilootloket.programme.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a candidate begins an application, or finds the way back to one. */
@Controller
@RequestMapping(CallsPage.ROOT + "/{code}/aanvraag")
class ApplicationPage {

    private final PublishedCalls published;
    private final DraftDesk drafts;
    private final DraftStarter starter;
    private final PersonalLinks links;
    private final Clock clock;

    ApplicationPage(
            PublishedCalls published, DraftDesk drafts, DraftStarter starter, PersonalLinks links, Clock clock) {
        this.published = published;
        this.drafts = drafts;
        this.starter = starter;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String code, Model model) {
        return page(published.get(code), new NewDraft(code, null, null), Faults.NONE, model);
    }

    /** Begins an application, mails its link, and goes straight on. */
    @PostMapping
    String start(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String email,
            Model model,
            HttpServletResponse response) {
        Call call = published.get(code);
        NewDraft wanted = new NewDraft(call.code(), organisation.strip(), email.strip());
        List<Refusal> refusals = drafts.refusals(wanted);
        if (!refusals.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(call, wanted, Faults.of(refusals), model);
        }
        Draft draft = starter.start(wanted);
        String token = links.issue(Purpose.DRAFT, draft.id(), drafts.opensUntil(draft));
        return "redirect:" + Purpose.DRAFT.pageOf(token) + "/project?begonnen";
    }

    /** Mails the links of whatever was begun with this address. Says the same whether there is anything or not. */
    @PostMapping("/link")
    String link(
            @PathVariable String code,
            @RequestParam(name = "email", defaultValue = "") String typed,
            Model model,
            HttpServletResponse response) {
        Call call = published.get(code);
        String email = typed.strip();
        Faults faults = EmailAddress.fault(email)
                .map(sentence -> Faults.of(List.of(new Refusal("lostEmail", sentence))))
                .orElse(Faults.NONE);
        model.addAttribute("lostEmail", email);
        if (faults.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        } else {
            starter.linkAsked(call.code(), email);
            model.addAttribute("linkAsked", true);
        }
        return page(call, new NewDraft(call.code(), null, null), faults, model);
    }

    private String page(Call call, NewDraft wanted, Faults faults, Model model) {
        model.addAttribute("call", call);
        model.addAttribute("programme", call.definition());
        model.addAttribute("wanted", wanted);
        model.addAttribute("faults", faults);
        model.addAttribute("inTime", PublishedCalls.takesApplications(call, clock.instant()));
        model.addAttribute("possible", call.phase().known() && !call.phase().over());
        return "public/application/start";
    }
}
