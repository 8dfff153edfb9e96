package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** What the SMTP server received for somebody, over all restarts and beside the archive; and a way to send it something. */
class Mails {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Arrived> earlier = new ArrayList<>();
    private GreenMail server;

    /** The server of the running product. */
    void arriveAt(GreenMail running) {
        server = running;
    }

    /** Hands a mail to the SMTP server, as the program of who wrote it does. */
    void send(MimeMessage mail) {
        try {
            Properties settings = new Properties();
            settings.put("mail.smtp.port", server.getSmtp().getPort());
            settings.put("mail.smtp.host", server.getSmtp().getBindTo());
            try (Transport transport = Session.getInstance(settings).getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(mail, mail.getAllRecipients());
            }
        } catch (MessagingException refused) {
            throw new AssertionError(refused);
        }
    }

    /** Lays a mail in a mailbox as our own mail server did at that instant, with what that server wrote on top of it. */
    void lay(MimeMessage mail, String mailbox, Instant arrived) {
        try {
            server.getManagers()
                    .getImapHostManager()
                    .getInbox(server.getUserManager().getUserByEmail(mailbox))
                    .appendMessage(mail, new Flags(), Date.from(arrived));
        } catch (Exception refused) {
            throw new AssertionError(refused);
        }
    }

    /** Before the server stops: it keeps nothing. */
    void keep() {
        earlier.addAll(arrived());
    }

    /**
     * One mail as it arrived.
     *
     * @param to the one recipient
     * @param subject decoded, with the number of the dossier or the call in front
     */
    record Received(String to, String subject) {}

    List<Received> received() {
        return everything().map(Arrived::mail).toList();
    }

    /** The calendar entries of the mails with a subject that ends so. */
    List<Entry> entries(String subject) {
        return everything()
                .filter(one -> one.mail().subject().endsWith("] " + subject))
                .flatMap(one -> Stream.ofNullable(one.entry()))
                .toList();
    }

    private Stream<Arrived> everything() {
        return Stream.concat(earlier.stream(), arrived().stream());
    }

    private List<Arrived> arrived() {
        return lying().map(Mails::read).toList();
    }

    /** By the id of a message of ours: how many copies of it lie in the mailboxes now. */
    Map<String, Long> copies() {
        return lying().collect(Collectors.groupingBy(Mails::id, Collectors.counting()));
    }

    private Stream<MimeMessage> lying() {
        return server.getUserManager().listUser().stream()
                .filter(owner -> !owner.getEmail().equals(MailWorld.ARCHIVE))
                .flatMap(owner -> inbox(owner).stream())
                .map(StoredMessage::getMimeMessage);
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID().replaceAll("[<>]|@.*", "");
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private List<StoredMessage> inbox(GreenMailUser owner) {
        try {
            // A copy: more arrive meanwhile.
            return new ArrayList<>(
                    server.getManagers().getImapHostManager().getInbox(owner).getMessages());
        } catch (FolderException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Waits for a mail about this call or candidacy. */
    void await(String number, String subject) {
        String whole = "[%s] %s".formatted(number, subject);
        Awaitility.await(whole)
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(received()).extracting(Received::subject).contains(whole));
    }

    /** Waits until each of these addresses received the mail, once. */
    void await(String number, String subject, List<String> addresses) {
        String whole = "[%s] %s".formatted(number, subject);
        Awaitility.await(whole)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(received().stream()
                                .filter(mail -> mail.subject().equals(whole))
                                .map(Received::to))
                        .containsExactlyInAnyOrderElementsOf(addresses));
    }

    /** Waits for a mail with a subject that ends so, whatever it is about. */
    void awaitEndingWith(String subject) {
        Awaitility.await(subject)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(received())
                        .extracting(Received::subject)
                        .anyMatch(whole -> whole.endsWith("] " + subject)));
    }

    /** Waits until each of these addresses received a mail with a subject that ends so, once. */
    void awaitEndingWith(String subject, List<String> addresses) {
        Awaitility.await(subject)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(received().stream()
                                .filter(mail -> mail.subject().endsWith("] " + subject))
                                .map(Received::to))
                        .containsExactlyInAnyOrderElementsOf(addresses));
    }

    /** The addresses of a distribution list. */
    static List<String> addressesOf(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .skip(1)
                    .filter(row -> !row.isBlank())
                    .map(row -> row.split(";")[2].strip())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A calendar entry as it arrived, read by another library than the one that wrote it.
     *
     * @param zone the time zone that the entry brings along and its times stand in
     */
    record Entry(
            String to,
            String method,
            String uid,
            int sequence,
            String title,
            Instant begins,
            Instant ends,
            String zone) {

        private static Entry of(String to, ICalendar calendar) {
            VEvent event = calendar.getEvents().get(0);
            return new Entry(
                    to,
                    calendar.getMethod().getValue(),
                    event.getUid().getValue(),
                    event.getSequence().getValue(),
                    event.getSummary().getValue(),
                    event.getDateStart().getValue().toInstant(),
                    event.getDateEnd().getValue().toInstant(),
                    calendar.getTimezoneInfo()
                            .getTimezone(event.getDateStart())
                            .getComponent()
                            .getTimezoneId()
                            .getValue());
        }
    }

    /** @param entry null when the mail has none */
    private record Arrived(Received mail, Entry entry) {}

    private static Arrived read(MimeMessage mail) {
        try {
            String to = ((InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0]).getAddress();
            return new Arrived(new Received(to, mail.getSubject()), entry(to, mail.getContent()));
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Entry entry(String to, Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                BodyPart part = parts.getBodyPart(at);
                if (part.isMimeType("text/calendar")) {
                    String text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    return Entry.of(to, Biweekly.parse(text).first());
                }
            }
        }
        return null;
    }
}
