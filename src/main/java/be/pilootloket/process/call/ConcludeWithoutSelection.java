package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Closing;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where the decision-maker ends a call that has no admissible candidacy, with a reason. */
@Component
class ConcludeWithoutSelection implements TaskDesk {

    private final CallDesk calls;
    private final CandidacyDesk candidacies;

    ConcludeWithoutSelection(CallDesk calls, CandidacyDesk candidacies) {
        this.calls = calls;
        this.candidacies = candidacies;
    }

    @Override
    public void lay(DelegateTask task) {
        Sheet.of(task)
                .rows(
                        "candidacies",
                        candidacies.of(code(task)).stream()
                                .map(ConcludeWithoutSelection::row)
                                .toList());
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        Closing closing = new Closing(code(task), typed.by(), typed.text("reason"));
        InputRefused.ifAny(refusals(closing));
        calls.conclude(closing);
    }

    private List<Refusal> refusals(Closing closing) {
        calls.hold(closing.callCode());
        List<String> undecided = Stream.concat(
                        candidacies.awaited(closing.callCode()).stream(),
                        candidacies.admissible(closing.callCode()).stream())
                .map(Candidacy::number)
                .toList();
        return undecided.isEmpty()
                ? calls.refusals(closing)
                : List.of(new Refusal(
                        "reason",
                        "Deze oproep heeft intussen een kandidatuur die nog meetelt: " + String.join(", ", undecided)
                                + ". Is ze ontvankelijk, dan gaat de oproep naar de selectie."));
    }

    private static Map<String, String> row(Candidacy candidacy) {
        return Map.of(
                "number",
                candidacy.number(),
                "organisation",
                candidacy.dossier().initiator().organisation(),
                "state",
                state(candidacy));
    }

    private static String state(Candidacy candidacy) {
        return switch (candidacy.state()) {
            case RECEIVED -> "in behandeling";
            case WITHDRAWN -> "ingetrokken";
            case CANCELLED -> "stopgezet";
            case SETTLED ->
                switch (candidacy.outcome()) {
                    case ADMISSIBLE -> "ontvankelijk";
                    case INADMISSIBLE -> "niet ontvankelijk";
                    case LATE -> "te laat";
                };
        };
    }

    private static String code(DelegateTask task) {
        return (String) task.getVariable(CallProcess.CALL_CODE);
    }
}
