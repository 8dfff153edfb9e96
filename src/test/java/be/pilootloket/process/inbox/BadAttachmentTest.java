package be.pilootloket.process.inbox;

import static be.pilootloket.process.inbox.Mailroom.IN_TIME;
import static be.pilootloket.process.inbox.Mailroom.LOGO;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.file.Samples;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import be.pilootloket.inbox.Place;
import be.pilootloket.inbox.Written;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Whatever hangs on a mail: it waits for a person, who reads why, and the mail behind it is served. */
@Scenario
@TestPropertySource(
        properties = {"pilootloket.inbox.hosts=mx.agentschap.example", "pilootloket.inbox.unmarked-confirmed=true"})
class BadAttachmentTest {

    private static final String FIRST = Contest.CALL + "-001";

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

    @BeforeEach
    void publishesTheCall() {
        mailroom.open();
    }

    @Test
    void noneAtAll() {
        assertThat(remarks(Written.from(LOGO, "Kandidatuur"))).contains("Er zit geen bijlage bij dit bericht.");
    }

    @Attack(36)
    @Test
    void aFormThatExpandsWithoutEndWaitsAndTheNextOneBecomesACandidacy() {
        byte[] bomb = Samples.with(
                mailroom.form("application-form"),
                "word/document.xml",
                Samples.ascii("<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><l>&b;</l>"));
        String bad = starter.receive(Written.from(LOGO, "Bom")
                        .attaching("aanvraag.docx", bomb)
                        .at(IN_TIME))
                .orElseThrow()
                .id();
        starter.receive(applying().at(IN_TIME)).orElseThrow();
        story.work();

        assertThat(inbox.get(bad).place()).isEqualTo(Place.OPEN);
        assertThat(inbox.get(bad).reading().attachments().get(0).refusal()).contains("niet hoort te bevatten");
        assertThat(candidacies.of(Contest.CALL)).hasSize(1);
    }

    @Attack(37)
    @Test
    void aFormWithMacrosOrWithAStrangeTemplateIsNotRead() {
        byte[] macro = Samples.with(mailroom.form("application-form"), "word/vbaProject.bin", Samples.ascii("x"));
        byte[] template = Samples.with(
                mailroom.form("application-form"),
                "word/_rels/settings.xml.rels",
                Samples.ascii("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships/attachedTemplate\" Target=\"https://elders.example/x.dotm\""
                        + " TargetMode=\"External\"/></Relationships>"));

        assertThat(remarks(Written.from(LOGO, "Macro").attaching("aanvraag.docx", macro)))
                .contains("geen ingevuld aanvraagformulier");
        assertThat(remarks(Written.from("b@elders.example", "Sjabloon").attaching("aanvraag.docx", template)))
                .contains("geen ingevuld aanvraagformulier");
    }

    @Test
    void aFormWhoseControlsWereTakenAwayIsKeptAndNotGuessedAt() {
        Mail mail = mailroom.arrives(Written.from(LOGO, "Zonder velden")
                .attaching("aanvraag.docx", Samples.docx())
                .at(IN_TIME));

        assertThat(mail.reading().attachments().get(0).file()).isNotNull();
        assertThat(mailroom.remarks(mail)).contains("geen ingevuld aanvraagformulier");
    }

    @Attack(41)
    @Test
    void sixtyMegabytesOrTwoHundredFilesAreNotTakenAndTheMailIs() {
        Mail large = mailroom.arrives(Written.from(LOGO, "Groot")
                .attaching("plannen.pdf", new byte[44 * 1024 * 1024])
                .at(IN_TIME));
        Written many = Written.from("b@elders.example", "Veel");
        for (int at = 0; at < 200; at++) {
            many.attaching("b" + at + ".pdf", Samples.pdf("/N" + at));
        }
        Mail full = mailroom.arrives(many.at(IN_TIME));

        assertThat(large.size()).isGreaterThan(59 * 1024 * 1024);
        assertThat(inbox.raw(large.id())).hasSize((int) large.size());
        assertThat(large.reading().attachments().get(0).refusal()).contains("te groot");
        assertThat(mailroom.remarks(full)).contains("te veel bestanden");
    }

    @Test
    void twoMailsOfOneCandidateInOneSecondAreNoTwoDossiers() {
        String first = starter.receive(applying().at(IN_TIME)).orElseThrow().id();
        String second = starter.receive(applying().saying("En nog eens").at(IN_TIME))
                .orElseThrow()
                .id();
        story.work();

        assertThat(candidacies.of(Contest.CALL)).hasSize(1);
        String waiting = inbox.get(first).place() == Place.OPEN ? first : second;
        assertThat(mailroom.remarks(inbox.get(waiting))).contains("intussen al een dossier");
    }

    @Attack(20)
    @Test
    void markupInAFieldStaysText() {
        String hostile = "<script>alert(1)</script> ${7*7} =cmd|x";
        byte[] form = mailroom.application(hostile, LOGO).done();
        mailroom.arrives(Written.from(LOGO, hostile)
                .saying(hostile)
                .attaching("aanvraag.docx", form)
                .at(IN_TIME));

        assertThat(candidacies.get(FIRST).dossier().title()).isEqualTo(hostile);
        assertThat(story.laid(story.task(FIRST, "userTask_enterDossier"))).containsEntry("title", hostile);
    }

    private Written applying() {
        return Mailroom.applying(LOGO, mailroom.application("Samen sterk", LOGO));
    }

    private String remarks(Written mail) {
        return mailroom.remarks(mailroom.arrives(mail.at(IN_TIME)));
    }
}
