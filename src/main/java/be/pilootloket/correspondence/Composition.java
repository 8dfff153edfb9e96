package be.pilootloket.correspondence;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as the bytes that leave. The only class that sets a header by its name, and it takes no value from a person:
 * a raw header can be injected into. Everything else goes through the library's own setters, which fold or refuse line
 * breaks.
 */
final class Composition extends MimeMessage {

    /** It looks through every library for its parts when it is made, and a composition needs nothing of its own in it. */
    private static final Session SESSION = Session.getInstance(new Properties());

    private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:([A-Z]+)\\r?$");

    private final String messageId;

    private Composition(Message message, InternetAddress to, Attachment attachment)
            throws MessagingException, IOException {
        super(SESSION);
        String charset = StandardCharsets.UTF_8.name();
        messageId = message.messageId();
        InternetAddress from = new InternetAddress(message.senderAddress(), message.sender(), charset);
        to.setPersonal(message.addressee().isBlank() ? null : message.addressee(), charset);
        setFrom(from);
        setReplyTo(new InternetAddress[] {new InternetAddress(message.senderAddress(), true)});
        setRecipient(RecipientType.TO, to);
        setSubject(SingleLine.of(message.subject(), 450), charset);
        setSentDate(Date.from(message.draftedAt()));
        if (attachment != null) {
            setContent(new MimeMultipart(words(message), file(attachment)));
        } else if (message.calendar() != null) {
            setContent(alternatives(message));
        } else {
            setText(message.body(), charset);
        }
        // RFC 3834: tells automatic responders to keep quiet.
        setHeader("Auto-Submitted", "auto-generated");
        if (message.unsubscribe() != null) {
            // RFC 8058: a mail program unsubscribes with one click, by a POST to our own page.
            setHeader("List-Unsubscribe", "<" + message.unsubscribe() + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        saveChanges();
    }

    /**
     * The bytes of this message to this address.
     *
     * @param attachment goes with it; null for none
     */
    static byte[] of(Message message, InternetAddress to, Attachment attachment) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new Composition(message, to, attachment).writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException impossible) {
            throw new IllegalStateException("Cannot compose message " + message.id(), impossible);
        }
    }

    private static MimeBodyPart words(Message message) throws MessagingException {
        MimeBodyPart words = new MimeBodyPart();
        if (message.calendar() == null) {
            words.setText(message.body(), StandardCharsets.UTF_8.name());
        } else {
            words.setContent(alternatives(message));
        }
        return words;
    }

    /** The same news twice: for a person, and for the calendar of that person (RFC 6047). */
    private static MimeMultipart alternatives(Message message) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.body(), StandardCharsets.UTF_8.name());
        MimeBodyPart entry = new MimeBodyPart();
        entry.setDataHandler(new DataHandler(new ByteArrayDataSource(
                message.calendar().getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=UTF-8; method=" + method(message))));
        return new MimeMultipart("alternative", text, entry);
    }

    /** What the entry asks of a calendar: to take it up, or to strike it out. */
    private static String method(Message message) {
        Matcher method = METHOD.matcher(message.calendar());
        if (!method.find()) {
            throw new IllegalStateException("The calendar entry of message " + message.id() + " has no method");
        }
        return method.group(1);
    }

    private static MimeBodyPart file(Attachment attachment) throws MessagingException {
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), "application/pdf")));
        file.setFileName(SingleLine.of(attachment.name(), 100));
        return file;
    }

    /** Ours, where the library would invent one at every saving. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
