package be.pilootloket.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * Takes a mail apart, however badly it was put together: in a bounded depth, number and size of parts. What cannot be read
 * becomes a remark, never a failure.
 */
final class MailParts {

    /** How many attachments are looked at. */
    static final int MOST = 250;

    private static final int DEEPEST = 12;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_MARKUP = 1_000_000;
    private static final Session LENIENT = lenient();

    private final List<MailContent.Part> parts = new ArrayList<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private String text;
    private String markup;
    private String calendar;
    private DeliveryReport report;

    private MailParts() {}

    static MailContent of(byte[] mail) {
        MailParts taken = new MailParts();
        try {
            // Its parts are looked at where they lie, or a large mail would be in memory twice.
            taken.take(new MimeMessage(LENIENT, new SharedByteArrayInputStream(mail)), 0);
        } catch (MessagingException | RuntimeException broken) {
            taken.remarks.add("De opbouw van dit bericht klopt niet.");
        }
        return new MailContent(
                PlainText.shown(taken.text == null ? PlainText.of(taken.markup) : taken.text, LONGEST_TEXT),
                List.copyOf(taken.parts),
                taken.calendar,
                taken.report,
                List.copyOf(taken.remarks));
    }

    private static Session lenient() {
        Properties settings = new Properties();
        settings.setProperty("mail.mime.address.strict", "false");
        return Session.getInstance(settings);
    }

    private void take(Part part, int depth) throws MessagingException {
        if (depth > DEEPEST) {
            remarks.add("Dit bericht zit te diep in andere berichten. Wat daarin zit, is niet gelezen.");
            return;
        }
        try {
            String type = type(part);
            if (type.startsWith("multipart/")) {
                takeAll(part, type, depth);
            } else if (type.equals("message/rfc822") || type.equals("message/global")) {
                embedded(part, depth);
            } else {
                leaf(part, type);
            }
        } catch (IOException | MessagingException | RuntimeException unreadable) {
            remarks.add("Een deel van dit bericht kan niet gelezen worden.");
        }
    }

    private void takeAll(Part part, String type, int depth) throws MessagingException, IOException {
        if (type.equals("multipart/encrypted")) {
            remarks.add("Dit bericht is versleuteld. Wij kunnen het niet openen.");
            return;
        }
        if (type.equals("multipart/report") && report == null) {
            report = DeliveryReport.BEGUN;
        }
        Multipart all = (Multipart) part.getContent();
        for (int at = 0; at < all.getCount(); at++) {
            take(all.getBodyPart(at), depth + 1);
        }
    }

    /** A mail within a mail: of a report the one that did not arrive, else one that was passed on. */
    private void embedded(Part part, int depth) throws MessagingException, IOException {
        MimeMessage inner = new MimeMessage(LENIENT, part.getInputStream());
        if (report != null) {
            report = report.about(inner.getHeader("Message-ID", null));
        } else {
            take(inner, depth + 1);
        }
    }

    private void leaf(Part part, String type) throws MessagingException, IOException {
        String name = name(part);
        boolean attached = name != null || Part.ATTACHMENT.equalsIgnoreCase(disposition(part));
        if (type.equals("text/calendar") && isReply(part)) {
            calendar = decoded(part);
        } else if (type.equals("message/delivery-status")) {
            report = begun().saying(bytes(part));
        } else if (type.equals("message/disposition-notification")) {
            report = begun().underWay();
        } else if (type.equals("text/rfc822-headers") && report != null) {
            report = report.about(
                    Header.of(bytes(part), NOBODY).first("Message-ID").orElse(null));
        } else if (!attached && type.equals("text/plain")) {
            text = text == null ? decoded(part) : text + "\n\n" + decoded(part);
        } else if (!attached && type.equals("text/html")) {
            markup = markup == null ? decoded(part) : markup;
        } else if (!isSignature(type)) {
            attachment(part, type, name);
        }
    }

    private DeliveryReport begun() {
        return report == null ? DeliveryReport.BEGUN : report;
    }

    private void attachment(Part part, String type, String name) throws MessagingException, IOException {
        if (type.equals("application/pkcs7-mime") || type.equals("application/x-pkcs7-mime")) {
            remarks.add("Dit bericht is versleuteld of in een handtekening verpakt. Wij kunnen het niet openen.");
        } else if (type.equals("application/ms-tnef") || "winmail.dat".equalsIgnoreCase(name)) {
            remarks.add(
                    "De bijlagen zitten in een gesloten pakket van Outlook (winmail.dat). Vraag ze opnieuw, als gewone"
                            + " bijlagen.");
        } else if (parts.size() == MOST) {
            remarks.add("Dit bericht heeft meer dan %d bijlagen. De andere zijn niet bekeken.".formatted(MOST));
        } else {
            parts.add(new MailContent.Part(name, bytes(part)));
        }
    }

    private static boolean isSignature(String type) {
        return type.equals("application/pgp-signature")
                || type.equals("application/pkcs7-signature")
                || type.equals("application/x-pkcs7-signature");
    }

    private static boolean isReply(Part part) throws MessagingException {
        String type = part.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).contains("reply");
    }

    /** The type in lower case; one that cannot be read is any file. */
    private static String type(Part part) throws MessagingException {
        String written = part.getContentType();
        if (written == null) {
            return "text/plain";
        }
        try {
            return new ContentType(written).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException unreadable) {
            return "application/octet-stream";
        }
    }

    private static String disposition(Part part) {
        try {
            return part.getDisposition();
        } catch (MessagingException unreadable) {
            return Part.ATTACHMENT;
        }
    }

    private static String name(Part part) {
        try {
            String name = part.getFileName();
            return name == null ? null : MimeUtility.decodeText(name);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return "bijlage";
        }
    }

    private String decoded(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            byte[] bytes = content.readNBytes(LONGEST_MARKUP);
            return new String(bytes, charset(part));
        }
    }

    private Charset charset(Part part) throws MessagingException {
        String named = null;
        try {
            named = new ContentType(part.getContentType()).getParameter("charset");
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(named.strip()));
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            remarks.add("De tekst staat in een onbekend schrift. Sommige tekens kunnen fout zijn.");
            return StandardCharsets.ISO_8859_1;
        }
    }

    /** The content; of a part in a broken encoding the bytes as they came. */
    private byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException broken) {
            remarks.add("Een bijlage is beschadigd.");
            InputStream raw = part instanceof MimePart
                    ? part instanceof jakarta.mail.internet.MimeBodyPart body
                            ? body.getRawInputStream()
                            : ((MimeMessage) part).getRawInputStream()
                    : InputStream.nullInputStream();
            return raw.readAllBytes();
        }
    }

    private static final InboxSettings NOBODY = new InboxSettings(List.of(), false, null, null);
}
