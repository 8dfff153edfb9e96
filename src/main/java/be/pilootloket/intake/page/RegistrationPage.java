package be.pilootloket.intake.page;

import be.pilootloket.link.PersonalLinks;
import be.pilootloket.link.Purpose;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.Registration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One's own registration for an info session, behind the link of its confirmation. */
@Controller
@RequestMapping(Purpose.ROOT + "infosessie")
class RegistrationPage {

    private static final String VIEW = "public/registration";

    private final PersonalLinks links;
    private final MeetingDesk meetings;
    private final TransactionOperations transaction;

    RegistrationPage(PersonalLinks links, MeetingDesk meetings, TransactionOperations transaction) {
        this.links = links;
        this.meetings = meetings;
        this.transaction = transaction;
    }

    @GetMapping("/{token}")
    String show(@PathVariable String token, Model model) {
        Registration registration = registration(token);
        Meeting meeting = meetings.get(registration.meeting());
        model.addAttribute("registration", registration);
        model.addAttribute("meeting", meeting);
        model.addAttribute("token", token);
        return VIEW;
    }

    @PostMapping("/{token}")
    String strike(@PathVariable String token, Model model) {
        Registration registration = registration(token);
        transaction.executeWithoutResult(both -> {
            meetings.strike(registration.number());
            links.revoke(Purpose.SESSION_REGISTRATION, registration.number());
        });
        model.addAttribute("meeting", meetings.get(registration.meeting()));
        return VIEW;
    }

    private Registration registration(String token) {
        return links.subject(Purpose.SESSION_REGISTRATION, token)
                .flatMap(meetings::registration)
                .orElseThrow(LinkGone::new);
    }
}
