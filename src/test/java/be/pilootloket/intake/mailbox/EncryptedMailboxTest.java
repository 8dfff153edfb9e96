package be.pilootloket.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.Attack;
import be.pilootloket.inbox.MailAccount;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mailbox is not opened, nor its password told, to whoever cannot show to be its server. */
@Attack(48)
class EncryptedMailboxTest {

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    @BeforeEach
    void starts() {
        server.start();
        server.setUser("oproep@agentschap.example", "geheim");
    }

    @AfterEach
    void stops() {
        server.stop();
    }

    @Test
    void notToACertificateThatNobodyVouchesForNorWithoutEncryption() {
        for (int port : new int[] {server.getImaps().getPort(), server.getImap().getPort()}) {
            MailAccount account = new MailAccount(
                    "oproep@agentschap.example",
                    "127.0.0.1",
                    port,
                    true,
                    "oproep@agentschap.example",
                    "geheim",
                    "INBOX");

            assertThatThrownBy(() -> ImapFolder.open(account, Clock.systemUTC()))
                    .isInstanceOf(MessagingException.class)
                    .hasMessageNotContaining("geheim");
        }
    }
}
