package be.pilootloket.process.call;

import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.correspondence.DeliveryStarter;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where a named person answers for every candidate that was told otherwise than by a letter (S19). */
@Component
class WaiveLetters implements TaskDesk {

    private final PostOffice post;
    private final CandidacyDesk candidacies;
    private final DeliveryStarter deliveries;
    private final CallStarter starter;

    WaiveLetters(PostOffice post, CandidacyDesk candidacies, DeliveryStarter deliveries, CallStarter starter) {
        this.post = post;
        this.candidacies = candidacies;
        this.deliveries = deliveries;
        this.starter = starter;
    }

    @Override
    public void lay(DelegateTask task) {
        List<String> untold = post.untoldNumbers(code(task));
        Map<String, String> states = post.letters(code(task)).stream()
                .collect(Collectors.toMap(
                        Message::number, letter -> letter.state().label(), (older, newer) -> newer));
        Sheet.of(task)
                .rows(
                        "untoldCandidates",
                        untold.stream()
                                .map(number -> Map.of(
                                        "number",
                                        number,
                                        "organisation",
                                        candidacies
                                                .get(number)
                                                .dossier()
                                                .initiator()
                                                .organisation(),
                                        "state",
                                        states.getOrDefault(number, "nog niet geschreven")))
                                .toList())
                .rows(
                        "waivers",
                        untold.stream().map(number -> Map.of("number", number)).toList());
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        List<String> untold = post.untoldNumbers(code(task));
        Map<String, String> reasons = typed.rows("waivers").stream()
                .filter(row -> row.get("number") != null && row.get("reason") != null)
                .collect(
                        Collectors.toMap(row -> row.get("number"), row -> row.get("reason"), (first, second) -> first));
        InputRefused.ifAny(typed.refusals(refusals(untold, reasons)));
        untold.stream()
                .flatMap(number -> post.waive(number, typed.by(), reasons.get(number)).stream())
                .forEach(deliveries::waived);
        starter.progressed(code(task));
    }

    private List<Refusal> refusals(List<String> untold, Map<String, String> reasons) {
        List<String> missing =
                untold.stream().filter(number -> !reasons.containsKey(number)).toList();
        if (!missing.isEmpty()) {
            return List.of(new Refusal(
                    "waivers",
                    "Schrijf voor %s hoe deze kandidaat op de hoogte is, en waarom zonder brief."
                            .formatted(String.join(", ", missing))));
        }
        return reasons.values().stream()
                .flatMap(reason -> post.refusalsToWaive(reason).stream())
                .map(refusal -> new Refusal("waivers", refusal.sentence()))
                .toList();
    }

    private static String code(DelegateTask task) {
        return (String) task.getVariable(CallProcess.CALL_CODE);
    }
}
