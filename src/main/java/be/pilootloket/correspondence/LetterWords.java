package be.pilootloket.correspondence;

import be.pilootloket.call.CallDesk;
import be.pilootloket.programme.DutchTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What there is to say in a letter as things stand, with what was changed about it in the sending room. */
@Component
class LetterWords {

    private final AddressBook book;
    private final Messages messages;
    private final CallDesk calls;

    LetterWords(AddressBook book, Messages messages, CallDesk calls) {
        this.book = book;
        this.messages = messages;
        this.calls = calls;
    }

    /**
     * The words of a letter.
     *
     * @param motivation null: as it was decided
     */
    Map<String, Object> of(Message message, String motivation, MessageId replaces, String rectification) {
        Map<String, Object> words = book.particulars(message.occasion(), message.about())
                .to(new Addressee(message.addressee(), message.address(), message.number()));
        if (motivation != null) {
            words.put("motivation", motivation);
        }
        if (replaces != null) {
            words.putAll(rectifying(messages.find(replaces).orElseThrow(), rectification));
        }
        return words;
    }

    /** What a letter, and the mail that brings it, say of the one that they put right. */
    Map<String, Object> rectifying(Message wrong, String what) {
        DutchTime time = calls.programme(wrong.callCode()).dutchTime();
        return Map.of(
                "rectifiedLetter",
                time.date(wrong.releasedAt()) + ", kenmerk " + wrong.about(),
                "rectificationReason",
                what);
    }
}
