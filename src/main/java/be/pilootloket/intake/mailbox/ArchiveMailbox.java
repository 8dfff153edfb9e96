package be.pilootloket.intake.mailbox;

import be.pilootloket.correspondence.Archive;
import be.pilootloket.correspondence.ArchiveAway;
import be.pilootloket.inbox.MailAccount;
import jakarta.mail.MessagingException;
import java.time.Clock;

/** The archive mailbox of the agency, asked over IMAP. */
final class ArchiveMailbox implements Archive {

    private final MailAccount account;
    private final Clock clock;

    ArchiveMailbox(MailAccount account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    @Override
    public String address() {
        return account.address();
    }

    @Override
    public boolean holds(String messageId) {
        try (ImapFolder folder = ImapFolder.open(account, clock)) {
            return folder.holds(messageId);
        } catch (MessagingException away) {
            throw new ArchiveAway(away);
        }
    }
}
