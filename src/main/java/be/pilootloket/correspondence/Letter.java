package be.pilootloket.correspondence;

import java.time.Instant;
import java.util.List;

/**
 * A message that goes as a letter on paper, with the text that it has now.
 *
 * @param message to whom, about what, and what became of it
 * @param dispatch the number of the {@link Dispatch} that it is released with
 * @param version of its text, from 1
 * @param offered whether it lies with whoever releases, and is fixed until then
 * @param byPost whether it goes by post instead of by mail
 * @param postalAddress line by line; null when not given
 * @param motivation as changed in the sending room; null when it stands as it was decided
 * @param replaces the letter that it rectifies, or null
 * @param rectification what was wrong with that one, or null
 * @param subject of one line
 * @param body well-formed XHTML, every value in it escaped
 * @param missing the placeholders of the parts that this text must have and lacks
 * @param sha256 of the printed PDF, or null before it is printed
 * @param printedAt when it was printed, or null
 */
public record Letter(
        Message message,
        String dispatch,
        int version,
        boolean offered,
        boolean byPost,
        String postalAddress,
        String motivation,
        MessageId replaces,
        String rectification,
        String subject,
        String body,
        List<String> missing,
        String sha256,
        Instant printedAt) {

    /** The id that it shares with its message. */
    public MessageId id() {
        return message.id();
    }

    /** Whether it was written and nobody released or waived it yet. */
    public boolean waiting() {
        return message.state() == MessageState.DRAFTED;
    }

    /** Whether its text was changed after it was drafted. */
    public boolean changed() {
        return version > 1;
    }
}
