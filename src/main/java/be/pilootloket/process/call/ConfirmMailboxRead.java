package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Refusal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where staff confirm that whatever came in before the deadline is registered: receipt decides, not reading. */
@Component
class ConfirmMailboxRead implements TaskDesk {

    private final CallDesk calls;
    private final CandidacyDesk candidacies;

    ConfirmMailboxRead(CallDesk calls, CandidacyDesk candidacies) {
        this.calls = calls;
        this.candidacies = candidacies;
    }

    @Override
    public void lay(DelegateTask task) {
        String code = (String) task.getVariable(CallProcess.CALL_CODE);
        Programme definition = calls.get(code).definition();
        Sheet.of(task)
                .put("deadlineText", definition.timeline().deadline().text())
                .put("mailbox", definition.mailbox())
                .rows(
                        "registered",
                        candidacies.of(code).stream()
                                .map(candidacy -> row(candidacy, definition.dutchTime()))
                                .toList());
    }

    @Override
    public void record(DelegateTask task) {
        if (!Typed.into(task).ticked("allRead")) {
            InputRefused.ifAny(List.of(
                    new Refusal("allRead", "Bevestig dat de mailbox gelezen is. Pas dan sluit de indiening af.")));
        }
    }

    private static Map<String, String> row(Candidacy candidacy, DutchTime dutch) {
        return Map.of(
                "number",
                candidacy.number(),
                "organisation",
                candidacy.dossier().initiator().organisation(),
                "receivedAt",
                dutch.stampToTheSecond(candidacy.receivedAt()));
    }
}
