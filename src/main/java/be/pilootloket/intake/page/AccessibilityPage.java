package be.pilootloket.intake.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The statement that the Bestuursdecreet asks for (II.16, directive (EU) 2016/2102), on what it must tell: Implementing
 * Decision (EU) 2018/1523. It is about the pages for candidates and about those for colleagues.
 */
@Controller
class AccessibilityPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl-BE"));

    private final String mail;
    private final LocalDate checkedOn;

    /**
     * @param mail where somebody tells what they cannot use; empty while the agency did not say so
     * @param checkedOn the day on which it was last checked what is accessible
     */
    AccessibilityPage(
            @Value("${pilootloket.accessibility.mail}") String mail,
            @Value("${pilootloket.accessibility.checked-on}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate checkedOn) {
        this.mail = mail;
        this.checkedOn = checkedOn;
    }

    @GetMapping("/toegankelijkheid")
    String show(Model model) {
        model.addAttribute("mail", mail);
        model.addAttribute("checkedOn", DAY.format(checkedOn));
        return "public/accessibility";
    }
}
