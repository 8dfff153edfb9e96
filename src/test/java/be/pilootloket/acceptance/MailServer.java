package be.pilootloket.acceptance;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Properties;
import org.awaitility.Awaitility;

/** The mail server of the outside world: it goes on when the product is killed, and takes whatever it is handed. */
final class MailServer implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    MailServer() {
        // Its own thread fails whenever the product is killed while it talks to it.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        server.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        server.start();
    }

    /** The settings with which the product hands its mails over at this port. */
    static List<String> settings(int smtpPort) {
        return List.of("--spring.mail.host=127.0.0.1", "--spring.mail.port=" + smtpPort);
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    /** The settings with which the product reads this mailbox: {@code mailbox} or {@code archive}. */
    List<String> account(String name, String address) {
        return account(name, address, imapPort());
    }

    /** The same through what stands at this port. */
    static List<String> account(String name, String address, int port) {
        String prefix = "--pilootloket." + name + ".";
        return List.of(
                prefix + "host=127.0.0.1",
                prefix + "port=" + port,
                prefix + "encrypted=false",
                prefix + "user=" + address);
    }

    void deliver(MimeMessage mail) {
        try (Transport transport = Session.getInstance(new Properties()).getTransport("smtp")) {
            transport.connect("127.0.0.1", smtpPort(), null, null);
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was received, as a play reads it. */
    Mails mails() {
        Mails mails = new Mails();
        mails.arriveAt(server);
        return mails;
    }

    /** What lies in the mailbox of this address. */
    List<StoredMessage> lying(String address) {
        GreenMailUser owner = server.getUserManager().getUserByEmail(address);
        try {
            return owner == null
                    ? List.of()
                    : server.getManagers().getImapHostManager().getInbox(owner).getMessages();
        } catch (FolderException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
