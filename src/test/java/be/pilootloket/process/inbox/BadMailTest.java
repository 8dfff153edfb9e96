package be.pilootloket.process.inbox;

import static be.pilootloket.process.inbox.Mailroom.IN_TIME;
import static be.pilootloket.process.inbox.Mailroom.LOGO;
import static be.pilootloket.process.inbox.Mailroom.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.correspondence.MessageState;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import be.pilootloket.inbox.MailKind;
import be.pilootloket.inbox.Place;
import be.pilootloket.inbox.RawMail;
import be.pilootloket.inbox.Written;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Whatever lands in the mailbox: nothing stops it, nothing is lost, and what is not understood waits for a person. */
@Scenario
@TestPropertySource(
        properties = {"pilootloket.inbox.hosts=mx.agentschap.example", "pilootloket.inbox.unmarked-confirmed=true"})
class BadMailTest {

    private static final String PLAIN = """
            From: onthaal@logo.example
            To: eerstelijn@vlaanderen.be
            Subject: Bericht
            Message-ID: <%s@logo.example>
            MIME-Version: 1.0
            """;

    @Autowired
    private Story story;

    @Autowired
    private Mailroom mailroom;

    @Autowired
    private MailStarter starter;

    @Autowired
    private InboxDesk inbox;

    @Autowired
    private CandidacyDesk candidacies;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void publishesTheCall() {
        mailroom.open();
    }

    @Test
    void isStoredOnceWhenItIsDeliveredTwice() {
        Written mail = Written.from(LOGO, "Tweemaal").with("Received", "from a by b; now");
        byte[] bytes = mail.bytes();
        byte[] again = ("Received: from elsewhere by b; later\r\n" + new String(bytes, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(starter.receive(Written.lying(bytes, IN_TIME))).isPresent();
        assertThat(starter.receive(Written.lying(again, IN_TIME)))
                .as("another copy")
                .isEmpty();
        RawMail moved = new RawMail(Written.MAILBOX, "INBOX", 2, 1, IN_TIME, bytes.length, bytes);
        assertThat(starter.receive(moved)).as("the folder was made again").isEmpty();
        assertThat(starter.receive(moved)).isEmpty();
        assertThat(inbox.newest("", null, 10)).hasSize(1);
    }

    @Test
    void isNotKeptOutByAMailThatUsedItsMessageIdFirst() {
        Written stolen = Written.from("dief@elders.example", "Eerst").with("Message-ID", "<een@logo.example>");
        Written real = Written.from(LOGO, "Echt").saying("De echte").with("Message-ID", "<een@logo.example>");

        assertThat(starter.receive(stolen.at(IN_TIME))).isPresent();
        assertThat(starter.receive(real.at(IN_TIME))).isPresent();
    }

    @Test
    void isStoredOnceWithoutAMessageId() {
        byte[] bytes = Written.from(LOGO, "Zonder").with("Message-ID", null).bytes();

        assertThat(starter.receive(Written.lying(bytes, IN_TIME))).isPresent();
        assertThat(starter.receive(Written.lying(bytes, IN_TIME))).isEmpty();
    }

    @Attack({34, 35})
    @Test
    void isTakenAsReceivedWhenOurServerSaysAndNeverWhenTheSenderSays() {
        Mail ours = mailroom.arrives(Written.from(LOGO, "Op tijd")
                .with("Received", "from x by mx.agentschap.example with ESMTP; Fri, 8 Nov 2019 08:30:15 +0000")
                .with("Date", "Thu, 7 Nov 2019 12:00:00 +0100")
                .at(IN_TIME));
        Mail forged = mailroom.arrives(Written.from("ander@elders.example", "Vervalst")
                .with("Received", "from x by mx.elders.example with ESMTP; Thu, 7 Nov 2019 08:30:15 +0000")
                .with("Date", "Thu, 7 Nov 2019 12:00:00 +0100")
                .at(IN_TIME));
        Mail ahead =
                mailroom.arrives(Written.from("vroeg@elders.example", "Voor").at(IN_TIME.plusSeconds(90)));

        assertThat(ours.receipt().at()).isEqualTo("2019-11-08T08:30:15Z");
        assertThat(ours.receipt().written()).isEqualTo("2019-11-07T11:00:00Z");
        assertThat(forged.receipt().at()).isEqualTo(IN_TIME);
        assertThat(ahead.receipt().at()).as("never after it was stored").isEqualTo(ahead.storedAt());
    }

    @Test
    void ofNobodyOrOfAGroupWaitsForAPersonAndIsNotAnswered() {
        Mail nobody = mailroom.arrives(Written.from(null, "Van niemand").at(IN_TIME));
        Mail group = mailroom.arrives(Written.from(LOGO, "Van velen")
                .with("From", "Zorgraden: a@zorgraad.example, b@zorgraad.example;")
                .at(IN_TIME));

        assertThat(List.of(nobody, group)).allSatisfy(mail -> {
            assertThat(mail.reading().sender().address()).isNull();
            assertThat(mail.place()).isEqualTo(Place.OPEN);
            assertThat(mailroom.remarks(mail)).contains("noemt geen afzender");
        });
        assertThat(mailroom.answers()).isEmpty();
    }

    @Attack(41)
    @Test
    void withBrokenPartsIsReadAsFarAsItGoes() {
        Mail noEnd = mailroom.arrives(lines("Content-Type: multipart/mixed; boundary=\"grens\"\n\n--grens\n"
                + "Content-Type: text/plain\n\nTekst zonder einde"));
        Mail noBoundary = mailroom.arrives(lines("Content-Type: multipart/mixed\n\nTekst"));
        Mail oddType = mailroom.arrives(lines("Content-Type: ;;;\nContent-Transfer-Encoding: raar\n\nTekst"));
        Mail noCharset = mailroom.arrives(lines("Content-Type: text/plain; charset=klingon\n\nTekst in het Klingon"));

        assertThat(noEnd.reading().text()).isEqualTo("Tekst zonder einde");
        assertThat(noCharset.reading().text()).isEqualTo("Tekst in het Klingon");
        assertThat(mailroom.remarks(noCharset)).contains("onbekend schrift");
        assertThat(List.of(noEnd, noBoundary, oddType, noCharset))
                .extracting(Mail::place)
                .containsOnly(Place.OPEN);
    }

    @Test
    void thatIsClosedWaitsForAPersonWhoReadsWhy() {
        Mail encrypted = mailroom.arrives(
                lines("Content-Type: multipart/encrypted; boundary=g; protocol=x\n\n--g\n\nx\n--g--\n"));
        Mail outlook = mailroom.arrives(Written.from("a@elders.example", "Outlook")
                .attaching("winmail.dat", "application/ms-tnef", new byte[] {1, 2})
                .at(IN_TIME));
        Mail wrapped = mailroom.arrives(Written.from("b@elders.example", "Verpakt")
                .attaching("smime.p7m", "application/pkcs7-mime", new byte[] {1, 2})
                .at(IN_TIME));

        assertThat(mailroom.remarks(encrypted)).contains("versleuteld");
        assertThat(mailroom.remarks(outlook)).contains("winmail.dat");
        assertThat(mailroom.remarks(wrapped)).contains("verpakt");
    }

    @Test
    void thatIsSignedIsReadWithoutItsSignature() {
        Mail signed = mailroom.arrives(
                lines(
                        "Content-Type: multipart/signed; boundary=g; protocol=\"application/pgp-signature\"\n\n"
                                + "--g\nContent-Type: text/plain\n\nGetekend\n--g\nContent-Type: application/pgp-signature\n\nxyz\n--g--\n"));

        assertThat(signed.reading().text()).isEqualTo("Getekend");
        assertThat(signed.reading().attachments()).isEmpty();
    }

    @Attack({39, 41})
    @Test
    void withTooManyOrDangerousAttachmentsKeepsWhatItCanAndSaysWhatNot() {
        Written many = Written.from(LOGO, "Veel");
        for (int at = 0; at < 260; at++) {
            many.attaching("b" + at + ".exe", new byte[] {'M', 'Z'});
        }
        Mail mail = mailroom.arrives(many.at(IN_TIME));
        Mail path = mailroom.arrives(Written.from("c@elders.example", "Pad")
                .attaching("../../etc/passwd", "root".getBytes(StandardCharsets.UTF_8))
                .at(IN_TIME));

        assertThat(mail.reading().attachments())
                .hasSize(250)
                .allSatisfy(attachment -> assertThat(attachment.file()).isNull());
        assertThat(mailroom.remarks(mail)).contains("meer dan 250 bijlagen");
        assertThat(path.reading().attachments().get(0).name()).doesNotContain("/");
    }

    @Attack({7, 28})
    @Test
    void putsNothingOfItsOwnInOurAnswer() {
        mailroom.arrives(Written.from(LOGO, "<script>alert(1)</script> ${7*7} [(${7*7})]")
                .with("From", "=?utf-8?q?Jan=0D=0ABcc=3A_dief=40elders.example?= <" + LOGO + ">")
                .at(IN_TIME));

        assertThat(mailroom.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.addressee()).doesNotContain("\r", "\n");
            assertThat(answer.body()).contains("<script>alert(1)</script> ${7*7} [(${7*7})]");
            assertThat(answer.subject()).doesNotContain("\n");
        });
    }

    @Test
    void thatDefeatsUsTwiceGoesToAPersonUnread() {
        String id = starter.receive(Written.from(LOGO, "Gif").at(IN_TIME))
                .orElseThrow()
                .id();
        jdbc.sql("update mail set tries = 2 where id = ?").param(id).update();
        story.work();

        assertThat(story.tasks(id)).containsExactly(PLACE);
        assertThat(mailroom.remarks(inbox.get(id))).contains("kunnen dit bericht niet openen");
    }

    @Test
    void thatReportsNothingGraveAboutAMessageOfOursIsOnlyKept() {
        for (String action : List.of("delayed", "delivered", "relayed")) {
            Mail report = mailroom.arrives(Written.report(ours().messageId(), "Action: " + action, IN_TIME));

            assertThat(report.reading().kind()).isEqualTo(MailKind.AUTOMATIC);
            assertThat(report.place()).isEqualTo(Place.KEPT);
            assertThat(ours().state()).isEqualTo(MessageState.SENT);
        }
    }

    @Test
    void thatReportsInNoKnownWayAboutAMessageOfOursWaitsForAPerson() {
        Mail report = mailroom.arrives(Written.report(ours().messageId(), "Foute regel", IN_TIME));

        assertThat(story.tasks(report.id())).containsExactly(PLACE);
        assertThat(mailroom.remarks(report)).contains("kunnen niet lezen wat");
    }

    @Test
    void thatReportsAboutAMessageOfAnotherChangesNothing() {
        Mail report = mailroom.arrives(
                Written.report(ours().messageId().replace("@", "@elders."), "Action: failed", IN_TIME));

        assertThat(report.place()).isEqualTo(Place.KEPT);
        assertThat(report.reading().bounce()).isNull();
        assertThat(ours().state()).isEqualTo(MessageState.SENT);
    }

    @Attack(42)
    @Test
    void floodsNobodyWithAnswersAndLosesNothing() {
        for (int at = 0; at < 30; at++) {
            mailroom.arrives(Written.from(LOGO, "Nummer " + at).at(IN_TIME));
        }
        assertThat(mailroom.answers()).hasSize(1);
        assertThat(inbox.newest("", Place.OPEN, 100)).hasSize(30);

        story.at("2019-11-08T11:00:01");
        mailroom.arrives(Written.from(LOGO, "Een uur later").at(IN_TIME));
        assertThat(mailroom.answers()).hasSize(2);
        assertThat(candidacies.of(Contest.CALL)).isEmpty();
    }

    private static RawMail lines(String afterTheHeaders) {
        return Written.lying(PLAIN.formatted(java.util.UUID.randomUUID()) + afterTheHeaders, IN_TIME);
    }

    /** A message that we sent. */
    private be.pilootloket.correspondence.Message ours() {
        if (mailroom.answers().isEmpty()) {
            mailroom.arrives(Written.from(LOGO, "Vraag").at(IN_TIME));
        }
        return mailroom.answers().get(0);
    }
}
