package be.pilootloket.correspondence;

import be.pilootloket.call.CallFile;
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

/**
 * A message as the bytes that leave. The only class that sets a header by its name, and it takes no value from a person:
 * a raw header can be injected into. Everything else goes through the library's own setters, which fold or refuse line
 * breaks.
 */
final class Composition extends MimeMessage {

    private final String messageId;

    private Composition(Message message, InternetAddress to, CallFile attachment)
            throws MessagingException, IOException {
        super(Session.getInstance(new Properties()));
        String charset = StandardCharsets.UTF_8.name();
        messageId = message.messageId();
        InternetAddress from = new InternetAddress(message.senderAddress(), message.sender(), charset);
        to.setPersonal(message.addressee().isBlank() ? null : message.addressee(), charset);
        setFrom(from);
        setReplyTo(new InternetAddress[] {new InternetAddress(message.senderAddress(), true)});
        setRecipient(RecipientType.TO, to);
        setSubject(SingleLine.of(message.subject(), 450), charset);
        setSentDate(Date.from(message.draftedAt()));
        if (attachment == null) {
            setText(message.body(), charset);
        } else {
            MimeBodyPart text = new MimeBodyPart();
            text.setText(message.body(), charset);
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), "application/pdf")));
            file.setFileName(SingleLine.of(attachment.name(), 100));
            setContent(new MimeMultipart(text, file));
        }
        // RFC 3834: tells automatic responders to keep quiet.
        setHeader("Auto-Submitted", "auto-generated");
        saveChanges();
    }

    /**
     * The bytes of this message to this address.
     *
     * @param attachment goes with it; null for none
     */
    static byte[] of(Message message, InternetAddress to, CallFile attachment) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new Composition(message, to, attachment).writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException impossible) {
            throw new IllegalStateException("Cannot compose message " + message.id(), impossible);
        }
    }

    /** Ours, where the library would invent one at every saving. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
