package be.pilootloket.board;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.correspondence.Dispatch;
import be.pilootloket.correspondence.DispatchDesk;
import be.pilootloket.correspondence.Letter;
import be.pilootloket.correspondence.LetterChange;
import be.pilootloket.correspondence.LetterDesk;
import be.pilootloket.correspondence.LetterVersion;
import be.pilootloket.correspondence.MessageId;
import be.pilootloket.correspondence.MessageState;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.correspondence.Rectification;
import be.pilootloket.process.correspondence.DispatchStarter;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One letter: how it looks, what changed about it, and what can still be done. The office looks; staff and the coordinator
 * change it until it lies with whoever releases, and put it right after it left.
 */
@Controller
@RequestMapping("/dispatches/{number}/letters/{id}")
class LetterPage {

    private static final String RENEWED = "Opnieuw opgesteld met de gegevens van nu.";

    private final DispatchDesk dispatches;
    private final LetterDesk desk;
    private final PostOffice post;
    private final CallDesk calls;
    private final CandidacyDesk candidacies;
    private final DispatchStarter starter;
    private final LetterProblems problems;

    LetterPage(
            DispatchDesk dispatches,
            LetterDesk desk,
            PostOffice post,
            CallDesk calls,
            CandidacyDesk candidacies,
            DispatchStarter starter,
            LetterProblems problems) {
        this.dispatches = dispatches;
        this.desk = desk;
        this.post = post;
        this.calls = calls;
        this.candidacies = candidacies;
        this.starter = starter;
        this.problems = problems;
    }

    /** A text of the letter, with what changed since the one before; nothing for the first. */
    record Version(int number, String when, String by, String why, List<List<WordDiff.Piece>> changes) {}

    @GetMapping
    String show(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String kind,
            Model model) {
        Letter letter = visible(number, id);
        walk(letter, LetterFilter.of(show, kind), model);
        return page(letter, LetterForm.of(letter, desk.decidedMotivation(letter)), List.of(), model);
    }

    @GetMapping("/letter.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, @PathVariable String id) {
        Letter letter = visible(number, id);
        return ShownPdf.of("brief-" + letter.message().about() + ".pdf", desk.pdf(letter.id()));
    }

    /** Changes the letter; what is refused, stays in the form. */
    @PostMapping
    String change(
            @PathVariable String number,
            @PathVariable String id,
            @ModelAttribute("form") LetterForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Letter letter = changeable(number, id);
        LetterChange change = form.change(letter, desk.decidedMotivation(letter), name());
        List<Refusal> refusals = desk.refusals(change);
        if (!refusals.isEmpty()) {
            return refused(letter, form.on(letter.version()), refusals, model, response);
        }
        desk.change(change);
        return done(letter, "De brief is gewijzigd.", next);
    }

    /** Writes the text anew with what the dossier says now, and changes nothing else. */
    @PostMapping("/renew")
    String renew(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Letter letter = changeable(number, id);
        LetterChange change = new LetterChange(
                letter.id(),
                version,
                letter.motivation(),
                letter.message().address(),
                letter.byPost(),
                letter.postalAddress(),
                RENEWED,
                name());
        List<Refusal> refusals = desk.refusals(change);
        if (!refusals.isEmpty()) {
            LetterForm form = LetterForm.of(letter, desk.decidedMotivation(letter));
            return refused(letter, form, refusals, model, response);
        }
        desk.change(change);
        return done(letter, "De brief is opnieuw opgesteld.", next);
    }

    /** Decides that the letter does not leave. */
    @PostMapping("/waive")
    String waive(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Letter letter = changeable(number, id);
        List<Refusal> refusals = waivable(letter)
                ? post.refusalsToWaive(reason)
                : List.of(new Refusal("reason", "Deze brief kunt u nu niet meer tegenhouden. Bekijk hem opnieuw."));
        if (!refusals.isEmpty()) {
            model.addAttribute("reason", reason);
            return refused(letter, LetterForm.of(letter, desk.decidedMotivation(letter)), refusals, model, response);
        }
        starter.waive(letter.id(), name(), reason.strip());
        boolean waived = post.get(letter.id()).state() == MessageState.WAIVED;
        return done(letter, waived ? "De brief vertrekt niet." : "De brief was intussen al vertrokken.", next);
    }

    /** Drafts a letter that puts this one right. */
    @PostMapping("/rectify")
    String rectify(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String what,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Letter letter = changeable(number, id);
        Rectification rectification = new Rectification(letter.id(), what.replace("\r\n", "\n"), name());
        List<Refusal> refusals = desk.refusals(rectification);
        if (!refusals.isEmpty()) {
            model.addAttribute("what", what);
            return refused(letter, LetterForm.of(letter, desk.decidedMotivation(letter)), refusals, model, response);
        }
        starter.rectify(rectification);
        List<Letter> drafted = desk.rectifying(letter.id());
        return done(drafted.get(drafted.size() - 1), "Deze brief zet de vorige recht. Hij is opgesteld.", next);
    }

    private String refused(
            Letter letter, LetterForm form, List<Refusal> refusals, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        walk(letter, LetterFilter.of("", ""), model);
        return page(letter, form, refusals, model);
    }

    private static String done(Letter letter, String sentence, RedirectAttributes next) {
        next.addFlashAttribute("done", sentence);
        next.addAttribute("number", letter.dispatch());
        next.addAttribute("id", letter.id().value());
        return "redirect:/dispatches/{number}/letters/{id}";
    }

    private String page(Letter letter, LetterForm form, List<Refusal> refusals, Model model) {
        Dispatch dispatch = dispatches.get(letter.dispatch());
        DutchTime when = calls.programme(dispatch.callCode()).dutchTime();
        boolean prepares = Visitor.current().prepares();
        String decided = desk.decidedMotivation(letter);
        List<LetterVersion> versions = desk.versions(letter.id());
        model.addAttribute("letter", letter);
        model.addAttribute(
                "organisation",
                candidacies.get(letter.message().number()).dossier().initiator().organisation());
        model.addAttribute("dispatch", dispatch);
        model.addAttribute("when", when);
        model.addAttribute("state", Tag.of(letter.message().state()));
        model.addAttribute("problems", problems.of(letter));
        model.addAttribute("text", versions.get(versions.size() - 1).text());
        model.addAttribute("versions", versions(versions, when));
        model.addAttribute("form", form);
        model.addAttribute(
                "motivated",
                decided != null
                        || letter.motivation() != null
                        || letter.missing().contains("motivation"));
        model.addAttribute("refusals", refusals);
        model.addAttribute("refused", sentences(refusals));
        model.addAttribute("changeable", prepares && letter.waiting() && !letter.offered());
        model.addAttribute("waivable", prepares && waivable(letter));
        model.addAttribute("rectified", desk.rectifying(letter.id()));
        model.addAttribute(
                "rectifiable",
                prepares
                        && desk.refusals(new Rectification(letter.id(), "?", name()))
                                .isEmpty());
        model.addAttribute(
                "wrong",
                letter.replaces() == null ? null : desk.find(letter.replaces()).orElse(null));
        return "letter";
    }

    /** The letters before and after this one, of those that somebody goes through. */
    private void walk(Letter letter, LetterFilter filter, Model model) {
        List<Letter> all = dispatches.letters(letter.dispatch());
        int at = all.stream().map(Letter::id).toList().indexOf(letter.id());
        model.addAttribute("filter", filter);
        model.addAttribute("place", at + 1);
        model.addAttribute("places", all.size());
        model.addAttribute("previous", next(all, at, -1, filter));
        model.addAttribute("next", next(all, at, 1, filter));
    }

    private Letter next(List<Letter> all, int from, int step, LetterFilter filter) {
        for (int at = from + step; at >= 0 && at < all.size(); at += step) {
            if (filter.shows(all.get(at), problems::of)) {
                return all.get(at);
            }
        }
        return null;
    }

    private List<Version> versions(List<LetterVersion> texts, DutchTime when) {
        return IntStream.range(0, texts.size())
                .mapToObj(at -> {
                    LetterVersion text = texts.get(at);
                    return new Version(
                            text.version(),
                            when.stamp(text.writtenAt()),
                            text.writtenBy(),
                            text.why(),
                            at == 0
                                    ? List.of()
                                    : WordDiff.between(texts.get(at - 1).text(), text.text()));
                })
                .sorted(Comparator.comparing(version -> -version.number()))
                .toList();
    }

    /** The first sentence at each field. */
    private static Map<String, String> sentences(List<Refusal> refusals) {
        return refusals.stream().collect(Collectors.toMap(Refusal::field, Refusal::sentence, (first, second) -> first));
    }

    /** What lies with whoever releases, is theirs; what left, cannot be held back. */
    private static boolean waivable(Letter letter) {
        MessageState state = letter.message().state();
        return !state.settled() && state != MessageState.SENDING && !(letter.waiting() && letter.offered());
    }

    private Letter visible(String number, String id) {
        if (!Visitor.current().office()) {
            throw new AccessDeniedException("Letters are for the office");
        }
        return MessageId.of(id)
                .flatMap(desk::find)
                .filter(letter -> letter.dispatch().equals(number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Letter changeable(String number, String id) {
        Letter letter = visible(number, id);
        if (!Visitor.current().prepares()) {
            throw new AccessDeniedException("Staff and the coordinator change letters");
        }
        return letter;
    }

    private static String name() {
        return Visitor.current().name();
    }
}
