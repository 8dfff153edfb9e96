package be.pilootloket.board;

import be.pilootloket.process.engine.Access;
import be.pilootloket.process.engine.Account;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Until when each account may come in. The login lets in administrators only. */
@Controller
@RequestMapping("/accounts")
class AccountsPage {

    private final Access access;

    AccountsPage(Access access) {
        this.access = access;
    }

    /**
     * An account as the page shows it.
     *
     * @param groups in Dutch; empty for one without any
     * @param until the last day as a date field holds it; empty when there is no end
     * @param own whether it is the visitor's own
     */
    record Row(String id, String name, String groups, String until, Tag state, boolean own) {}

    @GetMapping
    String show(Model model) {
        String visitor = Visitor.current().name();
        model.addAttribute(
                "accounts",
                access.accounts().stream().map(account -> row(account, visitor)).toList());
        return "access";
    }

    /** @param until the last day, as a date field sends it; empty for no end */
    @PostMapping
    String limit(@RequestParam String account, @RequestParam String until, RedirectAttributes next) {
        String by = Visitor.current().name();
        List<Refusal> refusals = access.refusals(account, by);
        try {
            LocalDate lastDay = until.isBlank() ? null : LocalDate.parse(until.strip());
            if (refusals.isEmpty()) {
                access.limit(account, lastDay, by);
                next.addFlashAttribute("changed", told(account, lastDay));
            } else {
                next.addFlashAttribute("refusal", refusals.get(0).sentence());
            }
        } catch (DateTimeParseException unreadable) {
            next.addFlashAttribute(
                    "refusal", "Dit is geen datum. Kies een dag, of laat het veld leeg voor geen einde.");
        }
        return "redirect:/accounts";
    }

    private static String told(String account, LocalDate lastDay) {
        return lastDay == null
                ? "De toegang van %s heeft geen einde meer.".formatted(account)
                : "%s heeft toegang tot en met %s.".formatted(account, DutchTime.AGENCY.fullDate(lastDay));
    }

    private static Row row(Account account, String visitor) {
        return new Row(
                account.id(),
                account.name(),
                String.join(", ", account.groups()),
                account.until() == null ? "" : account.until().toString(),
                state(account),
                account.id().equals(visitor));
    }

    private static Tag state(Account account) {
        if (account.groups().isEmpty()) {
            return new Tag("zonder groep", "wait");
        }
        if (account.over()) {
            return new Tag("toegang voorbij", "bad");
        }
        return account.until() == null
                ? new Tag("geen einde", "")
                : new Tag("tot en met " + DutchTime.AGENCY.date(account.until()), "good");
    }
}
