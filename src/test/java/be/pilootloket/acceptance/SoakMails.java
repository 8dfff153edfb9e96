package be.pilootloket.acceptance;

import be.pilootloket.inbox.Place;
import be.pilootloket.inbox.Written;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * The mix of a soak. Of every ten mails: two candidacies, one supplement of a candidacy that was acknowledged,
 * two without an attachment of which one is delivered twice, one that is no docx, one in {@code winmail.dat}, two of machines,
 * one with a spoofed sender.
 */
final class SoakMails {

    private static final Pattern DOSSIER = Pattern.compile(MailWorld.CALL + "-\\d+");

    private static final int LARGE = 3 << 20;

    private final MailWorld world;
    private final Random chance;
    private final int alone;

    /** The candidacies that were delivered and not supplemented yet, oldest first. */
    private final List<Integer> candidacies = new ArrayList<>();

    /** @param alone how many mails go before the first supplement */
    SoakMails(MailWorld world, Random chance, int alone) {
        this.world = world;
        this.chance = chance;
        this.alone = alone;
    }

    static String sender(int number) {
        return "kandidaat%d@organisatie.example".formatted(number);
    }

    /** The mail with this number; waits for the acknowledgement that it goes by, if it does. */
    SoakMail mail(int number) {
        Written plain =
                Written.from(sender(number), SoakMail.subject(number)).saying("Beste, dit is bericht " + number);
        return switch (number % 10) {
            case 0, 1 -> application(number, plain);
            case 2 -> number < alone ? application(number, plain) : supplement(number);
            case 3 -> toAPerson(number, plain, false);
            case 4 -> toAPerson(number, plain.attaching("../../stuk.docx", random(5000)), false);
            case 5 -> toAPerson(number, plain.attaching("winmail.dat", "application/ms-tnef", random(500)), false);
            case 6 -> ofAMachine(number, plain.with("Auto-Submitted", "auto-replied"));
            case 7 -> toAPerson(number, plain, true);
            case 8 -> ofAMachine(number, plain.with("Precedence", "bulk").with("Message-ID", null));
            default ->
                new SoakMail(
                        number,
                        sender(number),
                        plain.with("Authentication-Results", "mx.agentschap.example; dmarc=fail")
                                .attaching("groot.pdf", random(300_000)),
                        Place.OPEN,
                        false,
                        false);
        };
    }

    /** A mail with 3 MB that no other has, which a person must place. */
    static SoakMail large(Random chance, int number) {
        byte[] attachment = new byte[LARGE];
        chance.nextBytes(attachment);
        Written mail = Written.from(sender(number), SoakMail.subject(number))
                .with("Authentication-Results", "mx.agentschap.example; dmarc=fail")
                .attaching("groot.pdf", attachment);
        return new SoakMail(number, sender(number), mail, Place.OPEN, false, false);
    }

    /** A second copy of this mail, as mail servers on the way make one. */
    static MimeMessage again(SoakMail mail) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.mail().bytes())) {
            @Override
            protected void updateMessageID() {
                // A copy keeps its id.
            }
        };
    }

    private SoakMail application(int number, Written plain) {
        candidacies.add(number);
        byte[] form = world.application("Organisatie " + number, sender(number), world.zone(number));
        return new SoakMail(
                number, sender(number), plain.attaching("aanvraag.docx", form), Place.CANDIDACY, true, false);
    }

    /** The number of the dossier in the subject, or an answer to our acknowledgement, by turns. */
    private SoakMail supplement(int number) {
        Integer earlier = acknowledged();
        candidacies.remove(earlier);
        MimeMessage acknowledgement = acknowledgements(sender(earlier)).get(0);
        boolean bySubject = number / 10 % 2 == 0;
        String subject = SoakMail.subject(number) + (bySubject ? " over " + dossier(acknowledgement) : "");
        Written mail = Written.from(sender(earlier), subject)
                .attaching("verklaring.docx", world.declaration("Organisatie " + earlier));
        if (!bySubject) {
            mail.with("In-Reply-To", messageId(acknowledgement));
        }
        // Its sender has just had an acknowledgement: at most one an hour.
        return new SoakMail(number, sender(earlier), mail, Place.MESSAGE, false, false);
    }

    /** The first candidacy that was acknowledged: one whose acknowledgement was cut off by a kill is so only later. */
    private Integer acknowledged() {
        return Awaitility.await("an acknowledgement")
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> candidacies.stream()
                                .filter(number ->
                                        !acknowledgements(sender(number)).isEmpty())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The acknowledgements that this address received. */
    List<MimeMessage> acknowledgements(String address) {
        return world.received(address).stream()
                .filter(message -> subject(message).endsWith("We ontvingen uw bericht"))
                .toList();
    }

    private static SoakMail toAPerson(int number, Written mail, boolean twice) {
        return new SoakMail(number, sender(number), mail, Place.OPEN, true, twice);
    }

    private static SoakMail ofAMachine(int number, Written mail) {
        return new SoakMail(number, sender(number), mail, Place.KEPT, false, false);
    }

    private byte[] random(int size) {
        byte[] bytes = new byte[size];
        chance.nextBytes(bytes);
        return bytes;
    }

    private static String dossier(MimeMessage acknowledgement) {
        try {
            Matcher number = DOSSIER.matcher(acknowledgement.getContent().toString());
            if (!number.find()) {
                throw new AssertionError("No number in an acknowledgement: " + acknowledgement.getContent());
            }
            return number.group();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
