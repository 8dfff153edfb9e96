package be.pilootloket.correspondence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.correspondence.Attempt.Ending;
import be.pilootloket.correspondence.Attempt.Outcome;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A letter is not handed to whoever cannot show to be the server that we meant. */
@Attack(48)
class EncryptedMailTest {

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
    });
    private final ExecutorService workers = Executors.newSingleThreadExecutor();

    @BeforeEach
    void starts() {
        server.start();
    }

    @AfterEach
    void stops() {
        server.stop();
        workers.shutdownNow();
    }

    @Test
    void notToACertificateThatNobodyVouchesFor() throws Exception {
        Outcome outcome = handOver("smtps", new Properties());

        assertThat(outcome.ending()).isEqualTo(Ending.FAILED);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void notToACertificateOfAnotherName() throws Exception {
        Properties trusting = new Properties();
        trusting.setProperty("mail.smtps.ssl.trust", "*");
        assertThat(handOver("smtps", trusting, false).ending()).isEqualTo(Ending.ACCEPTED);

        assertThat(handOver("smtps", trusting, true).ending()).isEqualTo(Ending.FAILED);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void notWithoutEncryption() throws Exception {
        Properties production = new Properties();
        production.setProperty("mail.smtp.starttls.enable", "true");
        production.setProperty("mail.smtp.starttls.required", "true");

        assertThat(handOver("smtp", production).ending()).isEqualTo(Ending.FAILED);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private Outcome handOver(String protocol, Properties settings) throws Exception {
        return handOver(protocol, settings, true);
    }

    private Outcome handOver(String protocol, Properties settings, boolean checksName) throws Exception {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setProtocol(protocol);
        sender.setHost("127.0.0.1");
        sender.setPort(
                protocol.equals("smtps")
                        ? server.getSmtps().getPort()
                        : server.getSmtp().getPort());
        sender.getJavaMailProperties().putAll(settings);
        sender.getJavaMailProperties()
                .setProperty("mail." + protocol + ".ssl.checkserveridentity", String.valueOf(checksName));
        return new Attempt(
                        sender,
                        "oproep@agentschap.example",
                        Duration.ofSeconds(5),
                        "Subject: Uw kandidatuur\r\n\r\nWe hebben beslist.\r\n".getBytes(US_ASCII),
                        new InternetAddress("kandidaat@organisatie.example"),
                        null)
                .within(Duration.ofSeconds(20), workers);
    }
}
