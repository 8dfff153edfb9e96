package be.pilootloket.intake.page;

import be.pilootloket.candidacy.MessageKind;
import be.pilootloket.candidacy.NewMessage;
import be.pilootloket.process.candidacy.MessageStarter;
import be.pilootloket.programme.Refusal;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes a candidacy back at the word of its candidate. */
@Component
class Withdrawal {

    private static final String WITHOUT_A_REASON = "Ingetrokken op de eigen pagina, zonder reden.";

    private final MessageStarter messages;

    Withdrawal(MessageStarter messages) {
        this.messages = messages;
    }

    /**
     * Withdraws, when the candidate is sure.
     *
     * @param reason as typed; blank when none was given
     * @param receivedAt when the request reached us
     * @return why it was not withdrawn; the field is {@code sure}, {@code reason} or {@code withdrawal}
     */
    List<Refusal> withdraw(String number, boolean sure, String reason, Instant receivedAt) {
        if (!sure) {
            return List.of(new Refusal("sure", "Vink aan dat u zeker bent."));
        }
        String content = reason.isBlank() ? WITHOUT_A_REASON : reason;
        return messages.take(new NewMessage(number, MessageKind.WITHDRAWAL, receivedAt, content)).stream()
                .map(refusal ->
                        new Refusal(refusal.field().equals("content") ? "reason" : "withdrawal", refusal.sentence()))
                .toList();
    }
}
