package be.pilootloket.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.Attack;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CompositionTest {

    private static final String INJECTION = "Jan\r\nBcc: iedereen@elders.example\r\n\r\nAnders";

    private static final String CALENDAR =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:CANCEL\r\nBEGIN:VEVENT\r\nSUMMARY:Één dag\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    @Test
    void makesTheSameBytesEveryTime() {
        assertThat(bytes("Logo Voorbeeld", "[VB-2019-001] Goed nieuws"))
                .isEqualTo(bytes("Logo Voorbeeld", "[VB-2019-001] Goed nieuws"));
    }

    @Test
    void saysWhoWritesToWhomAndThatAMachineSentIt() throws Exception {
        MimeMessage mail = parse(bytes("Zorgraad Één", "[VB-2019-001] Goed nieuws"));

        assertThat(mail.getFrom()[0].toString()).isEqualTo("Agentschap Voorbeeld <oproep@agentschap.example>");
        assertThat(mail.getReplyTo()[0].toString()).isEqualTo("oproep@agentschap.example");
        assertThat(mail.getSubject()).isEqualTo("[VB-2019-001] Goed nieuws");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(Instant.parse("2019-11-29T10:00:00Z"));
        assertThat(mail.getMessageID()).isEqualTo("<vb-2019-001.candidacy-selected.0123456789ab@agentschap.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentType()).startsWithIgnoringCase("text/plain").containsIgnoringCase("utf-8");
        assertThat(mail.getContent().toString().replace("\r\n", "\n")).isEqualTo("Beste,\n\n{{7*7}} é\n");
    }

    @Attack(28)
    @Test
    void letsNoNameOrSubjectMakeAHeader() throws Exception {
        MimeMessage mail = parse(bytes(INJECTION, "[VB-2019-001] " + INJECTION));

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(Collections.list(mail.getAllHeaders())).hasSize(10);
        assertThat(mail.getContent().toString()).startsWith("Beste,");
    }

    @Attack(28)
    @Test
    void foldsWhatIsTypedOnSeveralLines() {
        assertThat(SingleLine.of("een\r\ntwee\u2028drie\u202Evier\u0007", 100)).isEqualTo("een twee drievier");
        assertThat(SingleLine.of("x".repeat(500), 10)).hasSize(10).endsWith("…");
    }

    @Test
    void carriesTheTextOfTheCall() throws Exception {
        byte[] pdf = {'%', 'P', 'D', 'F', 0, 1, 2};
        Attachment file = new Attachment("oproep\r\nX: y.pdf", pdf);

        MimeMultipart parts =
                (MimeMultipart) parse(bytes("Logo", "Oproep", file, null)).getContent();

        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent().toString()).startsWith("Beste,");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("oproep X: y.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(pdf);
    }

    @Test
    void carriesAnEntryForTheCalendarBesideTheText() throws Exception {
        MimeMessage mail = parse(bytes("Logo", "Uitnodiging", null, CALENDAR));

        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(mail.getContentType()).startsWith("multipart/alternative;");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).startsWithIgnoringCase("text/plain");
        assertThat(parts.getBodyPart(0).getContent().toString()).startsWith("Beste,");
        ContentType entry = new ContentType(parts.getBodyPart(1).getContentType());
        assertThat(entry.getBaseType()).isEqualTo("text/calendar");
        assertThat(entry.getParameter("method")).isEqualTo("CANCEL");
        assertThat(entry.getParameter("charset")).isEqualTo("UTF-8");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                .isEqualTo(CALENDAR.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void carriesAnEntryForTheCalendarBesideAFile() throws Exception {
        Attachment file = new Attachment("oproep.pdf", new byte[] {'%', 'P', 'D', 'F'});

        MimeMultipart parts =
                (MimeMultipart) parse(bytes("Logo", "Oproep", file, CALENDAR)).getContent();

        assertThat(parts.getContentType()).startsWith("multipart/mixed;");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative;");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("oproep.pdf");
    }

    @Test
    void refusesAnEntryThatDoesNotSayWhatItAsks() {
        assertThatThrownBy(() -> bytes("Logo", "Uitnodiging", null, CALENDAR.replace("METHOD:CANCEL\r\n", "")))
                .hasMessageContaining("has no method");
    }

    private static byte[] bytes(String addressee, String subject) {
        return bytes(addressee, subject, null, null);
    }

    private static byte[] bytes(String addressee, String subject, Attachment attachment, String calendar) {
        return Composition.of(
                new Message(
                        new MessageId("vb-2019-001.candidacy-selected.0123456789ab"),
                        Occasion.CANDIDACY_SELECTED,
                        "VB-2019",
                        "VB-2019-001",
                        "VB-2019-001",
                        true,
                        addressee,
                        "logo@logo.example",
                        "Agentschap Voorbeeld",
                        "oproep@agentschap.example",
                        subject,
                        "Beste,\n\n{{7*7}} é\n",
                        MessageState.RELEASED,
                        0,
                        null,
                        Instant.parse("2019-11-29T10:00:00Z"),
                        Instant.parse("2019-11-29T11:00:00Z"),
                        "decision-maker",
                        null,
                        null,
                        null,
                        null,
                        calendar,
                        null),
                address("logo@logo.example"),
                attachment);
    }

    private static MimeMessage parse(byte[] bytes) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static InternetAddress address(String text) {
        InternetAddress address = new InternetAddress();
        address.setAddress(text);
        return address;
    }
}
