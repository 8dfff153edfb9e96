package be.pilootloket.intake.mailbox;

import be.pilootloket.inbox.MailAccount;
import be.pilootloket.inbox.MailAccounts;
import be.pilootloket.inbox.MailboxReader;
import be.pilootloket.inbox.Mailboxes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the mailboxes read as soon as the mail server says that something arrived (IDLE, RFC 2177). It only rings: what is
 * read, and by which node, is up to the {@link Poller}, which reads at its own times all the same. Whatever becomes of the
 * connection of the bell, nothing is lost; at the next of those times it is opened again.
 */
@Component
class Bell {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final ThreadFactory DAEMONS = work -> {
        Thread thread = new Thread(work, "mail-bell");
        thread.setDaemon(true);
        return thread;
    };
    private static final int ENDS_WITHIN_SECONDS = 5;

    private final ObjectProvider<MailAccounts> accounts;
    private final Mailboxes mailboxes;
    private final MailboxReader reader;
    private final MailboxSettings settings;
    private final Clock clock;

    private final Map<MailAccount, Line> lines = new ConcurrentHashMap<>();
    private final Set<MailAccount> without = ConcurrentHashMap.newKeySet();
    private final ExecutorService waiting = Executors.newCachedThreadPool(DAEMONS);
    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(DAEMONS);

    Bell(
            ObjectProvider<MailAccounts> accounts,
            Mailboxes mailboxes,
            MailboxReader reader,
            MailboxSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.reader = reader;
        this.settings = settings;
        this.clock = clock;
        long period = settings.renewed().toMillis();
        renewing.scheduleWithFixedDelay(
                () -> lines.values().forEach(Line::renew), period, period, TimeUnit.MILLISECONDS);
    }

    /** Listens to every mailbox that is read now, and to no other. */
    @Scheduled(
            initialDelayString = "${pilootloket.mailbox.every:30s}",
            fixedDelayString = "${pilootloket.mailbox.every:30s}")
    void listen() {
        MailAccounts all = accounts.getIfAvailable();
        if (all == null || !settings.idle() || waiting.isShutdown()) {
            return;
        }
        List<MailAccount> read = all.read(mailboxes.ofCalls());
        lines.forEach((account, line) -> {
            if (!read.contains(account)) {
                renewing.execute(line::hangUp);
            }
        });
        read.stream().filter(account -> !without.contains(account)).forEach(this::listen);
    }

    private void listen(MailAccount account) {
        Line line = new Line(account);
        if (lines.putIfAbsent(account, line) == null) {
            waiting.execute(line);
        }
    }

    /** Before anything that reading needs is closed. */
    @EventListener(ContextClosedEvent.class)
    void end() throws InterruptedException {
        waiting.shutdown();
        lines.values().forEach(line -> renewing.execute(line::hangUp));
        renewing.shutdown();
        waiting.awaitTermination(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS);
    }

    /** The connection for one mailbox. */
    private final class Line implements Runnable {

        private final MailAccount account;
        private volatile ImapFolder folder;
        private volatile boolean over;

        Line(MailAccount account) {
            this.account = account;
        }

        @Override
        public void run() {
            try (ImapFolder opened = ImapFolder.open(account, clock)) {
                if (opened.rings()) {
                    folder = opened;
                    LOG.info("The mail server says when mail arrives in {}", account);
                    opened.listen(reader::read);
                } else {
                    without.add(account);
                    LOG.info(
                            "The mail server does not say when mail arrives in {}; it is read at fixed times", account);
                }
            } catch (Exception lost) {
                // That the server cannot be reached at all, whoever reads the mailbox says.
                if (folder != null && !over) {
                    LOG.warn(
                            "The mail server no longer says when mail arrives in {}; it is read at fixed times: {}",
                            account,
                            lost.toString());
                }
            } finally {
                lines.remove(account, this);
            }
        }

        void renew() {
            if (folder != null) {
                folder.renew();
            }
        }

        void hangUp() {
            over = true;
            try {
                if (folder != null) {
                    folder.close();
                }
            } catch (Exception gone) {
                // It was to be closed.
            }
        }
    }
}
