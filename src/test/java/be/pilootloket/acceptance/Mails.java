package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** What the SMTP server received, over all restarts. */
class Mails {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Received> earlier = new ArrayList<>();
    private GreenMail server;

    /** The server of the running product. */
    void arriveAt(GreenMail running) {
        server = running;
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
        return Stream.concat(earlier.stream(), arrived().stream()).toList();
    }

    private List<Received> arrived() {
        return Arrays.stream(server.getReceivedMessages()).map(Mails::read).toList();
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

    private static Received read(MimeMessage mail) {
        try {
            InternetAddress to = (InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0];
            return new Received(to.getAddress(), mail.getSubject());
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
