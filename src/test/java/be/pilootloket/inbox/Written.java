package be.pilootloket.inbox;

import jakarta.activation.DataHandler;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Mails as people and machines write them. */
public final class Written {

    public static final String MAILBOX = "eerstelijn@vlaanderen.be";

    private static final AtomicLong UID = new AtomicLong();

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<MimeBodyPart> attachments = new ArrayList<>();
    private final String from;
    private final String subject;
    private String text = "Beste, in bijlage onze documenten.";

    private Written(String from, String subject) {
        this.from = from;
        this.subject = subject;
        headers.put("Message-ID", "<" + UUID.randomUUID() + "@kandidaat.example>");
    }

    public static Written from(String address, String subject) {
        return new Written(address, subject);
    }

    public Written saying(String words) {
        text = words;
        return this;
    }

    /** Null leaves the line out. */
    public Written with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Written attaching(String name, byte[] content) {
        return attaching(name, "application/octet-stream", content);
    }

    public Written attaching(String name, String type, byte[] content) {
        try {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
            if (name != null) {
                part.setFileName(name);
            }
            attachments.add(part);
            return this;
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public MimeMessage message() {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties())) {
                @Override
                protected void updateMessageID() {
                    // Ours stands in the headers, or none.
                }
            };
            if (from != null) {
                mail.setFrom(new InternetAddress(from));
            }
            mail.setRecipients(jakarta.mail.Message.RecipientType.TO, MAILBOX);
            mail.setSubject(subject, "UTF-8");
            mail.setSentDate(new Date(0));
            if (attachments.isEmpty()) {
                mail.setText(text, "UTF-8");
            } else {
                MimeBodyPart words = new MimeBodyPart();
                words.setText(text, "UTF-8");
                MimeMultipart all = new MimeMultipart(words);
                for (MimeBodyPart attachment : attachments) {
                    all.addBodyPart(attachment);
                }
                mail.setContent(all);
            }
            mail.saveChanges();
            for (Map.Entry<String, String> header : headers.entrySet()) {
                if (header.getValue() == null) {
                    mail.removeHeader(header.getKey());
                } else {
                    mail.setHeader(header.getKey(), header.getValue());
                }
            }
            return mail;
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public byte[] bytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message().writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As it lies in the mailbox since that instant. */
    public RawMail at(Instant arrived) {
        return lying(bytes(), arrived);
    }

    /** These bytes as they lie in the mailbox. */
    public static RawMail lying(byte[] bytes, Instant arrived) {
        return new RawMail(MAILBOX, "INBOX", 1, UID.incrementAndGet(), arrived, bytes.length, bytes);
    }

    /**
     * What a mail server reports of a mail.
     *
     * @param messageId the Message-ID of that mail
     * @param status what it says of the one addressee, as header lines
     */
    public static RawMail report(String messageId, String status, Instant arrived) {
        return lying("""
                From: MAILER-DAEMON@mx.elders.example
                Subject: Undelivered
                Message-ID: <%s@mx.elders.example>
                Content-Type: multipart/report; report-type=delivery-status; boundary=g

                --g
                Content-Type: text/plain

                Over uw bericht.
                --g
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.elders.example

                Final-Recipient: rfc822; onthaal@logo.example
                %s
                --g
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --g--
                """.formatted(UUID.randomUUID(), status, messageId), arrived);
    }

    /** These lines as they lie in the mailbox. */
    public static RawMail lying(String lines, Instant arrived) {
        return lying(lines.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), arrived);
    }
}
