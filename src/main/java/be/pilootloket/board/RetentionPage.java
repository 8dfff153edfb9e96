package be.pilootloket.board;

import be.pilootloket.process.engine.Directory;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Refusal;
import be.pilootloket.retention.Destruction;
import be.pilootloket.retention.Hold;
import be.pilootloket.retention.Matter;
import be.pilootloket.retention.Outlook;
import be.pilootloket.retention.Periods;
import be.pilootloket.retention.RetentionDesk;
import be.pilootloket.retention.Run;
import be.pilootloket.storage.RetentionClass;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is destroyed when, what was, and what keeps it. Staff keep and let go; administrators see that it runs. */
@Controller
@RequestMapping("/retention")
class RetentionPage {

    private static final int MOST = 50;

    private final RetentionDesk desk;
    private final Directory people;

    RetentionPage(RetentionDesk desk, Directory people) {
        this.desk = desk;
        this.people = people;
    }

    /** A class, for how long it is kept, in Dutch. */
    record ClassRow(String label, String period) {}

    /**
     * A call or a dossier.
     *
     * @param closed when it closed or is expected to, in Dutch
     * @param certain whether it has closed
     * @param goes what goes when, each a line in Dutch
     */
    record Row(String number, String closed, boolean certain, boolean held, List<Line> goes) {}

    /** @param due whether its day has come: it goes in the next run, unless something keeps it */
    record Line(String what, String when, boolean due) {}

    /** What keeps something. */
    record HoldRow(long id, String number, String reason, String by, String since, boolean own) {}

    /** What was destroyed. */
    record Gone(String when, String what, String number, int rows) {}

    @GetMapping
    String show(Model model) {
        insistOnWhoMaySee();
        page(model);
        return "retention";
    }

    /** @param code of the call, as in the list; a code that nobody knows shows an empty page */
    @GetMapping("/{code}")
    String ofCall(@PathVariable String code, Model model) {
        insistOnWhoMaySee();
        List<Outlook> outlook = desk.outlook(code);
        model.addAttribute("code", code);
        model.addAttribute("rows", outlook.stream().map(this::row).toList());
        model.addAttribute(
                "gone", desk.destroyed(code).stream().map(RetentionPage::gone).toList());
        return "retention-call";
    }

    /** Keeps a call or a candidacy longer; what is refused, stays in the form. */
    @PostMapping("/holds")
    @Transactional
    public String hold(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        insistOnWhoDecides();
        List<Refusal> refusals = desk.refusalsToHold(number, reason);
        if (!refusals.isEmpty()) {
            model.addAttribute("number", number);
            model.addAttribute("reason", reason);
            return refused(refusals, model, response);
        }
        desk.hold(number, reason, Visitor.current().name());
        next.addFlashAttribute(
                "done", "%s blijft bewaard tot iemand anders het weer toelaat.".formatted(number.strip()));
        return "redirect:/retention";
    }

    /** Lets it go again when its time comes: a second person does. */
    @PostMapping("/holds/{id}/release")
    @Transactional
    public String release(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        insistOnWhoDecides();
        List<Refusal> refusals =
                desk.refusalsToRelease(id, reason, Visitor.current().name());
        if (!refusals.isEmpty()) {
            return refused(refusals, model, response);
        }
        desk.release(id, reason, Visitor.current().name());
        next.addFlashAttribute("done", "Vanaf nu geldt de gewone termijn weer.");
        return "redirect:/retention";
    }

    private String refused(List<Refusal> refusals, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusals", refusals);
        page(model);
        return "retention";
    }

    private void page(Model model) {
        model.addAttribute("classes", classes());
        model.addAttribute("run", desk.lastRun().orElse(null));
        model.addAttribute(
                "ran", desk.lastRun().map(Run::at).map(DutchTime.AGENCY::stamp).orElse(null));
        model.addAttribute(
                "rows",
                desk.callCodes().stream()
                        .flatMap(code -> desk.outlook(code).stream())
                        .filter(outlook -> outlook.matter().candidacy() == null)
                        .map(this::row)
                        .toList());
        model.addAttribute("holds", desk.holds().stream().map(this::row).toList());
        model.addAttribute(
                "gone", desk.destroyed(MOST).stream().map(RetentionPage::gone).toList());
        model.addAttribute("most", MOST);
    }

    private List<ClassRow> classes() {
        return Stream.concat(
                        desk.periods().entrySet().stream()
                                .map(entry -> new ClassRow(entry.getKey().label(), Periods.inWords(entry.getValue()))),
                        Stream.of(new ClassRow(
                                RetentionClass.DECISIONS.label(),
                                "blijven bewaard, zonder persoonsgegevens die niet nodig zijn")))
                .toList();
    }

    private Row row(Outlook outlook) {
        return new Row(
                outlook.matter().number(),
                outlook.closedOn() == null ? "nog niet bekend" : DutchTime.AGENCY.shortDate(outlook.closedOn()),
                outlook.closed(),
                !outlook.holds().isEmpty(),
                outlook.goes().stream().map(going -> line(outlook, going)).toList());
    }

    private Line line(Outlook outlook, Outlook.Going going) {
        boolean due = outlook.closed() && going.on() != null && !desk.today().isBefore(going.on());
        return new Line(
                going.type().label(),
                going.on() == null ? "nog niet bekend" : DutchTime.AGENCY.shortDate(going.on()),
                due);
    }

    private HoldRow row(Hold hold) {
        return new HoldRow(
                hold.id(),
                hold.matter().number(),
                hold.reason(),
                people.nameOf(hold.placedBy()),
                DutchTime.AGENCY.stamp(hold.placedAt()),
                hold.placedBy().equals(Visitor.current().name()));
    }

    private static Gone gone(Destruction destruction) {
        Matter matter = destruction.matter();
        return new Gone(
                DutchTime.AGENCY.stamp(destruction.at()),
                destruction.type().label(),
                matter == null ? "bij geen oproep" : matter.number(),
                destruction.rows());
    }

    private static void insistOnWhoMaySee() {
        if (!Visitor.current().archives() && !Visitor.current().administrator()) {
            throw new AccessDeniedException("Retention is for staff and administrators");
        }
    }

    private static void insistOnWhoDecides() {
        if (!Visitor.current().archives()) {
            throw new AccessDeniedException("Only staff keep something longer or let it go");
        }
    }
}
