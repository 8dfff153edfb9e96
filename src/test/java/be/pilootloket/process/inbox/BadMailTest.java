package be.pilootloket.process.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.MessageState;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
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
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Whatever lands in the mailbox: nothing stops it, nothing is lost, and what is not understood waits for a person. */
@Scenario
@Import(Contest.class)
@TestPropertySource(
        properties = {"pilootloket.inbox.hosts=mx.agentschap.example", "pilootloket.inbox.unmarked-confirmed=true"})
class BadMailTest {

    private static final String PLACE = "userTask_placeMessage";
    private static final String LOGO = "onthaal@logo.example";
    private static final Instant ARRIVED = Instant.parse("2019-11-08T09:00:00Z");
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
    private Contest contest;

    @Autowired
    private MailStarter starter;

    @Autowired
    private InboxDesk inbox;

    @Autowired
    private CallDesk calls;

    @Autowired
    private CandidacyDesk candidacies;

    @Autowired
    private PostOffice post;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void publishesTheCall() {
        story.at("2019-09-11T09:00");
        contest.open();
        calls.advance(Contest.CALL, Phase.PUBLISHED);
        story.at("2019-11-08T10:00");
    }

    @Test
    void isStoredOnceWhenItIsDeliveredTwice() {
        Written mail = Written.from(LOGO, "Tweemaal").with("Received", "from a by b; now");
        byte[] bytes = mail.bytes();
        byte[] again = ("Received: from elsewhere by b; later\r\n" + new String(bytes, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(starter.receive(Written.lying(bytes, ARRIVED))).isPresent();
        assertThat(starter.receive(Written.lying(again, ARRIVED)))
                .as("another copy")
                .isEmpty();
        RawMail moved = new RawMail(Written.MAILBOX, "INBOX", 2, 1, ARRIVED, bytes.length, bytes);
        assertThat(starter.receive(moved)).as("the folder was made again").isEmpty();
        assertThat(starter.receive(moved)).isEmpty();
        assertThat(inbox.newest("", null, 10)).hasSize(1);
    }

    @Test
    void isNotKeptOutByAMailThatUsedItsMessageIdFirst() {
        Written stolen = Written.from("dief@elders.example", "Eerst").with("Message-ID", "<een@logo.example>");
        Written real = Written.from(LOGO, "Echt").saying("De echte").with("Message-ID", "<een@logo.example>");

        assertThat(starter.receive(stolen.at(ARRIVED))).isPresent();
        assertThat(starter.receive(real.at(ARRIVED))).isPresent();
    }

    @Test
    void isStoredOnceWithoutAMessageId() {
        byte[] bytes = Written.from(LOGO, "Zonder").with("Message-ID", null).bytes();

        assertThat(starter.receive(Written.lying(bytes, ARRIVED))).isPresent();
        assertThat(starter.receive(Written.lying(bytes, ARRIVED))).isEmpty();
    }

    @Test
    void isTakenAsReceivedWhenOurServerSaysAndNeverWhenTheSenderSays() {
        Mail ours = arrives(Written.from(LOGO, "Op tijd")
                .with("Received", "from x by mx.agentschap.example with ESMTP; Fri, 8 Nov 2019 08:30:15 +0000")
                .with("Date", "Thu, 7 Nov 2019 12:00:00 +0100")
                .at(ARRIVED));
        Mail forged = arrives(Written.from("ander@elders.example", "Vervalst")
                .with("Received", "from x by mx.elders.example with ESMTP; Thu, 7 Nov 2019 08:30:15 +0000")
                .with("Date", "Thu, 7 Nov 2019 12:00:00 +0100")
                .at(ARRIVED));
        Mail ahead = arrives(Written.from("vroeg@elders.example", "Voor").at(ARRIVED.plusSeconds(90)));

        assertThat(ours.receipt().at()).isEqualTo("2019-11-08T08:30:15Z");
        assertThat(ours.receipt().written()).isEqualTo("2019-11-07T11:00:00Z");
        assertThat(forged.receipt().at()).isEqualTo(ARRIVED);
        assertThat(ahead.receipt().at()).as("never after it was stored").isEqualTo(ahead.storedAt());
    }

    @Test
    void ofNobodyOrOfAGroupWaitsForAPersonAndIsNotAnswered() {
        Mail nobody = arrives(Written.from(null, "Van niemand").at(ARRIVED));
        Mail group = arrives(Written.from(LOGO, "Van velen")
                .with("From", "Zorgraden: a@zorgraad.example, b@zorgraad.example;")
                .at(ARRIVED));

        assertThat(List.of(nobody, group)).allSatisfy(mail -> {
            assertThat(mail.reading().sender().address()).isNull();
            assertThat(mail.place()).isEqualTo(Place.OPEN);
            assertThat(remarks(mail)).contains("noemt geen afzender");
        });
        assertThat(answers()).isEmpty();
    }

    @Test
    void withBrokenPartsIsReadAsFarAsItGoes() {
        Mail noEnd = arrives(lines("Content-Type: multipart/mixed; boundary=\"grens\"\n\n--grens\n"
                + "Content-Type: text/plain\n\nTekst zonder einde"));
        Mail noBoundary = arrives(lines("Content-Type: multipart/mixed\n\nTekst"));
        Mail oddType = arrives(lines("Content-Type: ;;;\nContent-Transfer-Encoding: raar\n\nTekst"));
        Mail noCharset = arrives(lines("Content-Type: text/plain; charset=klingon\n\nTekst in het Klingon"));

        assertThat(noEnd.reading().text()).isEqualTo("Tekst zonder einde");
        assertThat(noCharset.reading().text()).isEqualTo("Tekst in het Klingon");
        assertThat(remarks(noCharset)).contains("onbekend schrift");
        assertThat(List.of(noEnd, noBoundary, oddType, noCharset))
                .extracting(Mail::place)
                .containsOnly(Place.OPEN);
    }

    @Test
    void thatIsClosedWaitsForAPersonWhoReadsWhy() {
        Mail encrypted =
                arrives(lines("Content-Type: multipart/encrypted; boundary=g; protocol=x\n\n--g\n\nx\n--g--\n"));
        Mail outlook = arrives(Written.from("a@elders.example", "Outlook")
                .attaching("winmail.dat", "application/ms-tnef", new byte[] {1, 2})
                .at(ARRIVED));
        Mail wrapped = arrives(Written.from("b@elders.example", "Verpakt")
                .attaching("smime.p7m", "application/pkcs7-mime", new byte[] {1, 2})
                .at(ARRIVED));

        assertThat(remarks(encrypted)).contains("versleuteld");
        assertThat(remarks(outlook)).contains("winmail.dat");
        assertThat(remarks(wrapped)).contains("verpakt");
    }

    @Test
    void thatIsSignedIsReadWithoutItsSignature() {
        Mail signed = arrives(
                lines(
                        "Content-Type: multipart/signed; boundary=g; protocol=\"application/pgp-signature\"\n\n"
                                + "--g\nContent-Type: text/plain\n\nGetekend\n--g\nContent-Type: application/pgp-signature\n\nxyz\n--g--\n"));

        assertThat(signed.reading().text()).isEqualTo("Getekend");
        assertThat(signed.reading().attachments()).isEmpty();
    }

    @Test
    void withTooManyOrDangerousAttachmentsKeepsWhatItCanAndSaysWhatNot() {
        Written many = Written.from(LOGO, "Veel");
        for (int at = 0; at < 260; at++) {
            many.attaching("b" + at + ".exe", new byte[] {'M', 'Z'});
        }
        Mail mail = arrives(many.at(ARRIVED));
        Mail path = arrives(Written.from("c@elders.example", "Pad")
                .attaching("../../etc/passwd", "root".getBytes(StandardCharsets.UTF_8))
                .at(ARRIVED));

        assertThat(mail.reading().attachments())
                .hasSize(250)
                .allSatisfy(attachment -> assertThat(attachment.file()).isNull());
        assertThat(remarks(mail)).contains("meer dan 250 bijlagen");
        assertThat(path.reading().attachments().get(0).name()).doesNotContain("/");
    }

    @Test
    void putsNothingOfItsOwnInOurAnswer() {
        arrives(Written.from(LOGO, "<script>alert(1)</script> ${7*7} [(${7*7})]")
                .with("From", "=?utf-8?q?Jan=0D=0ABcc=3A_dief=40elders.example?= <" + LOGO + ">")
                .at(ARRIVED));

        assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.addressee()).doesNotContain("\r", "\n");
            assertThat(answer.body()).contains("<script>alert(1)</script> ${7*7} [(${7*7})]");
            assertThat(answer.subject()).doesNotContain("\n");
        });
    }

    @Test
    void thatDefeatsUsTwiceGoesToAPersonUnread() {
        String id = starter.receive(Written.from(LOGO, "Gif").at(ARRIVED))
                .orElseThrow()
                .id();
        jdbc.sql("update mail set tries = 2 where id = ?").param(id).update();
        story.work();

        assertThat(story.tasks(id)).containsExactly(PLACE);
        assertThat(remarks(inbox.get(id))).contains("kunnen dit bericht niet openen");
    }

    @Test
    void thatReportsNothingGraveAboutAMessageOfOursIsOnlyKept() {
        for (String action : List.of("delayed", "delivered", "relayed")) {
            Mail report = arrives(Written.report(ours().messageId(), "Action: " + action, ARRIVED));

            assertThat(report.reading().kind()).isEqualTo(MailKind.AUTOMATIC);
            assertThat(report.place()).isEqualTo(Place.KEPT);
            assertThat(ours().state()).isEqualTo(MessageState.SENT);
        }
    }

    @Test
    void thatReportsInNoKnownWayAboutAMessageOfOursWaitsForAPerson() {
        Mail report = arrives(Written.report(ours().messageId(), "Foute regel", ARRIVED));

        assertThat(story.tasks(report.id())).containsExactly(PLACE);
        assertThat(remarks(report)).contains("kunnen niet lezen wat");
    }

    @Test
    void thatReportsAboutAMessageOfAnotherChangesNothing() {
        Mail report = arrives(Written.report(ours().messageId().replace("@", "@elders."), "Action: failed", ARRIVED));

        assertThat(report.place()).isEqualTo(Place.KEPT);
        assertThat(report.reading().bounce()).isNull();
        assertThat(ours().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void floodsNobodyWithAnswersAndLosesNothing() {
        for (int at = 0; at < 30; at++) {
            arrives(Written.from(LOGO, "Nummer " + at).at(ARRIVED));
        }
        assertThat(answers()).hasSize(1);
        assertThat(inbox.newest("", Place.OPEN, 100)).hasSize(30);

        story.at("2019-11-08T11:00:01");
        arrives(Written.from(LOGO, "Een uur later").at(ARRIVED));
        assertThat(answers()).hasSize(2);
        assertThat(candidacies.of(Contest.CALL)).isEmpty();
    }

    private static RawMail lines(String afterTheHeaders) {
        return Written.lying(PLAIN.formatted(java.util.UUID.randomUUID()) + afterTheHeaders, ARRIVED);
    }

    /** A message that we sent. */
    private be.pilootloket.correspondence.Message ours() {
        if (answers().isEmpty()) {
            arrives(Written.from(LOGO, "Vraag").at(ARRIVED));
        }
        return answers().get(0);
    }

    private Mail arrives(RawMail raw) {
        Mail mail = starter.receive(raw).orElseThrow();
        story.work();
        return inbox.get(mail.id());
    }

    private String remarks(Mail mail) {
        return String.valueOf(story.shown(mail.id(), PLACE, "remarks"));
    }

    private List<be.pilootloket.correspondence.Message> answers() {
        return post.search(new MessageSearch(null, Occasion.MAIL_RECEIVED, null), 100);
    }
}
