package be.pilootloket.process.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.file.Samples;
import be.pilootloket.form.CallForms;
import be.pilootloket.form.Pen;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import be.pilootloket.inbox.Place;
import be.pilootloket.inbox.RawMail;
import be.pilootloket.inbox.Written;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Programme;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Whatever hangs on a mail: it waits for a person, who reads why, and the mail behind it is served. */
@Scenario
@Import(Contest.class)
@TestPropertySource(
        properties = {"pilootloket.inbox.hosts=mx.agentschap.example", "pilootloket.inbox.unmarked-confirmed=true"})
class BadAttachmentTest {

    private static final String PLACE = "userTask_placeMessage";
    private static final String FIRST = Contest.CALL + "-001";
    private static final String LOGO = "onthaal@logo.example";
    private static final Instant ARRIVED = Instant.parse("2019-11-08T09:00:00Z");

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
    private CallForms forms;

    @BeforeEach
    void publishesTheCall() {
        story.at("2019-09-11T09:00");
        contest.open();
        calls.advance(Contest.CALL, Phase.PUBLISHED);
        story.at("2019-11-08T10:00");
    }

    @AfterEach
    void ends() {
        story.end();
    }

    @Test
    void noneAtAll() {
        assertThat(remarks(Written.from(LOGO, "Kandidatuur"))).contains("Er zit geen bijlage bij dit bericht.");
    }

    @Test
    void aFormThatExpandsWithoutEndWaitsAndTheNextOneBecomesACandidacy() {
        byte[] bomb = Samples.with(
                form(),
                "word/document.xml",
                Samples.ascii("<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><l>&b;</l>"));
        String bad = starter.receive(Written.from(LOGO, "Bom")
                        .attaching("aanvraag.docx", bomb)
                        .at(ARRIVED))
                .orElseThrow()
                .id();
        starter.receive(applying().at(ARRIVED)).orElseThrow();
        story.work();

        assertThat(inbox.get(bad).place()).isEqualTo(Place.OPEN);
        assertThat(inbox.get(bad).reading().attachments().get(0).refusal()).contains("niet hoort te bevatten");
        assertThat(candidacies.of(Contest.CALL)).hasSize(1);
    }

    @Test
    void aFormWithMacrosOrWithAStrangeTemplateIsNotRead() {
        byte[] macro = Samples.with(form(), "word/vbaProject.bin", Samples.ascii("x"));
        byte[] template = Samples.with(
                form(),
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
        Mail mail = arrives(Written.from(LOGO, "Zonder velden")
                .attaching("aanvraag.docx", Samples.docx())
                .at(ARRIVED));

        assertThat(mail.reading().attachments().get(0).file()).isNotNull();
        assertThat(String.valueOf(story.shown(mail.id(), PLACE, "remarks")))
                .contains("geen ingevuld aanvraagformulier");
    }

    @Test
    void sixtyMegabytesOrTwoHundredFilesAreNotTakenAndTheMailIs() {
        Mail large = arrives(Written.from(LOGO, "Groot")
                .attaching("plannen.pdf", new byte[44 * 1024 * 1024])
                .at(ARRIVED));
        Written many = Written.from("b@elders.example", "Veel");
        for (int at = 0; at < 200; at++) {
            many.attaching("b" + at + ".pdf", Samples.pdf("/N" + at));
        }
        Mail full = arrives(many.at(ARRIVED));

        assertThat(large.size()).isGreaterThan(59 * 1024 * 1024);
        assertThat(inbox.raw(large.id())).hasSize((int) large.size());
        assertThat(large.reading().attachments().get(0).refusal()).contains("te groot");
        assertThat(String.valueOf(story.shown(full.id(), PLACE, "remarks"))).contains("te veel bestanden");
    }

    @Test
    void twoMailsOfOneCandidateInOneSecondAreNoTwoDossiers() {
        String first = starter.receive(applying().at(ARRIVED)).orElseThrow().id();
        String second = starter.receive(applying().saying("En nog eens").at(ARRIVED))
                .orElseThrow()
                .id();
        story.work();

        assertThat(candidacies.of(Contest.CALL)).hasSize(1);
        String waiting = inbox.get(first).place() == Place.OPEN ? first : second;
        assertThat(String.valueOf(story.shown(waiting, PLACE, "remarks"))).contains("intussen al een dossier");
    }

    @Test
    void markupInAFieldStaysText() {
        String hostile = "<script>alert(1)</script> ${7*7} =cmd|x";
        byte[] form = filled(hostile);
        arrives(Written.from(LOGO, hostile)
                .saying(hostile)
                .attaching("aanvraag.docx", form)
                .at(ARRIVED));

        assertThat(candidacies.get(FIRST).dossier().title()).isEqualTo(hostile);
        assertThat(story.laid(story.task(FIRST, "userTask_enterDossier"))).containsEntry("title", hostile);
    }

    private Written applying() {
        return Written.from(LOGO, "Kandidatuur").attaching("aanvraag.docx", filled("Samen sterk"));
    }

    private byte[] filled(String title) {
        Programme call = calls.get(Contest.CALL).definition();
        return Pen.on(form())
                .write("title", title)
                .write("zone", call.areas().zones().get(0).name())
                .write("organisation", "Logo Voorbeeld")
                .write("contact", "Onthaal")
                .write("email", LOGO)
                .done();
    }

    private byte[] form() {
        return forms.find(calls.get(Contest.CALL).definition(), "application-form")
                .orElseThrow()
                .content();
    }

    private String remarks(Written mail) {
        return String.valueOf(story.shown(arrives(mail.at(ARRIVED)).id(), PLACE, "remarks"));
    }

    private Mail arrives(RawMail raw) {
        Mail mail = starter.receive(raw).orElseThrow();
        story.work();
        return inbox.get(mail.id());
    }
}
