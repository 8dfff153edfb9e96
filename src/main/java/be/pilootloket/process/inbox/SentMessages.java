package be.pilootloket.process.inbox;

import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageId;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import be.pilootloket.inbox.Register;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks for what a mail answers in the register of what we sent. */
@Component
class SentMessages implements Register {

    // Later than the start: the inbox asks us, and we ask the inbox.
    private final ObjectProvider<PostOffice> post;
    private final ObjectProvider<InboxDesk> mails;

    SentMessages(ObjectProvider<PostOffice> post, ObjectProvider<InboxDesk> mails) {
        this.post = post;
        this.mails = mails;
    }

    /** Only with the domain that we wrote: another system may give the same name to a mail of its own. */
    @Override
    public Optional<Sent> find(String header) {
        String id = header.replaceAll("^<|@.*$", "");
        return MessageId.of(id)
                .flatMap(sent -> post.getObject().find(sent))
                .filter(message -> message.messageId().equals(header.strip()))
                .map(message -> new Sent(message.id().value(), message.callCode(), number(message)));
    }

    /** An acknowledgement goes by the mail that it acknowledges, which may have led to a candidacy since. */
    private String number(Message message) {
        return message.occasion() == Occasion.MAIL_RECEIVED
                ? mails.getObject().find(message.about()).map(Mail::number).orElse(null)
                : message.number();
    }

    @Override
    public boolean invited(String meeting, String address) {
        return post.getObject().invited(meeting).contains(address.toLowerCase(Locale.ROOT));
    }
}
