package be.pilootloket.process.candidacy;

import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.DossierVersion;
import be.pilootloket.candidacy.Message;
import be.pilootloket.candidacy.MessageDesk;
import be.pilootloket.candidacy.Supplement;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.PlacingDesk;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A dossier handler makes a new version of the dossier from a candidate's message. */
@Component
class EnterSupplement implements TaskDesk {

    private final CandidacyDesk candidacies;
    private final MessageDesk messages;
    private final InboxDesk inbox;
    private final PlacingDesk placings;
    private final DossierForm form;

    EnterSupplement(
            CandidacyDesk candidacies, MessageDesk messages, InboxDesk inbox, PlacingDesk placings, DossierForm form) {
        this.candidacies = candidacies;
        this.messages = messages;
        this.inbox = inbox;
        this.placings = placings;
        this.form = form;
    }

    @Override
    public void lay(DelegateTask task) {
        DossierVersion newest = candidacies.get(DossierForm.number(task)).current();
        Message message = messages.get(message(task));
        form.layDossier(task, placings.laidOn(newest.dossier(), message))
                .rows("supplement", form.message(message))
                .lines(
                        "unread",
                        inbox.ofMessage(message.id())
                                .map(mail -> mail.reading().notices())
                                .orElse(List.of()))
                .put("basedOn", (Object) String.valueOf(newest.version()));
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        Supplement supplement = new Supplement(message(task), typed.number("basedOn"), DossierForm.read(typed));
        InputRefused.ifAny(typed.refusals(messages.refusals(supplement)));
        messages.enter(supplement, typed.by());
    }

    private static String message(DelegateTask task) {
        return (String) task.getVariable(CandidacyProcess.MESSAGE_ID);
    }
}
