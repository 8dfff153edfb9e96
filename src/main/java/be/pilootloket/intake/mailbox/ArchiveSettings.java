package be.pilootloket.intake.mailbox;

import be.pilootloket.inbox.MailAccount;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that gets a copy of whatever leaves. Without a host there is none.
 *
 * @param address blank when the user is the address
 * @param encrypted whether the connection is encrypted; not only on this machine
 */
@ConfigurationProperties("pilootloket.archive")
record ArchiveSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean encrypted,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String address,
        @DefaultValue("INBOX") String folder) {

    MailAccount account() {
        return new MailAccount(address.isBlank() ? user : address, host, port, encrypted, user, password, folder);
    }
}
