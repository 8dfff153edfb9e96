package be.pilootloket.intake.page;

import static be.pilootloket.intake.page.CallsPage.TRAP;

import be.pilootloket.newsletter.NewsletterDesk;
import be.pilootloket.newsletter.SubscriptionDesk;
import be.pilootloket.process.newsletter.SubscriptionStarter;
import be.pilootloket.programme.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where anyone asks for the newsletter (S62). What one reads is the same for every address: nobody finds out who has it. */
@Controller
@RequestMapping(CallsPage.ROOT + "/nieuwsbrief")
class NewsletterPage {

    private static final String VIEW = "public/newsletter";

    private final NewsletterDesk newsletters;
    private final SubscriptionDesk subscriptions;
    private final SubscriptionStarter starter;

    NewsletterPage(NewsletterDesk newsletters, SubscriptionDesk subscriptions, SubscriptionStarter starter) {
        this.newsletters = newsletters;
        this.subscriptions = subscriptions;
        this.starter = starter;
    }

    /** Before the first call nobody speaks for the agency yet. */
    @ModelAttribute("open")
    boolean open() {
        return newsletters.voice().isPresent();
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("faults", Faults.NONE);
        return VIEW;
    }

    @PostMapping
    String subscribe(
            @ModelAttribute("open") boolean open,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(name = TRAP, defaultValue = "") String trap,
            Model model,
            HttpServletResponse response) {
        List<Refusal> refusals = subscriptions.refusals(email);
        if (!refusals.isEmpty() || !open) {
            model.addAttribute("email", email);
            model.addAttribute("faults", Faults.of(refusals));
            response.setStatus(Faults.STATUS);
            return VIEW;
        }
        if (trap.isEmpty()) {
            starter.ask(email);
        }
        return "redirect:" + CallsPage.ROOT + "/nieuwsbrief?gevraagd";
    }
}
