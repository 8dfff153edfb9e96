package be.pilootloket.intake.mailbox;

import be.pilootloket.inbox.MailAccount;
import be.pilootloket.inbox.RawMail;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import jakarta.mail.search.MessageIDTerm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** One folder on a mail server, open until it is closed. Nothing waits for the server for ever. */
final class ImapFolder implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final MailAccount account;
    private final Store store;
    private final IMAPFolder folder;
    private final Clock clock;

    private ImapFolder(MailAccount account, Store store, IMAPFolder folder, Clock clock) {
        this.account = account;
        this.store = store;
        this.folder = folder;
        this.clock = clock;
    }

    static ImapFolder open(MailAccount account, Clock clock) throws MessagingException {
        String protocol = account.encrypted() ? "imaps" : "imap";
        Store store = Session.getInstance(settings(protocol)).getStore(protocol);
        try {
            store.connect(account.host(), account.port(), account.user(), account.password());
            IMAPFolder folder = (IMAPFolder) store.getFolder(account.folder());
            folder.open(Folder.READ_WRITE);
            return new ImapFolder(account, store, folder, clock);
        } catch (MessagingException | RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    private static Properties settings(String protocol) {
        Properties settings = new Properties();
        for (String moment : List.of("connectiontimeout", "timeout", "writetimeout")) {
            settings.setProperty("mail." + protocol + "." + moment, String.valueOf(LONGEST_WAIT.toMillis()));
        }
        settings.setProperty("mail." + protocol + ".partialfetch", "false");
        settings.setProperty("mail.imaps.ssl.checkserveridentity", "true");
        return settings;
    }

    /** Whether the server can say by itself that something arrived (IDLE, RFC 2177). */
    boolean rings() throws MessagingException {
        // Asked of the connection of the folder: the store would open one more.
        return (Boolean) folder.doCommand(connection -> connection.hasCapability("IDLE"));
    }

    /**
     * Has something done whenever a mail arrives, and once when there is one, until the connection is lost. Of a server that
     * is gone without a word it hears nothing, until {@link #renew}.
     */
    void listen(Runnable ring) throws MessagingException {
        folder.addMessageCountListener(new MessageCountAdapter() {
            @Override
            public void messagesAdded(MessageCountEvent arrived) {
                ring.run();
            }
        });
        if (folder.getMessageCount() > 0) {
            ring.run();
        }
        while (folder.isOpen()) {
            folder.idle();
        }
    }

    /** Ends the waiting, and with it the connection when the server does not answer in time. */
    void renew() {
        folder.isOpen();
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** The numbers (UID) above this one, lowest first. */
    List<Long> above(long uid) throws MessagingException {
        Message[] messages = folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID);
        FetchProfile numbers = new FetchProfile();
        numbers.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(messages, numbers);
        List<Long> above = new ArrayList<>();
        for (Message message : messages) {
            // A server answers the last one even when it is not above (RFC 9051, 6.4.9).
            if (folder.getUID(message) > uid) {
                above.add(folder.getUID(message));
            }
        }
        Collections.sort(above);
        return above;
    }

    /** Whether a mail with this Message-ID lies there. */
    boolean holds(String messageId) throws MessagingException {
        return folder.search(new MessageIDTerm(messageId)).length > 0;
    }

    /** The mail with this number; null when it is gone. */
    IMAPMessage find(long uid) throws MessagingException {
        return (IMAPMessage) folder.getMessageByUID(uid);
    }

    /** Whether the folder can still be read after something went wrong. */
    boolean open() {
        return folder.isOpen();
    }

    /** A mail as it lies there, without marking it as seen. */
    RawMail take(IMAPMessage mail, long uid, long largest) throws MessagingException, IOException {
        mail.setPeek(true);
        // Only these two: of a badly built mail many a server gives an envelope that cannot be read.
        FetchProfile facts = new FetchProfile();
        facts.add(FetchProfile.Item.SIZE);
        facts.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(new Message[] {mail}, facts);
        Date arrived = mail.getReceivedDate();
        long size = mail.getSize();
        byte[] bytes = size > largest ? header(mail) : whole(mail);
        Instant internalDate = arrived == null ? clock.instant() : arrived.toInstant();
        // Servers count line ends their own way: only of a mail that we left there the size is theirs.
        return new RawMail(
                account.address(),
                account.folder(),
                folder.getUIDValidity(),
                uid,
                internalDate,
                size > largest ? size : bytes.length,
                bytes);
    }

    private static byte[] whole(IMAPMessage mail) throws MessagingException, IOException {
        try (InputStream content = mail.getMimeStream()) {
            return content.readAllBytes();
        }
    }

    private static byte[] header(IMAPMessage mail) throws MessagingException {
        return (String.join("\r\n", Collections.list(mail.getAllHeaderLines())) + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws MessagingException {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
        } finally {
            store.close();
        }
    }
}
