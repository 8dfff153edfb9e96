package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.process.OwnOrganisation;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.selection.Decision;
import be.pilootloket.selection.Ranked;
import be.pilootloket.selection.Ranking;
import be.pilootloket.selection.SelectionDesk;
import be.pilootloket.selection.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where the decision-maker selects: the ranking with its cut-off, and a motivation for every candidate. */
@Component
class DecideSelection implements TaskDesk {

    private final SelectionDesk selection;
    private final CandidacyDesk candidacies;
    private final CallDesk calls;
    private final OwnOrganisation own;

    DecideSelection(SelectionDesk selection, CandidacyDesk candidacies, CallDesk calls, OwnOrganisation own) {
        this.own = own;
        this.selection = selection;
        this.candidacies = candidacies;
        this.calls = calls;
    }

    @Override
    public void lay(DelegateTask task) {
        Ranking ranking = selection.rank(code(task));
        Sheet.of(task)
                .put("capacity", ranking.capacity())
                .put("cutOff", "Er zijn " + ranking.capacity() + " plaatsen. De streep in de tabel toont de grens.")
                .put("callPage", "/calls/" + code(task))
                .lines("remarks", selection.remarks(code(task)))
                .rows("ranking", rows(ranking))
                .rows(
                        "verdicts",
                        ranking.entries().stream()
                                .map(entry -> Map.of(
                                        "number",
                                        entry.number(),
                                        "organisation",
                                        entry.organisation(),
                                        "selected",
                                        entry.standing() == Ranked.Standing.WITHIN))
                                .toList());
    }

    @Override
    public void record(DelegateTask task) {
        String code = code(task);
        boolean tiedAgain = selection.tied(code);
        task.setVariable(CallProcess.DECIDED, !tiedAgain);
        if (tiedAgain) {
            // A withdrawal moved the cut-off onto a tie: it is broken first.
            return;
        }
        Typed typed = Typed.into(task);
        Decision decision = new Decision(
                code,
                typed.by(),
                verdicts(typed),
                typed.text("belowCapacityReason"),
                typed.text("sameZoneReason"),
                typed.text("deviationReason"));
        InputRefused.ifAny(own.refusals(
                "verdicts",
                typed.by(),
                decision.verdicts().stream()
                        .map(verdict -> candidacies.get(verdict.number()))
                        .toList()));
        InputRefused.ifAny(typed.refusals(selection.refusals(decision)));
        selection.decide(decision);
        task.setVariable(
                CallProcess.BELOW_CAPACITY,
                selection.holders(code).size() < calls.get(code).definition().capacity());
        calls.advance(code, Phase.DECIDED);
    }

    /** A candidacy that was withdrawn while the form lay open needs no decision any more. */
    private List<Verdict> verdicts(Typed typed) {
        return typed.rows("verdicts").stream()
                .filter(row -> !withdrawn(row.get("number")))
                .map(row -> new Verdict(row.get("number"), "true".equals(row.get("selected")), row.get("motivation")))
                .toList();
    }

    private boolean withdrawn(String number) {
        return number != null
                && candidacies
                        .find(number)
                        .map(Candidacy::state)
                        .filter(Candidacy.State.WITHDRAWN::equals)
                        .isPresent();
    }

    private static List<Map<String, Object>> rows(Ranking ranking) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Ranked entry : ranking.entries()) {
            if (rows.size() == ranking.capacity()) {
                rows.add(line());
            }
            rows.add(row(entry));
        }
        return rows;
    }

    static Map<String, Object> row(Ranked entry) {
        return Map.of(
                "rank", String.valueOf(entry.rank()),
                "number", entry.number(),
                "organisation", entry.organisation(),
                "zone", entry.zoneName(),
                "total", entry.total().text(),
                "standing", entry.standing().text());
    }

    private static Map<String, Object> line() {
        String dashes = "────────";
        return Map.of(
                "rank",
                "──",
                "number",
                dashes,
                "organisation",
                "grens",
                "zone",
                dashes,
                "total",
                "──",
                "standing",
                dashes);
    }

    private static String code(DelegateTask task) {
        return (String) task.getVariable(CallProcess.CALL_CODE);
    }
}
