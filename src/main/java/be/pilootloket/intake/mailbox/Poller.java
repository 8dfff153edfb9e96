package be.pilootloket.intake.mailbox;

import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.MailAccount;
import be.pilootloket.inbox.MailAccounts;
import be.pilootloket.inbox.MailboxReader;
import be.pilootloket.inbox.Mailboxes;
import be.pilootloket.inbox.RawMail;
import be.pilootloket.process.inbox.MailStarter;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the mailboxes, in real time and one node at a time: whoever holds the row of a mailbox reads it. Each mail is stored
 * in a transaction of its own, and marked on the server only then: a crash in between loses nothing and doubles nothing.
 *
 * <p>Who asks while this node is reading waits and then reads again: what arrived in between may have been passed already.
 */
@Component
class Poller implements MailboxReader {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final ObjectProvider<MailAccounts> accounts;
    private final Mailboxes mailboxes;
    private final InboxDesk inbox;
    private final MailStarter starter;
    private final Flagging flagging;
    private final MailboxSettings settings;
    private final TransactionTemplate holding;
    private final TransactionTemplate apart;
    private final Clock clock;

    /** Up to where each folder was read since the start: the first round looks at everything. */
    private final Map<String, Mark> marks = new ConcurrentHashMap<>();

    private record Mark(long uidValidity, long uid) {

        private static final Mark NONE = new Mark(-1, 0);
    }

    Poller(
            ObjectProvider<MailAccounts> accounts,
            Mailboxes mailboxes,
            InboxDesk inbox,
            MailStarter starter,
            Flagging flagging,
            MailboxSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.inbox = inbox;
        this.starter = starter;
        this.flagging = flagging;
        this.settings = settings;
        this.clock = clock;
        holding = new TransactionTemplate(transactions);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(
            initialDelayString = "${pilootloket.mailbox.every:30s}",
            fixedDelayString = "${pilootloket.mailbox.every:30s}")
    @Override
    public synchronized void read() {
        MailAccounts all = accounts.getIfAvailable();
        if (all != null) {
            all.read(mailboxes.ofCalls()).forEach(this::read);
        }
    }

    private void read(MailAccount account) {
        try {
            mailboxes.know(account.address());
            holding.executeWithoutResult(transaction -> {
                if (mailboxes.hold(account.address())) {
                    readHeld(account);
                }
            });
        } catch (DataAccessException databaseAway) {
            LOG.warn("The mailbox {} could not be read: the database does not answer", account, databaseAway);
        }
    }

    private void readHeld(MailAccount account) {
        try (ImapFolder folder = ImapFolder.open(account, clock)) {
            if (readFrom(folder, account)) {
                mailboxes.read(account.address());
            }
        } catch (MessagingException | IOException unreachable) {
            marks.remove(account.address());
            if (mailboxes.unreachable(account.address())) {
                LOG.warn("The mailbox {} cannot be reached", account, unreachable);
            }
        }
    }

    /** Whether everything that lies there is stored now; one mail that fails keeps no other waiting. */
    private boolean readFrom(ImapFolder folder, MailAccount account) throws MessagingException, IOException {
        long validity = folder.uidValidity();
        Mark mark = marks.getOrDefault(account.address(), Mark.NONE);
        long from = mark.uidValidity() == validity ? mark.uid() : 0;
        Set<Long> known =
                from == 0 ? new HashSet<>(inbox.known(account.address(), account.folder(), validity)) : Set.of();
        boolean all = true;
        long last = from;
        for (long uid : folder.above(from)) {
            all &= known.contains(uid) || stored(folder, uid);
            last = uid;
        }
        if (all) {
            marks.put(account.address(), new Mark(validity, last));
        }
        return all;
    }

    private boolean stored(ImapFolder folder, long uid) throws MessagingException, IOException {
        IMAPMessage mail = folder.find(uid);
        if (mail == null) {
            return true;
        }
        try {
            RawMail raw = folder.take(mail, uid, settings.largest().toBytes());
            apart.executeWithoutResult(transaction -> starter.receive(raw));
        } catch (MessagingException | IOException unreadable) {
            if (!folder.open()) {
                throw unreadable;
            }
            LOG.error("Mail {} cannot be fetched from the mail server; it is tried again", uid, unreadable);
            return false;
        } catch (RuntimeException | OutOfMemoryError failed) {
            LOG.error("Mail {} could not be stored; it is tried again", uid, failed);
            return false;
        }
        flagging.seen(mail);
        return true;
    }
}
