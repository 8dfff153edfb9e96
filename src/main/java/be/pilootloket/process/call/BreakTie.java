package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.Refusal;
import be.pilootloket.selection.SelectionDesk;
import be.pilootloket.selection.TieBreak;
import be.pilootloket.selection.TiedDossier;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where the decision-maker orders dossiers that are level at the cut-off, without seeing whose they are (D8). */
@Component
class BreakTie implements TaskDesk {

    private final CallDesk calls;
    private final SelectionDesk selection;

    BreakTie(CallDesk calls, SelectionDesk selection) {
        this.calls = calls;
        this.selection = selection;
    }

    @Override
    public void lay(DelegateTask task) {
        List<TiedDossier> tied = selection.tiedDossiers(code(task));
        Sheet.of(task)
                .put("capacity", calls.get(code(task)).definition().capacity())
                .rows("dossiers", tied.stream().map(BreakTie::row).toList())
                .rows(
                        "remarks",
                        tied.stream()
                                .flatMap(dossier -> remarks(dossier).stream())
                                .toList())
                .rows(
                        "order",
                        tied.stream()
                                .map(dossier -> Map.of("label", dossier.label()))
                                .toList());
    }

    @Override
    public void record(DelegateTask task) {
        if (!selection.tied(code(task))) {
            // A withdrawal resolved it meanwhile: there is nothing to decide any more, and the task must not stand
            // still.
            return;
        }
        Typed typed = Typed.into(task);
        List<Map<String, String>> rows = typed.rows("order");
        InputRefused.ifAny(typed.refusals(refusals(rows)));
        List<String> order = rows.stream()
                .sorted(Comparator.comparing(row -> Integer.valueOf(row.get("place"))))
                .map(row -> row.get("label"))
                .toList();
        TieBreak tieBreak = new TieBreak(code(task), typed.by(), order, typed.text("reason"));
        InputRefused.ifAny(selection.refusals(tieBreak));
        selection.breakTie(tieBreak);
    }

    private static List<Refusal> refusals(List<Map<String, String>> rows) {
        List<String> places = rows.stream().map(row -> row.get("place")).toList();
        boolean complete = IntStream.rangeClosed(1, places.size())
                .mapToObj(String::valueOf)
                .allMatch(places::contains);
        return complete
                ? List.of()
                : List.of(new Refusal(
                        "order", "Geef elk dossier een andere plaats, van 1 tot en met " + places.size() + "."));
    }

    private static Map<String, Object> row(TiedDossier dossier) {
        return Map.of("label", dossier.label(), "total", dossier.total(), "partners", dossier.partners());
    }

    private static List<Map<String, Object>> remarks(TiedDossier dossier) {
        return dossier.remarks().stream()
                .map(remark -> {
                    Map<String, Object> row = new HashMap<>();
                    row.put("label", dossier.label());
                    row.put("criterion", remark.criterion());
                    row.put("score", remark.score());
                    row.put("reason", remark.reason());
                    return row;
                })
                .toList();
    }

    private static String code(DelegateTask task) {
        return (String) task.getVariable(CallProcess.CALL_CODE);
    }
}
