package be.pilootloket.operation;

import be.pilootloket.inbox.Mailboxes;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether every mailbox of a call can be read. One that is away makes nothing late: the mail server keeps the moment of receipt. */
@Component
class MailboxesHealthIndicator implements HealthIndicator {

    private final Mailboxes mailboxes;

    MailboxesHealthIndicator(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public Health health() {
        long away = mailboxes.states().stream()
                .filter(mailbox -> mailbox.unreachableSince() != null)
                .count();
        return (away > 0 ? Health.down() : Health.up())
                .withDetail("unreachable", away)
                .build();
    }
}
