package be.pilootloket.board;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.correspondence.Dispatch;
import be.pilootloket.correspondence.DispatchDesk;
import be.pilootloket.correspondence.DispatchTally;
import be.pilootloket.correspondence.Letter;
import be.pilootloket.correspondence.MessageId;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.process.correspondence.DispatchStarter;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.programme.DutchTime;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The letters that are looked at and released together: where they stand, and what keeps them. For the office. */
@Controller
@RequestMapping("/dispatches")
class DispatchesPage {

    private static final DispatchTally NONE = new DispatchTally(Map.of());
    private static final int PER_PAGE = 50;

    /** To see whether a letter can leave, its text is written anew: of more letters only when somebody asks. */
    private static final int QUICKLY_CHECKED = 300;

    private final DispatchDesk dispatches;
    private final PostOffice post;
    private final CallDesk calls;
    private final CandidacyDesk candidacies;
    private final DispatchStarter starter;
    private final LetterProblems problems;
    private final Directory directory;

    DispatchesPage(
            DispatchDesk dispatches,
            PostOffice post,
            CallDesk calls,
            CandidacyDesk candidacies,
            DispatchStarter starter,
            LetterProblems problems,
            Directory directory) {
        this.dispatches = dispatches;
        this.post = post;
        this.calls = calls;
        this.candidacies = candidacies;
        this.starter = starter;
        this.problems = problems;
        this.directory = directory;
    }

    /** A dispatch in the list. */
    record Row(
            String number,
            String call,
            Tag state,
            DispatchTally tally,
            String opened,
            String reviewed,
            String released) {}

    /** How many letters bring a decision of one kind. */
    record Kind(String name, String label, long count, long changed, long byPost) {}

    @GetMapping
    String list(Model model) {
        insistOnTheOffice();
        Map<String, DispatchTally> tallies = dispatches.tallies();
        model.addAttribute(
                "dispatches",
                dispatches.all().stream()
                        .map(dispatch -> row(dispatch, tallies.getOrDefault(dispatch.number(), NONE)))
                        .toList());
        return "dispatches";
    }

    /**
     * One dispatch with its letters.
     *
     * @param show the name of a {@link LetterFilter.Show}
     * @param kind the name of an occasion
     * @param page from 1
     */
    @GetMapping("/{number}")
    String show(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") String page,
            Model model,
            HttpServletResponse response) {
        Dispatch dispatch = visible(number);
        DispatchTally tally = dispatches.tallies().getOrDefault(number, NONE);
        DutchTime when = calls.programme(dispatch.callCode()).dutchTime();
        if (dispatch.state() == Dispatch.State.RELEASED && tally.underway() > 0) {
            response.setHeader("Refresh", "10");
        }
        List<Letter> letters = dispatches.letters(number);
        model.addAttribute("dispatch", dispatch);
        model.addAttribute("call", calls.get(dispatch.callCode()).definition().title());
        model.addAttribute("state", Tag.of(dispatch.state()));
        model.addAttribute("when", when);
        model.addAttribute("tally", tally);
        model.addAttribute("steps", DispatchStep.of(dispatch, tally, directory, when));
        model.addAttribute("tasks", starter.tasks(number));
        model.addAttribute("kinds", kinds(letters));
        model.addAttribute("postable", !dispatches.forPost(number).isEmpty());
        model.addAttribute(
                "awaited",
                dispatch.state() == Dispatch.State.OPEN ? post.unwrittenNumbers(dispatch.callCode()) : List.of());
        list(letters, LetterFilter.of(show, kind), page, model);
        return "dispatch";
    }

    /** The letters for post as one PDF, to print. */
    @GetMapping("/{number}/bundle.pdf")
    ResponseEntity<byte[]> bundle(@PathVariable String number) {
        Dispatch dispatch = visible(number);
        if (dispatches.forPost(number).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ShownPdf.of("brieven-" + dispatch.number() + ".pdf", dispatches.bundle(number));
    }

    private void list(List<Letter> letters, LetterFilter filter, String page, Model model) {
        Map<MessageId, List<String>> looked = new HashMap<>();
        Function<Letter, List<String>> problem =
                letter -> looked.computeIfAbsent(letter.id(), id -> problems.of(letter));
        List<Letter> found =
                letters.stream().filter(letter -> filter.shows(letter, problem)).toList();
        int pages = Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
        int at = Math.min(pages, page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1);
        model.addAttribute("filter", filter);
        model.addAttribute("shows", LetterFilter.Show.values());
        model.addAttribute("found", found.size());
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        model.addAttribute(
                "letters",
                found.stream()
                        .skip((long) (at - 1) * PER_PAGE)
                        .limit(PER_PAGE)
                        .map(letter -> LetterRow.of(letter, organisation(letter), problem.apply(letter)))
                        .toList());
        model.addAttribute("kept", kept(letters.stream().filter(Letter::waiting).toList(), looked, problem));
    }

    /** How many of those that wait cannot leave; null when nobody asked to look at so many. */
    private static Long kept(
            List<Letter> waiting, Map<MessageId, List<String>> looked, Function<Letter, List<String>> problem) {
        boolean known = waiting.stream().map(Letter::id).allMatch(looked::containsKey);
        return known || waiting.size() <= QUICKLY_CHECKED
                ? Long.valueOf(waiting.stream()
                        .filter(letter -> !problem.apply(letter).isEmpty())
                        .count())
                : null;
    }

    private String organisation(Letter letter) {
        return candidacies.get(letter.message().number()).dossier().initiator().organisation();
    }

    private Row row(Dispatch dispatch, DispatchTally tally) {
        DutchTime when = calls.programme(dispatch.callCode()).dutchTime();
        return new Row(
                dispatch.number(),
                calls.get(dispatch.callCode()).definition().title(),
                Tag.of(dispatch.state()),
                tally,
                when.stamp(dispatch.openedAt()),
                dispatch.reviewedBy() == null ? "" : directory.nameOf(dispatch.reviewedBy()),
                dispatch.releasedBy() == null || dispatch.remarks() != null
                        ? ""
                        : directory.nameOf(dispatch.releasedBy()));
    }

    private static List<Kind> kinds(List<Letter> letters) {
        return letters.stream()
                .collect(
                        Collectors.groupingBy(letter -> letter.message().occasion(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(kind -> new Kind(
                        kind.getKey().name(),
                        kind.getKey().label(),
                        kind.getValue().size(),
                        kind.getValue().stream().filter(Letter::changed).count(),
                        kind.getValue().stream().filter(Letter::byPost).count()))
                .toList();
    }

    private Dispatch visible(String number) {
        insistOnTheOffice();
        return dispatches.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void insistOnTheOffice() {
        if (!Visitor.current().office()) {
            throw new AccessDeniedException("Letters are for the office");
        }
    }
}
