package be.pilootloket.correspondence;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * One hand-over of one message to the mail server, bounded as a whole: the library's own time-outs hold per command, so
 * a server that trickles could hold on for ever.
 */
final class Attempt {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    /** Whether the bytes may still go: whoever sets it first, the hand-over or the deadline, wins. */
    private enum Way {
        OPEN,
        HANDED_OVER,
        CLOSED
    }

    /**
     * The end of an attempt.
     *
     * @param replyCode of the server; 0 when it gave none
     * @param answer the words of the server, or ours when it did not speak
     */
    record Outcome(Ending ending, int replyCode, String answer) {}

    enum Ending {
        ACCEPTED,
        REFUSED,
        UNCERTAIN,
        FAILED
    }

    private final AtomicReference<Way> way = new AtomicReference<>(Way.OPEN);
    private final JavaMailSenderImpl server;
    private final Session session;
    private final byte[] mime;
    private final InternetAddress to;
    private final InternetAddress copy;
    /** When it is too late, by {@link System#nanoTime}. Set before the hand-over is submitted. */
    private long end;

    /**
     * @param from to whom the mail servers on the way report
     * @param copy who gets the same bytes in the same hand-over; null for nobody
     * @param longest for connecting, for one answer and for one write: the library waits for ever by default
     */
    Attempt(
            JavaMailSenderImpl server,
            String from,
            Duration longest,
            byte[] mime,
            InternetAddress to,
            InternetAddress copy) {
        this.server = server;
        this.session = session(server, from, longest);
        this.mime = mime;
        this.to = to;
        this.copy = copy;
    }

    private static Session session(JavaMailSenderImpl server, String from, Duration longest) {
        String protocol = server.getProtocol() == null ? "smtp" : server.getProtocol();
        Properties settings = new Properties();
        settings.putAll(server.getJavaMailProperties());
        settings.setProperty("mail.transport.protocol", protocol);
        settings.setProperty("mail." + protocol + ".from", from);
        for (String moment : List.of("connectiontimeout", "timeout", "writetimeout")) {
            settings.setProperty("mail." + protocol + "." + moment, String.valueOf(longest.toMillis()));
        }
        return Session.getInstance(settings);
    }

    Outcome within(Duration deadline, ExecutorService workers) {
        end = System.nanoTime() + deadline.toNanos();
        Future<Outcome> work = workers.submit(this::handOver);
        try {
            return work.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return cutOff(work, "Geen antwoord van de mailserver binnen " + deadline.toSeconds() + " seconden.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return cutOff(work, "Het versturen werd onderbroken.");
        } catch (ExecutionException | CancellationException broken) {
            return ended(broken.getMessage());
        }
    }

    private Outcome cutOff(Future<Outcome> work, String why) {
        way.compareAndSet(Way.OPEN, Way.CLOSED);
        work.cancel(true);
        return ended(why);
    }

    private Outcome ended(String why) {
        return new Outcome(way.get() == Way.HANDED_OVER ? Ending.UNCERTAIN : Ending.FAILED, 0, why);
    }

    private Outcome handOver() {
        SMTPTransport transport = null;
        try {
            transport = (SMTPTransport) session.getTransport();
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            transport.sendMessage(new Bytes(), copy == null ? new Address[] {to} : new Address[] {to, copy});
            return new Outcome(Ending.ACCEPTED, transport.getLastReturnCode(), transport.getLastServerResponse());
        } catch (MessagingException failed) {
            return judge(failed);
        } finally {
            close(transport);
        }
    }

    /** What goes wrong while saying goodbye changes nothing about the message. */
    private static void close(SMTPTransport transport) {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException goodbye) {
            LOG.debug("The mail server did not say goodbye", goodbye);
        }
    }

    private Outcome judge(MessagingException failed) {
        for (Exception cause = failed; cause instanceof MessagingException; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address && address.getReturnCode() >= 400) {
                // A copy that is not taken is no fault of the addressee: nothing leaves, and it is tried again.
                return answered(
                        address.getReturnCode() >= 500 && !address.getAddress().equals(copy),
                        address.getReturnCode(),
                        address);
            }
            if (cause instanceof SMTPSendFailedException send && send.getReturnCode() >= 400) {
                // Before the text is handed over, a refusal for good concerns us and not this addressee.
                return answered(
                        send.getReturnCode() >= 500 && way.get() == Way.HANDED_OVER, send.getReturnCode(), send);
            }
        }
        return ended(failed.getMessage());
    }

    private static Outcome answered(boolean refused, int replyCode, MessagingException answer) {
        return new Outcome(refused ? Ending.REFUSED : Ending.FAILED, replyCode, answer.getMessage());
    }

    private static Exception next(Exception cause) {
        return ((MessagingException) cause).getNextException();
    }

    /** The message as it was composed: nothing is rewritten on the way. */
    private final class Bytes extends MimeMessage {

        private Bytes() {
            super(Attempt.this.session);
        }

        @Override
        public void writeTo(OutputStream stream, String[] ignored) throws IOException {
            // Where the whole process stood still, nobody cut it off in time: by now another may have done it.
            if (System.nanoTime() - end >= 0 || !way.compareAndSet(Way.OPEN, Way.HANDED_OVER)) {
                throw new IOException("Too late: this attempt was cut off");
            }
            stream.write(mime);
        }
    }
}
