package be.pilootloket.intake.page;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.DraftContent;
import be.pilootloket.candidacy.DraftDesk;
import be.pilootloket.candidacy.Finding;
import be.pilootloket.link.PersonalLinks;
import be.pilootloket.link.Purpose;
import be.pilootloket.programme.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Opens drafts by their personal link, and lays on their pages what each of them shows. */
@Component
class DraftOpening {

    private final PersonalLinks links;
    private final DraftDesk drafts;
    private final CallDesk calls;

    DraftOpening(PersonalLinks links, DraftDesk drafts, CallDesk calls) {
        this.links = links;
        this.drafts = drafts;
        this.calls = calls;
    }

    /**
     * The draft, submitted or not.
     *
     * @throws LinkGone when the link opens none
     */
    OpenedDraft open(String token, HttpServletRequest request) {
        return links.subject(Purpose.DRAFT, token)
                .flatMap(drafts::find)
                .map(draft -> new OpenedDraft(
                        token, draft, calls.get(draft.callCode()).definition(), Arrival.of(request)))
                .orElseThrow(LinkGone::new);
    }

    /**
     * Lays a step of the preparation.
     *
     * @param typed what stands in its fields: as saved, or as just typed and refused
     */
    String show(String step, OpenedDraft opened, DraftContent typed, Faults faults, Model model) {
        model.addAttribute("opened", opened);
        model.addAttribute("programme", opened.programme());
        model.addAttribute("content", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("step", step);
        model.addAttribute("toDo", toDo(opened));
        return "public/application/" + step;
    }

    /** Everything that is not as it should be yet, each a sentence; empty before anything was saved. */
    private List<String> toDo(OpenedDraft opened) {
        if (opened.draft().version() == 1) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        drafts.incomplete(opened.draft()).stream().map(Refusal::sentence).forEach(sentences::add);
        drafts.findings(opened.draft()).stream()
                .filter(finding -> finding.answer() == Finding.Answer.NOT_SATISFIED)
                .map(Finding::text)
                .forEach(sentences::add);
        return sentences;
    }
}
