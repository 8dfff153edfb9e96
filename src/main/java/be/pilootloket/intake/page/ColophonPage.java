package be.pilootloket.intake.page;

import be.pilootloket.call.Call;
import be.pilootloket.programme.Contact;
import java.util.List;
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

    ColophonPage(PublishedCalls published) {
        this.published = published;
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

    @GetMapping("/privacy")
    String privacy() {
        return "public/privacy";
    }

    @GetMapping("/cookies")
    String cookies() {
        return "public/cookies";
    }

    /** The statement that the Bestuursdecreet asks for (II.16, directive (EU) 2016/2102). */
    @GetMapping("/toegankelijkheid")
    String accessibility() {
        return "public/accessibility";
    }
}
