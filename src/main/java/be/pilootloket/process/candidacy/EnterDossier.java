package be.pilootloket.process.candidacy;

import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A dossier handler writes down what the candidate handed in. */
@Component
class EnterDossier implements TaskDesk {

    private final CandidacyDesk candidacies;
    private final InboxDesk inbox;
    private final DossierForm form;

    EnterDossier(CandidacyDesk candidacies, InboxDesk inbox, DossierForm form) {
        this.candidacies = candidacies;
        this.inbox = inbox;
        this.form = form;
    }

    @Override
    public void lay(DelegateTask task) {
        form.layDossier(task)
                .lines(
                        "unread",
                        inbox.ofCandidacy(DossierForm.number(task))
                                .map(mail -> mail.reading().notices())
                                .orElse(List.of()));
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        String number = DossierForm.number(task);
        Dossier dossier = DossierForm.read(typed);
        InputRefused.ifAny(typed.refusals(candidacies.refusals(number, dossier)));
        candidacies.enter(number, dossier, typed.by());
    }
}
