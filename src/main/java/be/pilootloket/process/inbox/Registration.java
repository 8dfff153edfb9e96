package be.pilootloket.process.inbox;

import be.pilootloket.call.NewQuestion;
import be.pilootloket.call.QuestionDesk;
import be.pilootloket.candidacy.AdmissibilityDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.NewCandidacy;
import be.pilootloket.candidacy.NewMessage;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Place;
import be.pilootloket.inbox.PlacingDesk;
import be.pilootloket.process.candidacy.CandidacyStarter;
import be.pilootloket.process.candidacy.MessageStarter;
import be.pilootloket.process.question.QuestionStarter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Makes of a mail what it was placed as. What became impossible since, such as a supplement of a dossier that was withdrawn
 * meanwhile, goes back to a person.
 */
@Component
class Registration {

    private final InboxDesk inbox;
    private final PlacingDesk placing;
    private final CandidacyDesk candidacies;
    private final AdmissibilityDesk admissibility;
    private final CandidacyStarter candidacyStarter;
    private final MessageStarter messageStarter;
    private final QuestionDesk questions;
    private final QuestionStarter questionStarter;

    Registration(
            InboxDesk inbox,
            PlacingDesk placing,
            CandidacyDesk candidacies,
            AdmissibilityDesk admissibility,
            CandidacyStarter candidacyStarter,
            MessageStarter messageStarter,
            QuestionDesk questions,
            QuestionStarter questionStarter) {
        this.inbox = inbox;
        this.placing = placing;
        this.candidacies = candidacies;
        this.admissibility = admissibility;
        this.candidacyStarter = candidacyStarter;
        this.messageStarter = messageStarter;
        this.questions = questions;
        this.questionStarter = questionStarter;
    }

    /**
     * What a registration came to.
     *
     * @param place where the mail belongs now
     * @param number the candidacy that it became or is about; null when there is none
     */
    record Outcome(Place place, String number) {

        void putDown(DelegateExecution execution) {
            execution.setVariable(IncomingMailProcess.PLACE, place.name());
            execution.setVariable(IncomingMailProcess.NUMBER, number);
        }
    }

    Outcome candidacy(String id) {
        NewCandidacy incoming = placing.candidacy(id);
        if (placing.overtaken(id) || !candidacies.refusals(incoming).isEmpty()) {
            return reopened(id);
        }
        Candidacy candidacy = candidacies.register(incoming, by(id));
        String number = candidacy.number();
        // Before its first task is laid, which shows what could not be read of the mail.
        placing.became(id, number, null);
        candidacyStarter.begin(candidacy);
        // The candidate hears at once what the rules say of the form; once staff read it, they are asked again.
        admissibility.check(number);
        return new Outcome(Place.CANDIDACY, number);
    }

    Outcome message(String id) {
        NewMessage incoming = placing.message(id);
        if (!messageStarter.refusals(incoming).isEmpty()) {
            return reopened(id);
        }
        placing.became(id, incoming.number(), messageStarter.start(incoming, by(id)));
        return new Outcome(Place.MESSAGE, incoming.number());
    }

    Outcome question(String id) {
        NewQuestion asked = placing.question(id);
        if (!questions.refusals(asked).isEmpty()) {
            return reopened(id);
        }
        questionStarter.start(asked);
        return new Outcome(Place.QUESTION, inbox.get(id).number());
    }

    private Outcome reopened(String id) {
        placing.reopen(id);
        return new Outcome(Place.OPEN, inbox.get(id).number());
    }

    private String by(String id) {
        String person = inbox.get(id).placing().by();
        return person == null ? IncomingMailProcess.BY : person;
    }
}
