package be.pilootloket.intake.page;

import be.pilootloket.call.Call;
import be.pilootloket.programme.Contact;
import be.pilootloket.retention.Periods;
import be.pilootloket.retention.RetentionDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** What every website of a government says of itself. The agency completes what only it knows. */
@Controller
@RequestMapping(CallsPage.ROOT)
class ColophonPage {

    private final PublishedCalls published;
    private final RetentionDesk retention;

    ColophonPage(PublishedCalls published, RetentionDesk retention) {
        this.published = published;
        this.retention = retention;
    }

    /** Where to get help with a call, each service once, that of the newest call first. */
    @ModelAttribute("contacts")
    List<Contact> contacts() {
        return published.all().stream()
                .map(Call::definition)
                .map(programme -> programme.contact())
                .distinct()
                .toList();
    }

    @GetMapping("/contact")
    String contact(Model model) {
        model.addAttribute("calls", published.all());
        return "public/contact";
    }

    /** With the periods that the product keeps to, so that the page cannot promise another. */
    @GetMapping("/privacy")
    String privacy(Model model) {
        Map<String, String> kept = new LinkedHashMap<>();
        retention.periods().forEach((type, period) -> kept.put(type.label(), Periods.inWords(period)));
        model.addAttribute("kept", kept);
        return "public/privacy";
    }

    @GetMapping("/cookies")
    String cookies() {
        return "public/cookies";
    }

    @GetMapping("/disclaimer")
    String disclaimer() {
        return "public/disclaimer";
    }
}
