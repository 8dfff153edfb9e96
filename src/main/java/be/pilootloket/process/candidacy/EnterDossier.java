package be.pilootloket.process.candidacy;

import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.inbox.Attachment;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
        form.layDossier(task).lines("unread", unread(DossierForm.number(task)));
    }

    /** What was not taken of the mail that it came in, and what its forms did not say as they should. */
    private List<String> unread(String number) {
        return inbox.ofCandidacy(number).map(Mail::reading).stream()
                .flatMap(reading -> Stream.concat(
                        reading.attachments().stream().map(Attachment::refusal).filter(Objects::nonNull),
                        reading.remarks().stream()))
                .toList();
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
