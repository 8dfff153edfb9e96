package be.pilootloket.operation;

import be.pilootloket.inbox.Mailboxes;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Whether every mailbox of a call can be read. One that is away makes nothing late: the mail server keeps the moment of receipt. */
@Component
class MailboxesHealthIndicator extends AbstractHealthIndicator {

    private final Mailboxes mailboxes;

    MailboxesHealthIndicator(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long away = mailboxes.states().stream()
                .filter(mailbox -> mailbox.unreachableSince() != null)
                .count();
        health.status(away > 0 ? Status.DOWN : Status.UP).withDetail("unreachable", away);
    }
}
