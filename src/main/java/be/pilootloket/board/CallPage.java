package be.pilootloket.board;

import be.pilootloket.call.AudienceDesk;
import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.CallFile;
import be.pilootloket.call.CancellationDesk;
import be.pilootloket.call.QuestionDesk;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.DraftDesk;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.file.Download;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.programme.Refusal;
import be.pilootloket.roadmap.RoadmapDesk;
import be.pilootloket.selection.ReportDesk;
import be.pilootloket.selection.SelectionDesk;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * A call as people see it: its dates, what it asks, and for the office who was told, who applied and who was selected.
 * Until it is published, only the office knows of it.
 */
@Controller
@RequestMapping("/calls/{code}")
class CallPage {

    private static final int MANY = 10_000;

    private final CallDesk calls;
    private final AudienceDesk audience;
    private final QuestionDesk questions;
    private final SessionDesk sessions;
    private final Turnout turnout;
    private final CancellationDesk cancellations;
    private final CandidacyDesk candidacies;
    private final DraftDesk drafts;
    private final SelectionDesk selections;
    private final ReportDesk reports;
    private final PostOffice register;
    private final RoadmapDesk roadmaps;
    private final Clock clock;

    CallPage(
            CallDesk calls,
            AudienceDesk audience,
            QuestionDesk questions,
            SessionDesk sessions,
            Turnout turnout,
            CancellationDesk cancellations,
            CandidacyDesk candidacies,
            DraftDesk drafts,
            SelectionDesk selections,
            ReportDesk reports,
            PostOffice register,
            RoadmapDesk roadmaps,
            Clock clock) {
        this.calls = calls;
        this.audience = audience;
        this.questions = questions;
        this.sessions = sessions;
        this.turnout = turnout;
        this.cancellations = cancellations;
        this.candidacies = candidacies;
        this.drafts = drafts;
        this.selections = selections;
        this.reports = reports;
        this.register = register;
        this.roadmaps = roadmaps;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String code, Model model) {
        Call call = visible(code);
        model.addAttribute("call", call);
        model.addAttribute("programme", call.definition());
        model.addAttribute("when", call.definition().dutchTime());
        Meeting session = sessions.find(call.code()).orElse(null);
        model.addAttribute("line", DateLine.of(call.definition(), session, clock.instant()));
        model.addAttribute("infoSession", session);
        model.addAttribute("slides", sessions.slides(call.code()).orElse(null));
        model.addAttribute("faq", questions.faq(call.code()).orElse(null));
        model.addAttribute("cancellation", cancellations.of(call.code()).orElse(null));
        model.addAttribute("roadmaps", Visitor.current().follows() ? roadmaps.of(call.code()) : List.of());
        if (office()) {
            model.addAttribute("answers", session == null ? null : turnout.of(session.number()));
            model.addAttribute("questions", questions.of(call.code()));
            model.addAttribute("drafts", drafts.open(call.code()));
            model.addAttribute(
                    "candidacies",
                    candidacies.of(call.code()).stream()
                            .map(candidacy -> CandidacyRow.of(candidacy, call.definition()))
                            .toList());
            List<Message> published =
                    register.search(new MessageSearch(call.code(), Occasion.CALL_PUBLISHED, null), MANY);
            model.addAttribute(
                    "stakeholders",
                    audience.stakeholders(call.code()).stream()
                            .map(stakeholder -> Told.of(stakeholder, published))
                            .toList());
            model.addAttribute(
                    "places",
                    selections.decided(call.code())
                            ? Place.of(selections.rank(call.code()), selections::outcomeOf)
                            : List.of());
            model.addAttribute(
                    "reportOpen", reports.open(call.code(), Visitor.current().name()));
            model.addAttribute(
                    "reportMissing",
                    reports.refusals(call.code()).stream()
                            .map(Refusal::sentence)
                            .toList());
        }
        return "call";
    }

    /** The call's PDF as it was approved (S6). */
    @GetMapping("/text.pdf")
    ResponseEntity<byte[]> text(@PathVariable String code) {
        Call call = visible(code);
        if (call.approvedAt() == null) {
            throw notFound();
        }
        CallFile file = calls.callText(call.code());
        return Download.open(file.name(), MediaType.APPLICATION_PDF_VALUE, file.sha256(), file.content());
    }

    private Call visible(String code) {
        return calls.find(code).filter(call -> call.published() || office()).orElseThrow(CallPage::notFound);
    }

    private static boolean office() {
        return Visitor.current().office();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
