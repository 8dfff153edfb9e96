package be.pilootloket.process.candidacy;

import be.pilootloket.candidacy.Message;
import be.pilootloket.candidacy.MessageDesk;
import be.pilootloket.candidacy.MessageKind;
import be.pilootloket.candidacy.NewMessage;
import be.pilootloket.programme.Refusal;
import be.pilootloket.selection.OfferDesk;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we ask of the engine about messages of candidates. */
@Service
@Transactional
public class MessageStarter {

    private final RuntimeService runtime;
    private final MessageDesk messages;
    private final OfferDesk offers;

    MessageStarter(RuntimeService runtime, MessageDesk messages, OfferDesk offers) {
        this.runtime = runtime;
        this.messages = messages;
        this.offers = offers;
    }

    /** Why a message cannot be taken; the fields are those of {@link MessageDesk#refusals(NewMessage)}. */
    public List<Refusal> refusals(NewMessage incoming) {
        List<Refusal> refusals = messages.refusals(incoming);
        // A wish to decline is asked about only once the number stands for a candidacy.
        return refusals.isEmpty() && incoming.kind() == MessageKind.DECLINE
                ? offers.declineRefusals(incoming.number())
                : refusals;
    }

    /**
     * Registers a message and passes it on to its candidacy, both or neither. Ask {@link #refusals} first.
     *
     * @param by the user or system that registers it
     * @return its id
     */
    public String start(NewMessage incoming, String by) {
        Message message = messages.receive(incoming, by);
        // Behind the start event: its listener registers what a person typed into the start form.
        runtime.createProcessInstanceByKey(CandidacyProcess.REGISTER_MESSAGE)
                .businessKey(message.number())
                .setVariables(facts(message))
                .startAfterActivity(CandidacyProcess.MESSAGE_RECEIVED)
                .execute();
        return message.id();
    }

    /**
     * Takes what a candidate asks on the own page, once: of two clicks the second is refused.
     *
     * @return why it was not taken; the fields are those of {@link #refusals}
     */
    public List<Refusal> take(NewMessage incoming) {
        List<Refusal> refusals = refusals(incoming);
        if (refusals.isEmpty()) {
            start(incoming, DraftStarter.WEBSITE);
        }
        return refusals;
    }

    /** The facts with which the process of a message begins. */
    static Map<String, Object> facts(Message message) {
        return Map.of(
                CandidacyProcess.NUMBER, message.number(),
                CandidacyProcess.KIND, message.kind().name(),
                CandidacyProcess.MESSAGE_ID, message.id());
    }
}
