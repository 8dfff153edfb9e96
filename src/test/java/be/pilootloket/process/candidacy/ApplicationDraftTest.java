package be.pilootloket.process.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DeadlineDesk;
import be.pilootloket.call.DeadlineMove;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.candidacy.Draft;
import be.pilootloket.candidacy.DraftContent;
import be.pilootloket.candidacy.DraftDeclaration;
import be.pilootloket.candidacy.DraftDesk;
import be.pilootloket.candidacy.DraftEdit;
import be.pilootloket.candidacy.DraftPartner;
import be.pilootloket.candidacy.DraftSubmission;
import be.pilootloket.candidacy.Finding;
import be.pilootloket.candidacy.NewDraft;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.file.FileGate;
import be.pilootloket.file.FileStore;
import be.pilootloket.file.KeptFile;
import be.pilootloket.link.PersonalLinks;
import be.pilootloket.link.Purpose;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.process.call.CallStarter;
import be.pilootloket.programme.Deadline;
import be.pilootloket.programme.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The story of one application that is prepared on the page, until it is a candidacy or thrown away. */
@Tag("both")
@Scenario(walks = DraftProcess.KEY)
class ApplicationDraftTest {

    private static final String CALL = Contest.CALL;
    private static final String ADDRESS = "onthaal@logo.example";
    private static final Instant LAST_INSTANT = Instant.parse("2019-11-11T22:59:59.999Z");
    private static final UUID FILE = UUID.randomUUID();
    private static final Pattern TOKEN = Pattern.compile("/persoonlijk/aanvraag/([A-Za-z0-9_-]+)");

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private DraftStarter starter;

    @Autowired
    private DraftDesk drafts;

    @Autowired
    private CandidacyDesk candidacies;

    @Autowired
    private CallDesk calls;

    @Autowired
    private DeadlineDesk deadlines;

    @Autowired
    private CallStarter callStarter;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private PostOffice post;

    @Autowired
    private FileGate gate;

    @Autowired
    private FileStore files;

    @BeforeEach
    void publishesTheCall() {
        story.at("2019-09-11T09:00");
        contest.open();
        calls.advance(CALL, Phase.PUBLISHED);
        story.at("2019-11-08T10:00");
    }

    @Test
    void mailsALinkThatOpensIt() {
        Draft draft = begun();

        Message told = told(Occasion.DRAFT_STARTED);

        assertThat(told.address()).isEqualTo(ADDRESS);
        assertThat(links.subject(Purpose.DRAFT, token(told))).contains(draft.id());
    }

    @Test
    void becomesACandidacyOnceHoweverOftenItIsSent() {
        Draft draft = filled(begun());
        DraftSubmission submission = new DraftSubmission(draft.id(), draft.version(), story.now(), false);

        assertThat(starter.submit(submission)).isEmpty();
        assertThat(starter.submit(submission)).isEmpty();
        story.work();

        Candidacy candidacy = candidacies.of(CALL).get(0);
        assertThat(candidacies.of(CALL)).hasSize(1);
        assertThat(drafts.get(draft.id()).number()).isEqualTo(candidacy.number());
        assertThat(candidacy.channel()).isEqualTo(Channel.PAGE);
        assertThat(candidacy.dossier().partners()).hasSize(2);
        assertThat(told(Occasion.CANDIDACY_ACKNOWLEDGED).body())
                .contains(candidacy.number(), "Er ontbreekt nog een verklaring van: Netwerk B");
        assertThat(links.subject(Purpose.DRAFT, token(told(Occasion.CANDIDACY_ACKNOWLEDGED))))
                .contains(draft.id());
    }

    @Test
    void countsNowhereAsACandidacyUntilItIsSubmitted() {
        filled(begun());

        assertThat(candidacies.of(CALL)).isEmpty();
        assertThat(candidacies.open(CALL)).isZero();
        assertThat(drafts.open(CALL)).isOne();
    }

    @Test
    void isInTimeInTheLastInstantAndAfterItOnlyWhenTheCandidateKnows() {
        Draft draft = filled(begun());
        story.at("2019-11-12T00:00");
        Instant tooLate = story.now();

        assertThat(fields(starter.submit(new DraftSubmission(draft.id(), draft.version(), tooLate, false))))
                .containsExactly("late");
        assertThat(candidacies.of(CALL)).isEmpty();
        assertThat(starter.submit(new DraftSubmission(draft.id(), draft.version(), tooLate, true)))
                .isEmpty();
        story.work();

        String late = candidacies.of(CALL).get(0).number();
        assertThat(story.tasks(late)).containsExactly("userTask_judgeLateness");

        Draft other = filled(begun());
        assertThat(starter.submit(new DraftSubmission(other.id(), other.version(), LAST_INSTANT, false)))
                .isEmpty();
    }

    @Test
    void keepsWhatWasTypedEvenWhereNoRuleWouldTakeIt() {
        Draft draft = begun();
        DraftPartner odd = new DraftPartner(
                "<b>${7*7}</b> [[${7*7}]]",
                "nergens",
                false,
                null,
                "\0\u202E",
                "gisteren",
                null,
                List.of("nergens"),
                null);
        DraftContent typed = new DraftContent("", "zone-99", null, "x", "geen adres", null, List.of(odd), List.of());

        assertThat(starter.save(new DraftEdit(draft.id(), 1, typed))).isEmpty();

        Draft kept = drafts.get(draft.id());
        assertThat(kept.content()).isEqualTo(typed);
        assertThat(kept.version()).isEqualTo(2);
        assertThat(fields(drafts.incomplete(kept))).contains("zone", "organisation", "email", "title", "partners");
        assertThat(drafts.findings(kept))
                .hasSize(calls.get(CALL).definition().rules().size() - 1);
        assertThat(fields(starter.submit(new DraftSubmission(draft.id(), 2, story.now(), false))))
                .contains("zone", "email");
    }

    @Test
    void tellsASecondWindowThatItIsBehind() {
        Draft draft = filled(begun());
        DraftContent content = drafts.get(draft.id()).content();

        assertThat(fields(starter.save(new DraftEdit(draft.id(), 1, content)))).containsExactly("version");
        assertThat(fields(starter.submit(new DraftSubmission(draft.id(), 1, story.now(), false))))
                .containsExactly("version");
        assertThat(candidacies.of(CALL)).isEmpty();
    }

    @Test
    void takesNoMoreThanAFewDraftsPerAddress() {
        for (int number = 0; number < 5; number++) {
            begun();
        }

        assertThat(fields(drafts.refusals(new NewDraft(CALL, "Logo", "Onthaal@LOGO.example"))))
                .containsExactly("email");
        assertThat(fields(drafts.refusals(new NewDraft(CALL, "Logo\nBcc: x", "a@b.example\r\nBcc: c@d.example"))))
                .containsExactly("organisation", "email");
        assertThat(fields(drafts.refusals(new NewDraft("ONBEKEND", "Logo", ADDRESS))))
                .containsExactly("callCode");
    }

    @Test
    void remindsWhoHasNotHandedIn() {
        Draft unsent = filled(begun());
        Draft sent = filled(begun());
        starter.submit(new DraftSubmission(sent.id(), sent.version(), story.now(), false));
        starter.save(new DraftEdit(
                unsent.id(), unsent.version(), inZone(drafts.get(unsent.id()).content(), "waas-dender")));
        story.work();

        starter.deadlineApproaching(CALL);
        story.work();

        assertThat(all(Occasion.DRAFT_UNSENT))
                .singleElement()
                .satisfies(message -> assertThat(message.about()).isEqualTo(unsent.id()));
        assertThat(told(Occasion.DRAFT_UNSENT).body()).contains("verklaring van: Netwerk B");
    }

    @Test
    void remindsNobodyOfADraftThatWasHandedInInAnotherWay() {
        Draft left = filled(begun());
        Draft sent = filled(begun());
        starter.submit(new DraftSubmission(sent.id(), sent.version(), story.now(), false));

        starter.deadlineApproaching(CALL);
        story.work();

        assertThat(left.submitted()).isFalse();
        assertThat(all(Occasion.DRAFT_UNSENT)).isEmpty();
    }

    @Test
    void mailsTheLinkAnewToWhoLostIt() {
        Draft draft = begun();

        starter.linkAsked(CALL, "ONTHAAL@logo.example");
        starter.linkAsked(CALL, ADDRESS);
        starter.linkAsked(CALL, "iemand@anders.example");
        story.work();

        assertThat(links.subject(Purpose.DRAFT, token(told(Occasion.DRAFT_LINK_ASKED))))
                .contains(draft.id());
    }

    @Test
    void isThrownAwaySomeTimeAfterTheDeadlineThatHoldsThen() {
        Draft draft = filled(begun());
        assertThat(story.rings(draft.id(), DraftProcess.KEPT)).isEqualTo("2019-12-11T23:00:00Z");
        LocalDate later = LocalDate.of(2019, 11, 25);
        deadlines.move(new DeadlineMove(
                CALL,
                new Deadline(later, LocalTime.of(23, 59), ZoneId.of("Europe/Brussels")),
                "Ziekte",
                "staff",
                "decision-maker"));
        callStarter.deadlineMoved(CALL);
        assertThat(story.rings(draft.id(), DraftProcess.KEPT)).isEqualTo("2019-12-25T23:00:00Z");

        story.ring(draft.id(), DraftProcess.KEPT);

        assertThat(drafts.find(draft.id())).isEmpty();
        assertThat(story.runs(DraftProcess.KEY, draft.id())).isFalse();
    }

    @Test
    void takesItsFilesAlongWhenItIsThrownAway() {
        Draft draft = filled(begun());
        KeptFile kept =
                files.keep(gate.inspect("verklaring.pdf", "%PDF-1.4\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII)));
        DraftContent content = draft.content()
                .withDeclarations(
                        List.of(DraftPartner.EMPTY.withDeclaration(kept.id())),
                        List.of(new DraftDeclaration(kept.id(), kept.name(), kept.size(), null, List.of())));
        starter.save(new DraftEdit(draft.id(), draft.version(), content));
        assertThat(files.find(kept.id())).isPresent();

        drafts.discard(draft.id());

        assertThat(files.find(kept.id())).isEmpty();
    }

    @Test
    void staysWhenItBecameACandidacy() {
        Draft draft = filled(begun());
        starter.submit(new DraftSubmission(draft.id(), draft.version(), story.now(), false));

        story.ring(draft.id(), DraftProcess.KEPT);

        assertThat(drafts.get(draft.id()).submitted()).isTrue();
    }

    @Test
    void judgesALogoThatIsThereByTheRulesOfTheCall() {
        Draft draft = filled(begun());

        assertThat(drafts.findings(draft))
                .filteredOn(finding -> List.of("logo", "application-form").contains(finding.rule()))
                .extracting(Finding::answer)
                .containsExactly(Finding.Answer.SATISFIED, Finding.Answer.SATISFIED);
    }

    private Draft begun() {
        Draft draft = starter.start(new NewDraft(CALL, "Logo Voorbeeld", ADDRESS));
        story.work();
        return draft;
    }

    private Draft filled(Draft draft) {
        List<DraftPartner> partners = new ArrayList<>();
        partners.add(new DraftPartner("Logo Voorbeeld", "logo", true, null, null, null, null, List.of(), FILE));
        partners.add(
                new DraftPartner("Netwerk B", "palliative-network", false, null, null, null, null, List.of(), null));
        partners.add(DraftPartner.EMPTY);
        DraftContent content = new DraftContent(
                "Samen in de Kempen",
                "kempen",
                "Logo Voorbeeld",
                "Onthaal",
                ADDRESS,
                null,
                partners,
                List.of(new DraftDeclaration(FILE, "verklaring.docx", 12_345, "2019-09", List.of())));
        assertThat(starter.save(new DraftEdit(draft.id(), draft.version(), content)))
                .isEmpty();
        return drafts.get(draft.id());
    }

    private static DraftContent inZone(DraftContent content, String zone) {
        return new DraftContent(
                content.title(),
                zone,
                content.organisation(),
                content.contact(),
                content.email(),
                content.phone(),
                content.partners(),
                content.declarations());
    }

    private Message told(Occasion occasion) {
        List<Message> all = all(occasion);
        assertThat(all).as(occasion.name()).hasSize(1);
        return all.get(0);
    }

    private List<Message> all(Occasion occasion) {
        return post.search(new MessageSearch(CALL, occasion, null), 100);
    }

    private static String token(Message message) {
        Matcher token = TOKEN.matcher(message.body());
        assertThat(token.find()).as(message.body()).isTrue();
        return token.group(1);
    }

    private static List<String> fields(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::field).distinct().toList();
    }
}
