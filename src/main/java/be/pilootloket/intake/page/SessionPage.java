package be.pilootloket.intake.page;

import static be.pilootloket.intake.page.CallsPage.TRAP;

import be.pilootloket.call.Call;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.meeting.Guest;
import be.pilootloket.meeting.GuestRegistration;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.process.meeting.GuestStarter;
import be.pilootloket.programme.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where anyone registers for the info session of a call (S12). */
@Controller
@RequestMapping(CallsPage.ROOT + "/{code}/infosessie")
class SessionPage {

    private static final String VIEW = "public/session";

    private final PublishedCalls published;
    private final SessionDesk sessions;
    private final MeetingDesk meetings;
    private final GuestStarter starter;

    SessionPage(PublishedCalls published, SessionDesk sessions, MeetingDesk meetings, GuestStarter starter) {
        this.published = published;
        this.sessions = sessions;
        this.meetings = meetings;
        this.starter = starter;
    }

    @ModelAttribute("call")
    Call call(@PathVariable String code) {
        return published.get(code);
    }

    @ModelAttribute("meeting")
    Meeting meeting(@PathVariable String code) {
        return sessions.find(published.get(code).code())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping
    String show(@ModelAttribute("form") SessionForm form, Model model) {
        model.addAttribute("faults", Faults.NONE);
        return VIEW;
    }

    /** Who is registered already reads the same as who was not: nobody finds out here who comes. */
    @PostMapping
    String register(
            @ModelAttribute("call") Call call,
            @ModelAttribute("meeting") Meeting meeting,
            @ModelAttribute("form") SessionForm form,
            @RequestParam(name = TRAP, defaultValue = "") String trap,
            Model model,
            HttpServletResponse response) {
        boolean there = form.email() != null && meeting.expects(form.email());
        GuestRegistration registration =
                new GuestRegistration(meeting.number(), new Guest(form.organisation(), form.email(), null));
        List<Refusal> refusals = there ? List.of() : meetings.refusals(registration);
        if (!refusals.isEmpty()) {
            model.addAttribute("faults", Faults.of(refusals));
            response.setStatus(Faults.STATUS);
            return VIEW;
        }
        if (!there && trap.isEmpty()) {
            starter.start(registration);
        }
        return "redirect:" + CallsPage.ROOT + "/" + call.code() + "/infosessie?ingeschreven";
    }
}
