package be.pilootloket.inbox;

import be.pilootloket.candidacy.Dossier;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What was read of a mail, and what follows from it.
 *
 * @param subject on one line, may be empty
 * @param text what the sender wrote, as plain text, may be empty
 * @param attachments in their order
 * @param kind what it is
 * @param automatic whether a machine sent it, so that nobody waits for an answer
 * @param callCode the call that it is about; null when it may be several or none
 * @param number the candidacy that it is about; null when it is about none that we know
 * @param application what stands in its application form; null when there is none
 * @param declarations the declarations of engagement among its attachments
 * @param reply the answer to an invitation; null when it is none
 * @param bounce the message of ours that did not arrive; null when it does not say that
 * @param remarks why a person has to look at it, or what they should know, each a sentence in Dutch
 */
public record MailReading(
        Sender sender,
        String subject,
        String text,
        List<Attachment> attachments,
        MailKind kind,
        boolean automatic,
        String callCode,
        String number,
        Dossier application,
        List<Declared> declarations,
        MailReply reply,
        Bounce bounce,
        List<String> remarks) {

    public MailReading {
        attachments = List.copyOf(attachments);
        declarations = List.copyOf(declarations);
        remarks = List.copyOf(remarks);
    }

    /** What whoever types over its forms should know: what was not taken, and what else struck us. */
    public List<String> notices() {
        return Stream.concat(attachments.stream().map(Attachment::refusal).filter(Objects::nonNull), remarks.stream())
                .toList();
    }
}
