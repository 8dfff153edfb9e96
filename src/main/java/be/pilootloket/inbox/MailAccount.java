package be.pilootloket.inbox;

/**
 * A mailbox and how it is read.
 *
 * @param address the address whose mail lies there
 * @param host the name of the mail server
 * @param port its port for IMAP
 * @param encrypted whether the connection is encrypted from the start and the server's certificate is checked
 * @param user who logs in
 * @param password of that user
 * @param folder the folder in which mail arrives, such as {@code INBOX}
 */
public record MailAccount(
        String address, String host, int port, boolean encrypted, String user, String password, String folder) {

    /** Without the password: a record would print it. */
    @Override
    public String toString() {
        return address + " on " + host + ":" + port;
    }
}
