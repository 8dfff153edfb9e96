package be.pilootloket.board;

import be.pilootloket.evidence.Entry;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.evidence.Verification;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.programme.DutchTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The chain of deeds: what was noted last, and whether anybody changed it. For the office. */
@Controller
@RequestMapping("/evidence")
class EvidencePage {

    private static final int MOST = 50;
    private static final Pattern SEAL = Pattern.compile("[0-9a-f]{64}");

    private final Ledger ledger;
    private final Directory people;

    EvidencePage(Ledger ledger, Directory people) {
        this.ledger = ledger;
        this.people = people;
    }

    /**
     * When the chain was last verified.
     *
     * @param when in Dutch
     * @param by the name of who asked for it
     * @param rows how many rows held
     * @param gone of how many deeds the content is no longer kept
     * @param unexplained of how many numbers it is not, without a row that says so; null when of none
     * @param broken what was wrong, in Dutch; null when nothing was
     */
    record Check(String when, String by, String rows, String gone, String unexplained, String broken) {}

    /** @param about the number of a candidacy, message, mail, ... or a seal, as typed; empty for the last deeds of all */
    @GetMapping
    String show(@RequestParam(defaultValue = "") String about, Model model) {
        insistOnTheOffice();
        String subject = about.strip();
        List<Entry> found = found(subject);
        model.addAttribute("about", subject);
        model.addAttribute("most", MOST);
        model.addAttribute(
                "deeds", found.stream().map(deed -> DeedRow.of(deed, people)).toList());
        model.addAttribute(
                "rows", ledger.newest(1).stream().findFirst().map(Entry::seq).orElse(0L));
        model.addAttribute("seal", ledger.seal());
        model.addAttribute("check", ledger.lastVerified().map(this::check).orElse(null));
        return "evidence";
    }

    private List<Entry> found(String subject) {
        if (subject.isEmpty()) {
            return ledger.newest(MOST);
        }
        return SEAL.matcher(subject).matches() ? ledger.sealed(subject) : ledger.about(subject);
    }

    /** Verifies the whole chain while one waits, and notes what was found. */
    @PostMapping
    String verify(RedirectAttributes next) {
        insistOnTheOffice();
        Verification found = ledger.verify();
        ledger.verified(found, Visitor.current().name());
        next.addFlashAttribute("found", found.sentence());
        next.addFlashAttribute("whole", found.whole());
        return "redirect:/evidence";
    }

    private Check check(Entry verified) {
        return new Check(
                DutchTime.AGENCY.stampToTheSecond(verified.at()),
                Optional.ofNullable(verified.by()).map(people::nameOf).orElse(""),
                verified.details().get("rows"),
                verified.details().get("gone"),
                verified.details().get(Ledger.UNEXPLAINED),
                verified.details().get(Ledger.BROKEN));
    }

    private static void insistOnTheOffice() {
        if (!Visitor.current().office()) {
            throw new AccessDeniedException("The chain of deeds is for the office");
        }
    }
}
