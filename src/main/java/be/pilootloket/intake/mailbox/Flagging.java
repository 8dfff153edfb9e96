package be.pilootloket.intake.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import org.springframework.stereotype.Component;

/**
 * Marks a mail as seen on the mail server, for people who look there. We never go by it: a mail that was stored and not
 * marked is no second mail, and one that a person opened first is read all the same.
 */
@Component
class Flagging {

    void seen(Message mail) throws MessagingException {
        mail.setFlag(Flags.Flag.SEEN, true);
    }
}
