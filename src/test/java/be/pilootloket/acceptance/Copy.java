package be.pilootloket.acceptance;

import be.pilootloket.programme.Sha256;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Properties;

/**
 * One message as a mail server took it, once.
 *
 * @param messageId the header
 * @param sha256 of all that was handed over
 * @param letter the SHA-256 of the PDF that goes with it; null when there is none
 * @param takenAt when, by {@link System#nanoTime}
 * @param heard whether who handed it over could hear that it was taken
 */
record Copy(String messageId, List<String> recipients, String sha256, String letter, long takenAt, boolean heard) {

    static Copy of(byte[] mime, List<String> recipients) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mime));
            String letter = letter(message.getContent());
            return new Copy(message.getMessageID(), List.copyOf(recipients), Sha256.of(mime), letter, 0, false);
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    Copy taken(long at, boolean aloud) {
        return new Copy(messageId, recipients, sha256, letter, at, aloud);
    }

    private static String letter(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                BodyPart part = parts.getBodyPart(at);
                if (part.isMimeType("application/pdf")) {
                    return Sha256.of(part.getInputStream().readAllBytes());
                }
            }
        }
        return null;
    }
}
