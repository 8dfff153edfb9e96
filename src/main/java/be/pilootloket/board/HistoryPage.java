package be.pilootloket.board;

import be.pilootloket.board.HistoryLine.Sort;
import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.PersonTask;
import be.pilootloket.process.engine.TaskHistory;
import be.pilootloket.programme.DutchTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who did what, when and why, for one candidacy and for one call; also after its process ended, since our tables and the chain
 * outlive the engine's history. For the office.
 */
@Controller
class HistoryPage {

    private final CandidacyDesk candidacies;
    private final CallDesk calls;
    private final DossierHistory dossiers;
    private final CallHistory ofCalls;
    private final TaskHistory tasks;
    private final Directory people;

    HistoryPage(
            CandidacyDesk candidacies,
            CallDesk calls,
            DossierHistory dossiers,
            CallHistory ofCalls,
            TaskHistory tasks,
            Directory people) {
        this.candidacies = candidacies;
        this.calls = calls;
        this.dossiers = dossiers;
        this.ofCalls = ofCalls;
        this.tasks = tasks;
        this.people = people;
    }

    /**
     * A line as the page shows it.
     *
     * @param when to the second, without its day
     * @param by a name; empty when nobody in person did it
     */
    record Shown(String when, Sort sort, String by, String what, String why) {}

    /**
     * A task that waits for somebody.
     *
     * @param since in Dutch
     * @param by a name; empty while nobody took it
     */
    record Open(String name, String since, String by) {}

    /** @param sort the word of a {@link Sort}; anything else shows all */
    @GetMapping("/candidacies/{number}/history")
    String ofCandidacy(
            @PathVariable String number, @RequestParam(name = "soort", defaultValue = "") String sort, Model model) {
        insistOnTheOffice();
        Candidacy candidacy = candidacies.find(number).orElseThrow(HistoryPage::notFound);
        model.addAttribute("of", candidacy.number());
        model.addAttribute("back", "/candidacies/" + candidacy.number());
        show(
                dossiers.of(candidacy),
                Set.of(candidacy.number()),
                sort,
                candidacies.programme(candidacy.number()).dutchTime(),
                model);
        return "history";
    }

    /** @param sort the word of a {@link Sort}; anything else shows all */
    @GetMapping("/calls/{code}/history")
    String ofCall(
            @PathVariable String code, @RequestParam(name = "soort", defaultValue = "") String sort, Model model) {
        insistOnTheOffice();
        Call call = calls.find(code).orElseThrow(HistoryPage::notFound);
        model.addAttribute("of", call.code());
        model.addAttribute("ofCall", true);
        model.addAttribute("back", "/calls/" + call.code());
        show(ofCalls.of(call), ofCalls.keys(call), sort, call.definition().dutchTime(), model);
        return "history";
    }

    private void show(List<HistoryLine> deeds, Collection<String> keys, String sort, DutchTime when, Model model) {
        List<PersonTask> asked = tasks.of(keys);
        List<HistoryLine> lines = Stream.concat(
                        deeds.stream(),
                        asked.stream().filter(task -> task.doneAt() != null).map(HistoryPage::done))
                .sorted(Comparator.comparing(HistoryLine::at))
                .toList();
        Sort chosen = Arrays.stream(Sort.values())
                .filter(known -> known.word().equals(sort))
                .findFirst()
                .orElse(null);
        model.addAttribute("chosen", chosen);
        model.addAttribute("counts", counts(lines));
        model.addAttribute("total", lines.size());
        model.addAttribute(
                "days",
                lines.stream()
                        .filter(line -> chosen == null || line.sort() == chosen)
                        .collect(Collectors.groupingBy(
                                line -> when.fullDate(line.at()),
                                LinkedHashMap::new,
                                Collectors.mapping(line -> shown(line, when), Collectors.toList()))));
        model.addAttribute(
                "open",
                asked.stream()
                        .filter(task -> task.doneAt() == null)
                        .map(task -> new Open(task.name(), when.stamp(task.openedAt()), name(task.by())))
                        .toList());
    }

    private static Map<Sort, Long> counts(List<HistoryLine> lines) {
        return lines.stream().collect(Collectors.groupingBy(HistoryLine::sort, TreeMap::new, Collectors.counting()));
    }

    private static HistoryLine done(PersonTask task) {
        return new HistoryLine(task.doneAt(), Sort.TASK, task.by(), "Taak gedaan: " + task.name(), "");
    }

    private Shown shown(HistoryLine line, DutchTime when) {
        return new Shown(when.timeToTheSecond(line.at()), line.sort(), name(line.by()), line.what(), line.why());
    }

    private String name(String user) {
        return user == null ? "" : people.nameOf(user);
    }

    private static void insistOnTheOffice() {
        if (!Visitor.current().office()) {
            throw new AccessDeniedException("A history is for the office");
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
