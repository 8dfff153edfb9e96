package be.pilootloket.correspondence;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.CallFile;
import be.pilootloket.programme.EmailAddress;
import jakarta.annotation.PreDestroy;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands messages to the mail server, each so that it leaves once as far as anyone can know.
 *
 * <p>The claim is committed before the hand-over, in a transaction of its own. Who finds a claim that nobody concluded
 * does not know whether the message left: it becomes {@link MessageState#UNKNOWN}. The rule for such a message, after a
 * pause: what lies in the {@link Archive} has left. What does not, or where there is no archive, is sent again as the same
 * bytes under the same Message-ID, so that a receiver can tell the two are one. A letter twice does less harm than no
 * letter.
 */
@Service
@EnableConfigurationProperties(CourierSettings.class)
public class Courier {

    private final Messages messages;
    private final CallDesk calls;
    private final LetterPress press;
    private final ObjectProvider<JavaMailSenderImpl> servers;
    private final ObjectProvider<Archive> archives;
    private final CourierSettings settings;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "courier");
        thread.setDaemon(true);
        return thread;
    });

    Courier(
            Messages messages,
            CallDesk calls,
            LetterPress press,
            ObjectProvider<JavaMailSenderImpl> servers,
            ObjectProvider<Archive> archives,
            CourierSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.messages = messages;
        this.calls = calls;
        this.press = press;
        this.servers = servers;
        this.archives = archives;
        this.settings = settings;
        this.clock = clock;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Tries to hand the message over, within at most the configured time.
     *
     * @throws ArchiveAway when it may have left earlier and the archive cannot tell now
     * @throws Undelivered when it certainly did not leave and trying again later makes sense: server down, or "not now"
     */
    public Handover deliver(MessageId id) {
        Message message = apart.execute(
                transaction -> messages.find(id).orElseThrow(() -> new IllegalArgumentException("No message " + id)));
        return switch (message.state()) {
            case SENT, WAIVED -> Handover.SETTLED;
            case REFUSED -> Handover.REFUSED;
            case SENDING -> abandoned(message);
            case UNKNOWN -> left(message) ? Handover.SETTLED : handOver(message);
            case RELEASED -> handOver(message);
            case DRAFTED -> throw new IllegalStateException("Nobody released message " + id);
        };
    }

    /** Whether a message of which nobody knows lies in the archive, and so left. */
    private boolean left(Message message) {
        Archive archive = archives.getIfAvailable();
        boolean left = archive != null && archive.holds(message.messageId());
        if (left) {
            apart.executeWithoutResult(transaction -> messages.left(message.id(), "Teruggevonden in het archief."));
        }
        return left;
    }

    private Handover abandoned(Message message) {
        conclude(message.id(), message.attempts(), MessageState.UNKNOWN, "Een vorige poging werd afgebroken.");
        return Handover.UNCERTAIN;
    }

    private Handover handOver(Message message) {
        Optional<String> fault = EmailAddress.fault(message.address().strip());
        if (fault.isPresent()) {
            apart.executeWithoutResult(
                    transaction -> messages.refuse(message.id(), fault.get() + " De mailserver werd niet gevraagd."));
            return Handover.REFUSED;
        }
        InternetAddress to = new InternetAddress();
        to.setAddress(message.address().strip());
        JavaMailSenderImpl server = server();
        byte[] mime = apart.execute(transaction -> claim(message, to));
        Attempt.Outcome outcome = new Attempt(server, message.senderAddress(), settings.command(), mime, to, copy())
                .within(settings.attempt(), workers);
        int attempt = message.attempts() + 1;
        String answer = outcome.answer() == null ? null : SingleLine.of(outcome.answer(), 900);
        switch (outcome.ending()) {
            case ACCEPTED -> conclude(message.id(), attempt, MessageState.SENT, answer);
            case REFUSED -> conclude(message.id(), attempt, MessageState.REFUSED, answer);
            case UNCERTAIN -> conclude(message.id(), attempt, MessageState.UNKNOWN, answer);
            case FAILED -> {
                // What may have left in an earlier attempt stays uncertain, however certainly this one failed.
                conclude(message.id(), attempt, message.state(), answer);
                throw new Undelivered(message.id(), outcome.replyCode());
            }
        }
        return switch (outcome.ending()) {
            case ACCEPTED -> Handover.SETTLED;
            case REFUSED -> Handover.REFUSED;
            default -> Handover.UNCERTAIN;
        };
    }

    private InternetAddress copy() {
        Archive archive = archives.getIfAvailable();
        if (archive == null) {
            return null;
        }
        InternetAddress copy = new InternetAddress();
        copy.setAddress(archive.address());
        return copy;
    }

    private byte[] claim(Message message, InternetAddress to) {
        byte[] mime = messages.mime(message.id()).orElseGet(() -> Composition.of(message, to, attachment(message)));
        if (!messages.claim(message.id(), message.state(), mime, clock.instant())) {
            throw new IllegalStateException("Someone else took message " + message.id());
        }
        return mime;
    }

    private Attachment attachment(Message message) {
        if (message.occasion().carriesCallText()) {
            CallFile text = calls.callText(message.callCode());
            return new Attachment(text.name(), text.content());
        }
        return message.occasion().decision()
                ? new Attachment("Brief " + message.about() + ".pdf", press.print(message.id()))
                : null;
    }

    private void conclude(MessageId id, int attempt, MessageState state, String answer) {
        apart.executeWithoutResult(transaction ->
                messages.conclude(id, attempt, state, answer, state == MessageState.SENT ? clock.instant() : null));
    }

    private JavaMailSenderImpl server() {
        JavaMailSenderImpl server = servers.getIfAvailable();
        if (server == null) {
            throw new NoMailServer();
        }
        return server;
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }
}
