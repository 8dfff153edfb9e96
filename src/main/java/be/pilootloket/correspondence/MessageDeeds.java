package be.pilootloket.correspondence;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Sha256;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What the chain of deeds is told of a message: never to whom it went. */
@Component
class MessageDeeds {

    /** What may stand in an answer of a mail server, and has no place in a chain that forgets nothing. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>:;,()]+@[^\\s<>:;,()]+");

    private final Ledger ledger;

    MessageDeeds(Ledger ledger) {
        this.ledger = ledger;
    }

    void note(Deed deed, Message message, String by) {
        ledger.note(deed, message.callCode(), message.id().value(), by, facts(message));
    }

    /**
     * How an attempt ended. One that is made again is not noted: an outage would fill the chain.
     *
     * @param mime the bytes that were handed over
     */
    void ended(Message message, Optional<byte[]> mime) {
        switch (message.state()) {
            case SENT -> {
                Map<String, String> facts = facts(message);
                facts.put("mime", mime.map(Sha256::of).orElse(null));
                ledger.note(Deed.MESSAGE_SENT, message.callCode(), message.id().value(), null, facts);
            }
            case REFUSED -> note(Deed.MESSAGE_REFUSED, message, null);
            case UNKNOWN -> note(Deed.MESSAGE_UNCERTAIN, message, null);
            case DRAFTED, RELEASED, SENDING, WAIVED -> {}
        }
    }

    private static Map<String, String> facts(Message message) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("about", message.about());
        facts.put("occasion", message.occasion().name());
        facts.put("messageId", message.messageId());
        facts.put("attempts", String.valueOf(message.attempts()));
        facts.put(
                "answer",
                message.serverAnswer() == null
                        ? null
                        : ADDRESS.matcher(message.serverAnswer()).replaceAll("(adres)"));
        return facts;
    }
}
