package be.pilootloket.board;

import be.pilootloket.correspondence.MessageId;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.process.engine.IncidentGroup;
import be.pilootloket.process.engine.Incidents;
import be.pilootloket.programme.DutchTime;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What stands still and waits for an administrator, by cause. The login lets in administrators only. */
@Controller
@RequestMapping("/incidents")
class IncidentsPage {

    private final Incidents incidents;
    private final PostOffice post;

    IncidentsPage(Incidents incidents, PostOffice post) {
        this.incidents = incidents;
        this.post = post;
    }

    /** A group as the page shows it. */
    record Row(
            String key,
            String cause,
            String detail,
            String since,
            int count,
            String steps,
            List<Concerned> concerned,
            int others) {}

    /**
     * One that stands still.
     *
     * @param number what people call it
     * @param mail the id of the mail that it is; null when it is none
     * @param instance the engine's id, for Cockpit
     */
    record Concerned(String number, String mail, String instance) {}

    @GetMapping
    String show(Model model, HttpServletResponse response) {
        long busy = incidents.busy();
        if (busy > 0) {
            response.setHeader("Refresh", "3; url=/incidents");
        }
        model.addAttribute("busy", busy);
        model.addAttribute("waiting", incidents.waiting());
        model.addAttribute("groups", incidents.groups().stream().map(this::row).toList());
        return "incidents";
    }

    /** Lets a whole group be tried again. */
    @PostMapping
    String resume(@RequestParam String key, RedirectAttributes next) {
        next.addFlashAttribute(
                "resumed", incidents.resume(key, Visitor.current().name()));
        return "redirect:/incidents";
    }

    private Row row(IncidentGroup group) {
        return new Row(
                group.key(),
                group.cause(),
                group.detail(),
                DutchTime.AGENCY.stamp(group.since()),
                group.count(),
                String.join(", ", group.steps()),
                group.some().stream().map(this::concerned).toList(),
                group.count() - group.some().size());
    }

    private Concerned concerned(IncidentGroup.Stuck stuck) {
        return MessageId.of(stuck.businessKey())
                .flatMap(post::find)
                .map(mail -> new Concerned(mail.about(), mail.id().value(), stuck.processInstanceId()))
                .orElseGet(() -> new Concerned(
                        stuck.businessKey().isEmpty() ? "zonder nummer" : stuck.businessKey(),
                        null,
                        stuck.processInstanceId()));
    }
}
