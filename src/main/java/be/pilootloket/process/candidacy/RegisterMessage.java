package be.pilootloket.process.candidacy;

import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Message;
import be.pilootloket.candidacy.MessageDesk;
import be.pilootloket.candidacy.MessageKind;
import be.pilootloket.candidacy.NewMessage;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.programme.Refusal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Registers what a candidate wrote to us, and leaves only facts on its process. */
@Component
class RegisterMessage implements ExecutionListener {

    private static final ZoneId WITHOUT_A_CANDIDACY = ZoneId.of("UTC");

    private final CandidacyDesk candidacies;
    private final MessageDesk messages;
    private final MessageStarter starter;

    RegisterMessage(CandidacyDesk candidacies, MessageDesk messages, MessageStarter starter) {
        this.candidacies = candidacies;
        this.messages = messages;
        this.starter = starter;
    }

    @Override
    public void notify(DelegateExecution start) {
        Typed typed = Typed.into(start);
        String number = typed.text("number");
        ZoneId zone = candidacies
                .find(number)
                .map(Candidacy::number)
                .map(known -> candidacies.programme(known).zone())
                .orElse(WITHOUT_A_CANDIDACY);
        ReceiptMoment received = ReceiptMoment.typed(typed, zone);
        NewMessage incoming = new NewMessage(number, kind(typed), received.instant(), typed.text("content"));
        List<Refusal> refusals = new ArrayList<>(received.refusals());
        starter.refusals(incoming).stream().map(ReceiptMoment::atItsField).forEach(refusals::add);
        InputRefused.ifAny(typed.refusals(refusals));
        Message message = messages.receive(incoming, typed.by());
        start.removeVariables();
        start.setProcessBusinessKey(message.number());
        start.setVariables(MessageStarter.facts(message));
    }

    private static MessageKind kind(Typed typed) {
        String name = typed.text("kind");
        return Arrays.stream(MessageKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
