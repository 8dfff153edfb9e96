package be.pilootloket.process.pilot;

import be.pilootloket.assignment.AssignmentDesk;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.portfolio.Opdracht;
import be.pilootloket.portfolio.PortfolioDesk;
import be.pilootloket.portfolio.Reallocation;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.assignment.AssignmentStarter;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The coordinator gives the opdrachten of a pilot that stopped to others (S36, D23). */
@Component
class ReallocateOpdrachten implements TaskDesk {

    private static final String REALLOCATIONS = "reallocations";

    private final PilotDesk pilots;
    private final PortfolioDesk portfolios;
    private final AssignmentDesk assignments;
    private final AssignmentStarter starter;

    ReallocateOpdrachten(
            PilotDesk pilots, PortfolioDesk portfolios, AssignmentDesk assignments, AssignmentStarter starter) {
        this.pilots = pilots;
        this.portfolios = portfolios;
        this.assignments = assignments;
        this.starter = starter;
    }

    @Override
    public void lay(DelegateTask task) {
        Pilot stopped = stopped(task);
        Sheet.of(task)
                .put("pilotName", (Object) stopped.name())
                .put("stopReason", (Object) stopped.stopReason())
                .put("reason", (Object) "%s stopte. %s".formatted(stopped.name(), stopped.stopReason()))
                .rows(
                        "pilotOptions",
                        pilots.open(stopped.roadmap()).stream()
                                .map(pilot -> Map.of("value", pilot.number(), "label", pilot.name()))
                                .toList())
                .rows(
                        REALLOCATIONS,
                        portfolios.of(stopped.roadmap(), stopped.number()).stream()
                                .map(opdracht -> row(opdracht, stopped))
                                .toList());
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        Pilot stopped = stopped(task);
        Map<String, List<String>> to = new HashMap<>();
        typed.rows(REALLOCATIONS).stream()
                .filter(row -> row.get("number") != null && row.get("pilot") != null)
                .forEach(row -> to.put(row.get("number"), List.of(row.get("pilot"))));
        Reallocation decided =
                new Reallocation(stopped.roadmap(), stopped.number(), to, typed.text("reason"), typed.by());
        LocalDate dueOn = typed.date("dueOn");
        List<Refusal> refusals = new ArrayList<>(portfolios.refusals(decided));
        refusals.addAll(assignments.refusals(stopped.roadmap(), dueOn));
        InputRefused.ifAny(typed.refusals(refusals));
        portfolios
                .reallocate(decided)
                .forEach(added -> starter.add(stopped.roadmap(), added.opdracht(), added.pilot(), dueOn));
    }

    private Map<String, String> row(Opdracht opdracht, Pilot stopped) {
        Map<String, String> row = new HashMap<>();
        String others = opdracht.pilots().stream()
                .filter(pilot -> !pilot.equals(stopped.number()))
                .map(pilot -> pilots.get(pilot).name())
                .collect(Collectors.joining(", "));
        row.put("number", opdracht.number());
        row.put("title", opdracht.title());
        row.put("others", others.isEmpty() ? "niemand" : others);
        row.put("pilot", null);
        return row;
    }

    private Pilot stopped(DelegateTask task) {
        return pilots.get((String) task.getVariable(PilotProcess.NUMBER));
    }
}
