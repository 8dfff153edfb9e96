package be.pilootloket.process.inbox;

import static be.pilootloket.process.inbox.Mailroom.IN_TIME;
import static be.pilootloket.process.inbox.Mailroom.LOGO;
import static be.pilootloket.process.inbox.Mailroom.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.candidacy.Document;
import be.pilootloket.candidacy.Message;
import be.pilootloket.candidacy.MessageDesk;
import be.pilootloket.candidacy.MessageKind;
import be.pilootloket.correspondence.Addressee;
import be.pilootloket.correspondence.MessageState;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.form.Pen;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import be.pilootloket.inbox.MailKind;
import be.pilootloket.inbox.Place;
import be.pilootloket.inbox.RawMail;
import be.pilootloket.inbox.Written;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.NewMeeting;
import be.pilootloket.meeting.Reply;
import be.pilootloket.meeting.ReplyDesk;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Invited;
import be.pilootloket.programme.OutcomeKind;
import be.pilootloket.programme.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The story of one mail, from the mailbox to its place. */
@Tag("both")
@Scenario(walks = IncomingMailProcess.KEY)
@TestPropertySource(
        properties = {"pilootloket.inbox.hosts=mx.agentschap.example", "pilootloket.inbox.unmarked-confirmed=true"})
class IncomingMailTest {

    private static final String CALL = Contest.CALL;
    private static final String FIRST = CALL + "-001";

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
    private MessageDesk messages;

    @Autowired
    private CallDesk calls;

    @Autowired
    private PostOffice post;

    @Autowired
    private MeetingDesk meetings;

    @Autowired
    private ReplyDesk replies;

    @Autowired
    private ManagementService management;

    @BeforeEach
    void publishesTheCall() {
        mailroom.open();
    }

    @Test
    void becomesACandidacyWhenTheFormIsThereAndTheSenderHearsItsNumber() {
        Mail mail = mailroom.arrives(applying(LOGO).at(IN_TIME));

        Candidacy candidacy = candidacies.get(FIRST);
        assertThat(candidacy.channel()).isEqualTo(Channel.MAILBOX);
        assertThat(candidacy.receivedAt()).isEqualTo(IN_TIME);
        assertThat(candidacy.dossier().title()).isEqualTo("Samen sterk");
        assertThat(candidacy.dossier().documents())
                .extracting(Document::code, Document::fileName)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("application-form", "aanvraag.docx"));
        assertThat(candidacy.dossierEntered()).isFalse();
        assertThat(story.tasks(FIRST)).containsExactly("userTask_enterDossier");
        assertThat(story.laid(story.task(FIRST, "userTask_enterDossier"))).containsEntry("title", "Samen sterk");
        assertThat(story.shown(FIRST, "userTask_enterDossier", "unread")).isNull();
        assertThat(mail.place()).isEqualTo(Place.CANDIDACY);
        assertThat(mail.number()).isEqualTo(FIRST);
        assertThat(mailroom.answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.address()).isEqualTo(LOGO))
                .satisfies(answer -> assertThat(answer.subject()).startsWith("[" + FIRST + "]"))
                .satisfies(answer -> assertThat(answer.body())
                        .contains("vrijdag 8 november 2019 om 10:00:00")
                        .contains(FIRST)
                        .contains("Dit klopt nog niet"));
        assertThat(story.runs(IncomingMailProcess.KEY, mail.id())).isFalse();
    }

    @Test
    void laysASignedDeclarationThatCameAlongOnItsPartner() {
        mailroom.arrives(
                applying(LOGO).attaching("verklaring.docx", declaration()).at(IN_TIME));

        var form = story.laid(story.task(FIRST, "userTask_enterDossier"));
        assertThat(String.valueOf(form.get("partners"))).contains("\"declared\":true");
        assertThat(String.valueOf(form.get("documents"))).contains("aanvraag.docx", "verklaring.docx");
    }

    @Test
    void laysWhatCouldNotBeReadBesideTheDossier() {
        mailroom.arrives(applying(LOGO, "2018-01")
                .attaching("virus.exe", "MZ".getBytes(StandardCharsets.US_ASCII))
                .at(IN_TIME));

        assertThat(story.shown(FIRST, "userTask_enterDossier", "unread").toString())
                .contains("- \"virus.exe\": Dit soort bestand kan niet.", "- aanvraag.docx: ", "2018-01");
    }

    @Test
    void becomesASupplementByTheNumberInItsSubject() {
        mailroom.arrives(applying(LOGO).at(IN_TIME));
        Mail mail = mailroom.arrives(Written.from(LOGO, "Aanvulling bij " + FIRST.toLowerCase(java.util.Locale.ROOT))
                .attaching("verklaring.docx", declaration())
                .attaching("virus.exe", "MZ".getBytes(StandardCharsets.US_ASCII))
                .at(IN_TIME));

        assertThat(mail.reading().kind()).isEqualTo(MailKind.SUPPLEMENT);
        Message message = messages.of(FIRST).get(0);
        assertThat(message.kind()).isEqualTo(MessageKind.SUPPLEMENT);
        assertThat(message.documents()).extracting(Document::fileName).containsExactly("verklaring.docx");
        assertThat(inbox.ofMessage(message.id()).map(Mail::id)).contains(mail.id());
        assertThat(mailroom.answers()).as("one an hour").hasSize(1);

        story.fill("staff", FIRST, "userTask_enterDossier", Map.of());
        story.work();
        var form = story.laid(story.task(FIRST, "userTask_enterSupplement"));
        assertThat(String.valueOf(form.get("partners"))).contains("\"declared\":true");
        assertThat(String.valueOf(form.get("documents"))).contains("aanvraag.docx", "verklaring.docx");
        assertThat(story.shown(FIRST, "userTask_enterSupplement", "unread").toString())
                .contains("\"virus.exe\": Dit soort bestand kan niet.");
    }

    @Test
    void becomesASupplementWhenItAnswersAMessageOfOurs() {
        mailroom.arrives(applying(LOGO).at(IN_TIME));
        String ours = mailroom.answers().get(0).messageId();
        Mail mail = mailroom.arrives(Written.from(LOGO, "Re: We ontvingen uw bericht")
                .with("In-Reply-To", ours)
                .attaching("verklaring.docx", declaration())
                .at(IN_TIME));

        assertThat(mail.number()).isEqualTo(FIRST);
        assertThat(messages.of(FIRST)).hasSize(1);
    }

    @Test
    void becomesASupplementOfTheOnlyDossierThatTheSenderHas() {
        mailroom.arrives(applying(LOGO).at(IN_TIME));
        mailroom.arrives(applying(LOGO).saying("Nu beter").at(IN_TIME));

        assertThat(candidacies.of(CALL)).hasSize(1);
        assertThat(messages.of(FIRST)).hasSize(1);
    }

    @Attack(33)
    @Test
    void ofAnotherSenderChangesNoDossierByItself() {
        mailroom.arrives(applying(LOGO).at(IN_TIME));
        Mail mail = mailroom.arrives(Written.from("vreemd@elders.example", "Aanvulling " + FIRST)
                .attaching("verklaring.docx", declaration())
                .at(IN_TIME));

        assertThat(messages.of(FIRST)).isEmpty();
        assertThat(mailroom.remarks(mail)).contains("Dit adres is niet dat van de initiatiefnemer van " + FIRST);
    }

    @Attack(33)
    @Test
    void ofAnUnconfirmedSenderChangesNoDossierAndIsNotAnswered() {
        mailroom.arrives(applying(LOGO).at(IN_TIME));
        Mail mail = mailroom.arrives(Written.from(LOGO, "Aanvulling " + FIRST)
                .with(
                        "Authentication-Results",
                        "mx.agentschap.example; spf=fail smtp.mailfrom=elders.example; dmarc=fail")
                .attaching("verklaring.docx", declaration())
                .at(IN_TIME));

        assertThat(messages.of(FIRST)).isEmpty();
        assertThat(mailroom.remarks(mail)).contains("De afzender is niet bevestigd");
        assertThat(story.shown(mail.id(), PLACE, "confirmedText")).isEqualTo("nee, afzender niet bevestigd");
        assertThat(mailroom.answers()).hasSize(1);
    }

    @Test
    void isPlacedByAPersonAsACandidacyWhenThereIsNoForm() {
        Mail mail = mailroom.arrives(Written.from(LOGO, "Onze kandidatuur")
                .attaching("aanvraag.pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII))
                .at(IN_TIME));
        assertThat(mailroom.remarks(mail)).contains("geen ingevuld aanvraagformulier");
        assertThat(mailroom.answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.body()).contains("Een medewerker bekijkt uw bericht"));

        assertThat(fields(story.refused("staff", mail.id(), PLACE, Map.of()))).containsExactly("choice");
        assertThat(fields(
                        story.refused("staff", mail.id(), PLACE, Map.of("choice", "CANDIDACY", "email", "geen adres"))))
                .contains("zone", "organisation", "contact", "email");
        story.fill(
                "staff",
                mail.id(),
                PLACE,
                Map.of(
                        "choice", "CANDIDACY",
                        "zone", zone(),
                        "organisation", "Logo Voorbeeld",
                        "contact", "Onthaal"));
        story.work();

        assertThat(candidacies.get(FIRST).receivedAt()).isEqualTo(IN_TIME);
        assertThat(candidacies.get(FIRST).dossier().initiator().email()).isEqualTo(LOGO);
        assertThat(mailroom.answers()).as("the receipt was acknowledged before").hasSize(1);
        assertThat(story.runs(IncomingMailProcess.KEY, mail.id())).isFalse();
    }

    @Test
    void isPlacedByAPersonAsAWithdrawal() {
        mailroom.arrives(applying(LOGO).at(IN_TIME));
        Mail mail = mailroom.arrives(
                Written.from(LOGO, FIRST).saying("Wij trekken ons terug.").at(IN_TIME));
        assertThat(mailroom.remarks(mail)).contains("geen bruikbare bijlage");
        assertThat(story.laid(story.task(mail.id(), PLACE))).containsEntry("dossierNumber", FIRST);
        assertThat(fields(story.refused(
                        "staff",
                        mail.id(),
                        PLACE,
                        Map.of("choice", "DECLINE", "dossierNumber", FIRST, "words", "Afzien"))))
                .containsExactly("choice");

        story.fill("staff", mail.id(), PLACE, Map.of("choice", "WITHDRAWAL", "words", "Trekt zich terug"));
        story.work();

        assertThat(candidacies.get(FIRST).state()).isEqualTo(Candidacy.State.WITHDRAWN);
    }

    @Test
    void isPlacedByAPersonAsAQuestion() {
        Mail mail =
                mailroom.arrives(Written.from("burger@elders.example", "Vraag").at(IN_TIME));
        story.fill(
                "staff",
                mail.id(),
                PLACE,
                Map.of("choice", "QUESTION", "asker", "zorgraad", "words", "Mag een zorgraad twee keer meedoen?"));
        story.work();

        assertThat(story.tasks(CALL)).containsExactly("userTask_answerQuestion");
    }

    @Test
    void isKeptWithAReasonWhenThereIsNothingToDo() {
        Mail mail = mailroom.arrives(
                Written.from("reclame@elders.example", "Koop nu").at(IN_TIME));
        assertThat(fields(story.refused("staff", mail.id(), PLACE, Map.of("choice", "KEPT"))))
                .containsExactly("words");

        story.fill("staff", mail.id(), PLACE, Map.of("choice", "KEPT", "words", "Reclame"));
        story.work();

        assertThat(inbox.get(mail.id()).place()).isEqualTo(Place.KEPT);
        assertThat(story.runs(IncomingMailProcess.KEY, mail.id())).isFalse();
    }

    @Test
    void goesBackToAPersonWhenItsDossierWasWithdrawnMeanwhile() {
        mailroom.arrives(applying(LOGO).at(IN_TIME));
        RawMail raw = Written.from(LOGO, FIRST)
                .attaching("verklaring.docx", declaration())
                .at(IN_TIME);
        String id = starter.receive(raw).orElseThrow().id();
        management.executeJob(management
                .createJobQuery()
                .activityId("serviceTask_readMail")
                .singleResult()
                .getId());
        candidacies.withdraw(FIRST);
        story.work();

        assertThat(story.tasks(id)).containsExactly(PLACE);
        assertThat(String.valueOf(story.shown(id, PLACE, "remarks"))).contains("al ingetrokken");
    }

    @Attack(45)
    @Test
    void ofACalendarSetsTheAnswerOfThatAttendeeOnly() {
        String meeting = invited(LOGO);
        Mail accepted =
                mailroom.arrives(replying(LOGO, LOGO, meeting, "ACCEPTED").at(IN_TIME));
        Mail forOther = mailroom.arrives(
                replying("vreemd@elders.example", LOGO, meeting, "DECLINED").at(IN_TIME));
        Mail notInvited =
                mailroom.arrives(replying("vreemd@elders.example", "vreemd@elders.example", meeting, "DECLINED")
                        .at(IN_TIME));

        assertThat(accepted.place()).isEqualTo(Place.REPLY);
        assertThat(replies.of(meeting))
                .singleElement()
                .satisfies(reply -> assertThat(reply.attendee()).isEqualTo(LOGO))
                .satisfies(reply -> assertThat(reply.answer()).isEqualTo(Reply.Answer.ACCEPTED));
        assertThat(List.of(forOther, notInvited)).extracting(Mail::place).containsOnly(Place.OPEN);
        assertThat(mailroom.answers()).extracting(answer -> answer.address()).doesNotContain(LOGO);
    }

    private String invited(String address) {
        String number = CALL + "-info-session";
        meetings.schedule(new NewMeeting(
                number,
                CALL,
                null,
                "info-session",
                "Infosessie",
                Invited.STAKEHOLDERS,
                OutcomeKind.SLIDES,
                LocalDate.of(2019, 11, 20),
                LocalTime.of(9, 30),
                LocalTime.of(12, 0),
                "Zaal 1",
                List.of()));
        post.draft(Occasion.MEETING_INVITED, number, List.of(Addressee.of("Logo Voorbeeld", address)));
        return number;
    }

    private static Written replying(String from, String attendee, String meeting, String answer) {
        String calendar = String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "METHOD:REPLY",
                "BEGIN:VEVENT",
                "UID:" + meeting + "@vlaanderen.be",
                "ATTENDEE;PARTSTAT=" + answer + ";CN=Iemand:mailto:" + attendee,
                "END:VEVENT",
                "END:VCALENDAR",
                "");
        return Written.from(from, "Aanvaard")
                .attaching(
                        null, "text/calendar; method=REPLY; charset=UTF-8", calendar.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void ofAServerThatCouldNotDeliverSendsItsMessageToAPersonForABetterAddress() {
        mailroom.arrives(Written.from(LOGO, "Vraag").at(IN_TIME));
        var ours = mailroom.answers().get(0);
        Mail bounce = mailroom.arrives(Written.report(
                ours.messageId(), "Action: failed\nDiagnostic-Code: smtp; 550 5.1.1 unknown\n user", IN_TIME));

        assertThat(bounce.place()).isEqualTo(Place.BOUNCE);
        assertThat(story.shown(ours.id().value(), "userTask_correctAddress", "serverAnswer"))
                .isEqualTo("Kwam terug: 550 5.1.1 unknown user");

        mailroom.arrives(Written.report(ours.messageId(), "Action: failed", IN_TIME));
        assertThat(story.tasks(ours.id().value())).hasSize(1);
        story.fill(
                "staff",
                ours.id().value(),
                "userTask_correctAddress",
                Map.of("resolution", "resend", "newAddress", "info@logo.example"));
        story.work();
        assertThat(post.get(ours.id()).state()).isEqualTo(MessageState.SENT);
    }

    @Attack(42)
    @Test
    void ofAMachineIsKeptAndNeverAnswered() {
        Mail absent = mailroom.arrives(Written.from(LOGO, "Automatisch antwoord: afwezig")
                .with("Auto-Submitted", "auto-replied")
                .at(IN_TIME));
        Mail list = mailroom.arrives(Written.from("lijst@elders.example", "Nieuws")
                .with("List-Id", "<x>")
                .at(IN_TIME));
        Mail own =
                mailroom.arrives(Written.from(Written.MAILBOX, "Doorgestuurd").at(IN_TIME));

        assertThat(List.of(absent, list, own)).extracting(Mail::place).containsOnly(Place.KEPT);
        assertThat(mailroom.answers()).isEmpty();
    }

    @Attack(42)
    @Test
    void ofAMachineWithAFormGoesToAPersonUnanswered() {
        Mail mail = mailroom.arrives(applying(LOGO).with("Precedence", "bulk").at(IN_TIME));

        assertThat(story.tasks(mail.id())).containsExactly(PLACE);
        assertThat(mailroom.answers()).isEmpty();
    }

    private Written applying(String from) {
        return applying(from, "2019-09");
    }

    private Written applying(String from, String formVersion) {
        return Mailroom.applying(
                from,
                mailroom.application("Samen sterk", from)
                        .write("formVersion", formVersion)
                        .partner(
                                "Logo Voorbeeld",
                                calls.get(CALL)
                                        .definition()
                                        .partnerKind("logo")
                                        .orElseThrow()
                                        .label(),
                                true));
    }

    private byte[] declaration() {
        return Pen.on(mailroom.form("engagement-declaration"))
                .write("partner.organisation", "Logo Voorbeeld")
                .write("signedBy", "De voorzitter")
                .write("signedOn", "1-10-2019")
                .done();
    }

    private String zone() {
        return calls.get(CALL).definition().areas().zones().get(0).code();
    }

    private static List<String> fields(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::field).toList();
    }
}
