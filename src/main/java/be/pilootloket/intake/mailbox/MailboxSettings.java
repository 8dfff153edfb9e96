package be.pilootloket.intake.mailbox;

import be.pilootloket.inbox.MailAccount;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the mailbox is read. Without a host only the embedded server is, where there is one.
 *
 * @param address the address whose mail lies there; blank when the user is the address
 * @param encrypted whether the connection is encrypted; not only on this machine
 * @param idle whether a second connection waits for the server to say that mail arrived
 * @param renewed after how long that connection is used again; servers end it after half an hour of silence
 * @param largest of a mail that is larger only the header is taken: it stays in the mailbox
 */
@ConfigurationProperties("pilootloket.mailbox")
record MailboxSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean encrypted,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String address,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("true") boolean idle,
        @DefaultValue("10m") Duration renewed,
        @DefaultValue("150MB") DataSize largest) {

    MailAccount account() {
        return new MailAccount(address.isBlank() ? user : address, host, port, encrypted, user, password, folder);
    }
}
