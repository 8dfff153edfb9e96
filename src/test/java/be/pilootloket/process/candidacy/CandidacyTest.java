package be.pilootloket.process.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DeadlineDesk;
import be.pilootloket.call.DeadlineMove;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.candidacy.Document;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.DossierVersion;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.candidacy.MessageDesk;
import be.pilootloket.candidacy.NewCandidacy;
import be.pilootloket.candidacy.Partner;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Facts;
import be.pilootloket.process.ModelCoverage;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import be.pilootloket.process.result.ResultStarter;
import be.pilootloket.programme.Criterion;
import be.pilootloket.programme.Deadline;
import be.pilootloket.programme.Refusal;
import be.pilootloket.selection.Decision;
import be.pilootloket.selection.SelectionDesk;
import be.pilootloket.selection.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The story of one candidacy, from its receipt to its result. */
@Scenario
@Import(Contest.class)
class CandidacyTest {

    private static final String CALL = Contest.CALL;
    private static final String FIRST = CALL + "-001";
    private static final String ENTER = "userTask_enterDossier";
    private static final String SUPPLEMENT = "userTask_enterSupplement";
    private static final String LATENESS = "userTask_judgeLateness";
    private static final String ADMISSIBILITY = "userTask_checkAdmissibility";
    private static final String CLOSED = "event_submissionsClosed";
    private static final Map<String, Object> YES = Map.of("verdict", "yes", "reason", "Alles is er.");
    private static final Map<String, Object> NO = Map.of("verdict", "no", "reason", "Er doet geen zorgraad mee.");

    /** Stands in for the call: it hears once that a candidacy got further. */
    private static final String HEARING_CALL = "hearing-call";

    /** Stands in for the call: it hears once that a place became free. */
    private static final String DECLINING_CALL = "declining-call";

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private ModelCoverage coverage;

    @Autowired
    private CandidacyStarter starter;

    @Autowired
    private ResultStarter results;

    @Autowired
    private CandidacyDesk candidacies;

    @Autowired
    private MessageDesk messages;

    @Autowired
    private CallDesk calls;

    @Autowired
    private DeadlineDesk deadlines;

    @Autowired
    private SelectionDesk selection;

    @Autowired
    private PostOffice post;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @BeforeAll
    void deploysCallsThatHear(@Autowired RepositoryService repository) {
        coverage.forget();
        Map.of(HEARING_CALL, CandidacyProcess.CANDIDACY_PROGRESSED, DECLINING_CALL, "candidacy.declined")
                .forEach((process, message) -> repository
                        .createDeployment()
                        .addModelInstance(process + ".bpmn", waiting(process, message))
                        .deploy());
    }

    private static BpmnModelInstance waiting(String process, String message) {
        return Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent()
                .message(message)
                .endEvent()
                .done();
    }

    @AfterAll
    void walkedTheWholeModels() {
        coverage.assertWhole(CandidacyProcess.KEY, "candidacy-check", "register-message");
    }

    @BeforeEach
    void publishesTheCall() {
        story.at("2019-09-11T09:00");
        contest.open();
        calls.advance(CALL, Phase.PUBLISHED);
        story.at("2019-11-08T10:00");
    }

    @AfterEach
    void ends() {
        story.end();
    }

    @Test
    void isRegisteredByHandEnteredAndCheckedAndTheCandidateHearsOfIt() {
        story.start("staff", CandidacyProcess.KEY, typed("2019-11-08", "09:15:30"));
        assertThat(story.tasks(FIRST)).containsExactly(ENTER);
        assertThat(candidacies.get(FIRST).receivedAt()).isEqualTo("2019-11-08T08:15:30Z");

        story.fill(
                "staff",
                FIRST,
                ENTER,
                Map.of("title", "Samen sterk", "partners", rows(partners()), "documents", documents()));
        story.work();
        assertThat(candidacies.get(FIRST).current().conclusion().outcome())
                .as(candidacies.get(FIRST).current().findings().toString())
                .isEqualTo("toJudge");
        assertThat(told(FIRST)).contains(Occasion.CANDIDACY_ACKNOWLEDGED);
        assertThat(story.stands(CandidacyProcess.KEY, FIRST)).containsExactly(CLOSED);
        assertThat(story.rings(FIRST, CLOSED)).isEqualTo("2019-11-11T23:00:00Z");
    }

    @Test
    void leavesOnlyFactsOnItsProcess() {
        Map<String, Object> typed = typed("2019-11-08", "09:15:30");
        typed.put("smuggled", "${7*7}");
        story.start("staff", CandidacyProcess.KEY, typed);
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(FIRST)
                .singleResult()
                .getId();
        assertThat(Facts.NAMES).containsAll(runtime.getVariables(instance).keySet());
        assertThat(candidacies.get(FIRST).dossier().initiator().organisation()).isEqualTo("Logo ${7*7} \uD83D\uDC9A");
    }

    @Test
    void isRefusedAtTheFieldWhenWhatWasTypedMakesNoSense() {
        Map<String, Object> typed = typed("2019-11-08", "25:00");
        typed.putAll(Map.of(
                "zone", "Nergens", "organisation", "x".repeat(10_000), "email", "a@b.example\nBcc: c@d.example"));
        assertThat(fields(story.refusedStart("staff", CandidacyProcess.KEY, typed)))
                .contains("zone", "organisation", "email", "receivedTime");
        assertThat(fields(story.refusedStart("staff", CandidacyProcess.KEY, typed("2019-11-09", "09:00:00"))))
                .containsExactly("receivedOn");
        assertThat(fields(story.refusedStart("staff", CandidacyProcess.KEY, Map.of())))
                .contains("callCode");
        assertThat(candidacies.of(CALL)).isEmpty();
    }

    @Test
    void keepsADossierWithLongTextsAndTwoHundredPartners() {
        story.start("staff", CandidacyProcess.KEY, typed("2019-11-08", "09:15:30"));
        List<Map<String, Object>> many = new ArrayList<>();
        for (int number = 1; number <= 200; number++) {
            many.add(row(new Partner(
                    "Partner " + number + " \u202Etxet\u202C {{7*7}}",
                    "logo",
                    true,
                    null,
                    "m".repeat(2000),
                    true,
                    null,
                    null,
                    List.of("care-council"))));
        }
        story.fill("staff", FIRST, ENTER, Map.of("title", "${7*7}", "partners", many, "documents", List.of()));
        story.work();
        assertThat(candidacies.get(FIRST).dossier().partners())
                .hasSize(200)
                .allSatisfy(partner -> assertThat(partner.groupOf()).containsExactly("care-council"));
        story.ring(FIRST, CLOSED);
        story.fill("staff", FIRST, ADMISSIBILITY, Map.of("verdict", "yes", "reason", "r".repeat(10_000)));
        assertThat(candidacies.get(FIRST).admissibility().reason()).hasSize(10_000);
    }

    @Test
    void isRefusedWithKindsOfPartnersThatAreNoList() {
        story.start("staff", CandidacyProcess.KEY, typed("2019-11-08", "09:15:30"));
        Map<String, Object> broken = new HashMap<>(row(Partner.declared("Logo A", "logo")));
        broken.put("groupOf", "[kapot");

        assertThat(story.refused(
                        "staff",
                        FIRST,
                        ENTER,
                        Map.of("title", "Samen", "partners", List.of(broken), "documents", List.of())))
                .containsExactly(
                        new Refusal("partners", "De groep van partner 1 noemt een onbekende soort: \"[kapot\"."));
    }

    @Test
    void isRefusedWithTwiceTheSamePartner() {
        story.start("staff", CandidacyProcess.KEY, typed("2019-11-08", "09:15:30"));
        List<Map<String, Object>> twice = List.of(
                row(Partner.declared("Logo A", "logo")),
                row(Partner.declared("LOGO  á", "logo")),
                Map.of("organisation", "B", "kind", "logo", "interestShownOn", "gisteren"));
        assertThat(fields(story.refused(
                        "staff", FIRST, ENTER, Map.of("title", "Samen", "partners", twice, "documents", List.of()))))
                .containsExactly("partners");
    }

    @Test
    void goesToItsReadersAndHearsItsResult() {
        String number = incoming("2019-11-08T09:00:00Z");
        story.work();
        story.ring(number, CLOSED);
        assertThat(story.shown(number, ADMISSIBILITY, "conclusionText").toString())
                .startsWith("Rij 3");
        assertThat(story.shown(number, ADMISSIBILITY, "findings").toString())
                .contains("de zorgraden binnen het werkgebied");
        assertThat(fields(story.refused("staff", number, ADMISSIBILITY, Map.of())))
                .containsExactly("verdict", "reason", "judgements");

        runtime.startProcessInstanceByKey(HEARING_CALL, CALL);
        story.fill("staff", number, ADMISSIBILITY, judged(YES));
        assertThat(candidacies.open(CALL))
                .as("not settled before its wait is there")
                .isOne();
        assertThat(story.runs(HEARING_CALL, CALL)).isTrue();
        story.work();
        assertThat(candidacies.open(CALL)).isZero();
        assertThat(story.runs(HEARING_CALL, CALL)).isFalse();
        assertThat(story.stands(CandidacyProcess.KEY, number)).containsExactly("event_assessmentOpened");

        starter.assessmentOpened(CALL);
        starter.assessmentOpened(CALL);
        story.work();
        assessBy(number, 2);
        story.work();
        assertThat(story.stands(CandidacyProcess.KEY, number)).containsExactly("event_selectionDecided");

        decideFor(number);
        starter.selectionDecided(CALL);
        story.work();
        assertThat(told(number)).contains(Occasion.CANDIDACY_SELECTED);
        results.pilotsStarted(CALL);
        story.work();
        assertThat(story.runs(CandidacyProcess.KEY, number)).isFalse();
    }

    @Test
    void hearsThatItIsInadmissibleWithoutAnyReader() {
        String number = incoming("2019-11-08T09:00:00Z");
        story.work();
        story.ring(number, CLOSED);
        story.fill("staff", number, ADMISSIBILITY, judged(NO));
        story.work();
        assertThat(candidacies.get(number).outcome()).isEqualTo(Candidacy.Outcome.INADMISSIBLE);
        assertThat(story.stands(CandidacyProcess.KEY, number)).containsExactly("event_selectionDecided");
        starter.assessmentOpened(CALL);
        starter.selectionDecided(CALL);
        story.work();
        assertThat(told(number)).contains(Occasion.CANDIDACY_INADMISSIBLE);
        assertThat(story.runs(CandidacyProcess.KEY, number)).isFalse();
    }

    @Test
    void isInTimeInTheLastSecondAlsoWhenItIsRegisteredDaysLater() {
        story.at("2019-11-14T10:00");
        String number = incoming("2019-11-11T22:59:59Z");
        story.work();
        story.ring(number, CLOSED);
        assertThat(story.tasks(number)).containsExactly(ADMISSIBILITY);
    }

    @Test
    void isLateAtMidnightAndAPersonAcceptsItAllTheSame() {
        story.at("2019-11-14T10:00");
        String number = incoming("2019-11-11T23:00:00Z");
        story.work();
        assertThat(story.tasks(number)).containsExactly(LATENESS);
        assertThat(story.shown(number, LATENESS, "receivedText")).isEqualTo("12-11-2019 — 00:00:00");
        assertThat(candidacies.get(number).current().conclusion().outcome()).isEqualTo("late");
        assertThat(fields(story.refused("decision-maker", number, LATENESS, Map.of("verdict", "yes"))))
                .containsExactly("reason");

        story.fill("decision-maker", number, LATENESS, YES);
        story.ring(number, CLOSED);
        assertThat(story.shown(number, ADMISSIBILITY, "lateness").toString())
                .contains("Alles is er.", "decision-maker");
        story.fill("staff", number, ADMISSIBILITY, judged(YES));
        story.work();
        assertThat(story.stands(CandidacyProcess.KEY, number)).containsExactly("event_assessmentOpened");
    }

    @Test
    void isKeptAndHearsThatItIsLateWhenAPersonRefusesIt() {
        story.at("2019-11-14T10:00");
        String number = incoming("2019-11-11T23:00:00Z");
        story.work();
        story.fill("decision-maker", number, LATENESS, NO);
        story.work();
        assertThat(candidacies.get(number).outcome()).isEqualTo(Candidacy.Outcome.LATE);
        starter.selectionDecided(CALL);
        story.work();
        assertThat(told(number)).contains(Occasion.CANDIDACY_LATE);
    }

    @Test
    void countsASupplementThatCameInTimeAlsoWhileAdmissibilityIsBeingChecked() {
        String number = incoming("2019-11-08T09:00:00Z");
        story.work();
        story.ring(number, CLOSED);
        story.at("2019-11-13T10:00");
        message(number, "SUPPLEMENT", "2019-11-11", "23:59:59");
        story.work();
        assertThat(story.tasks(number)).containsExactlyInAnyOrder(ADMISSIBILITY, SUPPLEMENT);
        assertThat(fields(story.refused("staff", number, ADMISSIBILITY, judged(YES))))
                .containsExactly("verdict");

        story.fill("staff", number, SUPPLEMENT, Map.of("title", "Samen sterker"));
        story.work();
        assertThat(story.shown(number, ADMISSIBILITY, "title")).isEqualTo("Samen sterker");
        assertThat(told(number))
                .filteredOn(Occasion.CANDIDACY_ACKNOWLEDGED::equals)
                .hasSize(2);
        story.fill("staff", number, ADMISSIBILITY, judged(YES));
        assertThat(candidacies.get(number).dossier().title()).isEqualTo("Samen sterker");
    }

    @Test
    void keepsASupplementThatCameLateWithoutCountingIt() {
        String number = incoming("2019-11-08T09:00:00Z");
        story.work();
        story.ring(number, CLOSED);
        story.at("2019-11-13T10:00");
        message(number, "SUPPLEMENT", "2019-11-12", "00:00:00");
        story.work();
        assertThat(story.shown(number, SUPPLEMENT, "supplement").toString()).contains("nee, te laat");
        story.fill("staff", number, SUPPLEMENT, Map.of("title", "Te laat"));
        story.work();
        assertThat(candidacies.get(number).versions())
                .extracting(DossierVersion::counted)
                .containsExactly(true, false);
        assertThat(candidacies.get(number).dossier().title()).isEqualTo("Samen sterk");
    }

    @Test
    void saysOfASupplementInTimeThatTheDecisionCameFirst() {
        String number = incoming("2019-11-08T09:00:00Z");
        story.work();
        story.ring(number, CLOSED);
        story.fill("staff", number, ADMISSIBILITY, judged(YES));
        story.work();
        story.at("2019-11-13T10:00");
        message(number, "SUPPLEMENT", "2019-11-11", "23:59:59");
        story.work();

        assertThat(story.shown(number, SUPPLEMENT, "supplement").toString())
                .contains("op tijd, maar er was al beslist")
                .doesNotContain("te laat");
    }

    @Test
    void showsTheNewestVersionToWhoEntersASecondSupplement() {
        String number = incoming("2019-11-08T09:00:00Z");
        story.work();
        message(number, "SUPPLEMENT", "2019-11-08", "10:00:00");
        message(number, "SUPPLEMENT", "2019-11-08", "10:00:00");
        story.work();
        List<Task> both = supplements(number);
        assertThat(both).hasSize(2);
        story.fill("staff", both.get(0), Map.of("title", "Eerst"));
        story.work();
        assertThat(story.shown(number, SUPPLEMENT, "title")).isEqualTo("Eerst");
        assertThat(story.refusals(() -> story.fill("staff2", supplements(number).get(0), Map.of("basedOn", "1"))))
                .extracting(Refusal::sentence)
                .singleElement()
                .asString()
                .contains("versie 2");
        story.fill("staff2", number, SUPPLEMENT, Map.of("phone", "02 000 00 00"));
        assertThat(candidacies.get(number).dossier().title()).isEqualTo("Eerst");
    }

    @Test
    void isWithdrawnAndGetsAConfirmation() {
        String number = incoming("2019-11-08T09:00:00Z");
        story.work();
        runtime.startProcessInstanceByKey(HEARING_CALL, CALL);
        message(number, "WITHDRAWAL", "2019-11-08", "10:00:00");
        story.work();
        assertThat(candidacies.get(number).state()).isEqualTo(Candidacy.State.WITHDRAWN);
        assertThat(candidacies.open(CALL)).isZero();
        assertThat(told(number)).contains(Occasion.CANDIDACY_WITHDRAWN);
        assertThat(story.runs(CandidacyProcess.KEY, number)).isFalse();
        assertThat(story.runs(HEARING_CALL, CALL)).isFalse();
        assertThat(fields(story.refusedStart(
                        "staff", "register-message", messageTyped(number, "WITHDRAWAL", "2019-11-08", "10:00:00"))))
                .containsExactly("number");
    }

    @Test
    void isWithdrawnWhileReadersAreAtWorkButNotAfterTheDecision() {
        String number = assessing();
        assertThat(story.runs("assessment", number)).isTrue();
        calls.advance(CALL, Phase.DECIDED);
        assertThat(fields(story.refusedStart(
                        "staff", "register-message", messageTyped(number, "WITHDRAWAL", "2019-11-08", "10:00:00"))))
                .containsExactly("kind");
        calls.advance(CALL, Phase.ASSESSMENT);
        message(number, "WITHDRAWAL", "2019-11-08", "10:00:00");
        story.work();
        assertThat(story.runs("assessment", number)).isFalse();
        assertThat(story.runs(CandidacyProcess.KEY, number)).isFalse();
    }

    @Test
    void isStoppedWhenItsCallIsCancelled() {
        String number = assessing();
        starter.callCancelled(CALL);
        story.work();
        assertThat(candidacies.get(number).state()).isEqualTo(Candidacy.State.CANCELLED);
        assertThat(story.runs(CandidacyProcess.KEY, number)).isFalse();
        starter.callCancelled(CALL);
    }

    @Test
    void givesItsPlaceUpOnlyWhenItHasOne() {
        String number = assessing();
        assessBy(number, 2);
        story.work();
        decideFor(number);
        calls.advance(CALL, Phase.DECIDED);
        starter.selectionDecided(CALL);
        story.work();
        runtime.startProcessInstanceByKey(DECLINING_CALL, CALL);
        message(number, "DECLINE", "2019-11-08", "10:00:00");
        story.work();
        assertThat(told(number)).contains(Occasion.PLACE_DECLINED);
        assertThat(fields(story.refusedStart(
                        "staff", "register-message", messageTyped(number, "DECLINE", "2019-11-08", "10:00:00"))))
                .containsExactly("kind");
    }

    @Test
    void refusesAMessageAboutNothing() {
        assertThat(fields(story.refusedStart(
                        "staff",
                        "register-message",
                        messageTyped("RZP-2019-999", "WITHDRAWAL", "2019-11-08", "10:00:00"))))
                .containsExactly("number");
        String number = incoming("2019-11-08T09:00:00Z");
        Map<String, Object> empty = messageTyped(number, "iets", "2019-11-08", "08:00:00");
        empty.put("content", " ");
        assertThat(fields(story.refusedStart("staff", "register-message", empty)))
                .containsExactlyInAnyOrder("kind", "receivedOn", "content");
        Map<String, Object> longest = messageTyped(number, "SUPPLEMENT", "2019-11-08", "10:00:00");
        longest.put("content", "c".repeat(10_000));
        story.start("staff", "register-message", longest);
        assertThat(messages.of(number))
                .singleElement()
                .satisfies(kept -> assertThat(kept.content()).hasSize(10_000));
        story.work();
        assertThat(story.tasks(number)).contains(SUPPLEMENT);
    }

    @Test
    void waitsUntilTheMovedDeadline() {
        String number = incoming("2019-11-08T09:00:00Z");
        story.work();
        Deadline later = new Deadline(LocalDate.of(2019, 11, 18), LocalTime.of(23, 59), ZoneId.of("Europe/Brussels"));
        deadlines.move(new DeadlineMove(CALL, later, "Storing van de mailbox.", "staff", "decision-maker"));
        starter.deadlineMoved(CALL, later.closesAt());
        assertThat(story.rings(number, CLOSED)).isEqualTo("2019-11-18T23:00:00Z");
        story.at("2019-11-12T10:00");
        message(number, "SUPPLEMENT", "2019-11-12", "09:00:00");
        story.work();
        story.fill("staff", number, SUPPLEMENT, Map.of("title", "Na de verlenging"));
        assertThat(candidacies.get(number).dossier().title()).isEqualTo("Na de verlenging");
    }

    private String assessing() {
        String number = incoming("2019-11-08T09:00:00Z");
        story.work();
        story.ring(number, CLOSED);
        story.fill("staff", number, ADMISSIBILITY, judged(YES));
        story.work();
        starter.assessmentOpened(CALL);
        story.work();
        return number;
    }

    private void assessBy(String number, int readers) {
        List<Map<String, Object>> scores = calls.get(CALL).definition().criteria().stream()
                .map(Criterion::label)
                .map(label -> Map.<String, Object>of("criterion", label, "score", 4, "reason", "Goed uitgewerkt."))
                .toList();
        for (int reader = 1; reader <= readers; reader++) {
            Task declaration = taskOf("jury" + reader);
            story.fill("jury" + reader, declaration, Map.of("conflicted", "no"));
            story.fill("jury" + reader, taskOf("jury" + reader), Map.of("scores", scores));
        }
        assertThat(selection.unassessed(CALL)).as(number).isZero();
    }

    private Task taskOf(String person) {
        return tasks.createTaskQuery().taskAssignee(person).singleResult();
    }

    private void decideFor(String number) {
        selection.decide(new Decision(
                CALL,
                "decision-maker",
                List.of(new Verdict(number, true, Contest.REASON)),
                Contest.REASON,
                null,
                null));
    }

    private List<Task> supplements(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(SUPPLEMENT)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    private List<Occasion> told(String number) {
        return post.search(new MessageSearch(number, null, null), 100).stream()
                .map(Message::occasion)
                .toList();
    }

    private String incoming(String receivedAt) {
        Dossier dossier = new Dossier(
                "Samen sterk",
                "Kempen",
                new Initiator("Logo Voorbeeld", "Onthaal", "onthaal@logo.example", null),
                partners(),
                List.of(
                        new Document("application-form", "aanvraag.docx", version("application-form")),
                        new Document(
                                "engagement-declaration", "verklaringen.docx", version("engagement-declaration"))));
        NewCandidacy incoming = new NewCandidacy(CALL, Instant.parse(receivedAt), Channel.API, dossier, true);
        assertThat(candidacies.refusals(incoming)).isEmpty();
        return starter.start(incoming, "api");
    }

    /** Everyone that the call of 2019 asks for, the care councils of Kempen included, and one optional partner. */
    private List<Partner> partners() {
        List<Partner> partners = new ArrayList<>(List.of(
                Partner.declared("Logo Voorbeeld", "logo"),
                Partner.declared("Palliatief Netwerk Voorbeeld", "palliative-network"),
                Partner.declared("Expertisecentrum Voorbeeld", "dementia-centre"),
                Partner.declared("Netwerk Volwassenen Voorbeeld", "mental-health-adults"),
                Partner.declared("Netwerk Jongeren Voorbeeld", "mental-health-youth"),
                Partner.declared("Patiënten Voorbeeld", "patients-association"),
                Partner.declared("Mantelzorgers Voorbeeld", "carers-association"),
                new Partner(
                        "Dienst Voorbeeld",
                        "other-organisation",
                        false,
                        null,
                        null,
                        true,
                        LocalDate.of(2019, 10, 1),
                        "mail van de dienst",
                        List.of())));
        calls.get(CALL).definition().areas().find("Kempen").orElseThrow().careCouncils().stream()
                .map(council -> Partner.declared(council, "care-council"))
                .forEach(partners::add);
        return partners;
    }

    private List<Map<String, Object>> documents() {
        return List.of(
                Map.of(
                        "code",
                        "application-form",
                        "fileName",
                        "aanvraag.docx",
                        "formVersion",
                        version("application-form")),
                Map.of(
                        "code",
                        "engagement-declaration",
                        "fileName",
                        "verklaringen.docx",
                        "formVersion",
                        version("engagement-declaration")));
    }

    private String version(String document) {
        return calls.get(CALL).definition().document(document).orElseThrow().formVersion();
    }

    private static List<Map<String, Object>> rows(List<Partner> partners) {
        return partners.stream().map(CandidacyTest::row).toList();
    }

    private static Map<String, Object> row(Partner partner) {
        Map<String, Object> row = new HashMap<>();
        row.put("organisation", partner.organisation());
        row.put("kind", partner.kind());
        row.put("recognised", partner.recognised());
        row.put("listedAs", partner.listedAs());
        row.put("mission", partner.mission());
        row.put("declared", partner.declared());
        row.put("groupOf", partner.groupOf());
        row.put("interestEvidence", partner.interestEvidence());
        row.put(
                "interestShownOn",
                partner.interestShownOn() == null
                        ? null
                        : partner.interestShownOn().toString());
        return row;
    }

    private static Map<String, Object> judged(Map<String, Object> verdict) {
        Map<String, Object> typed = new HashMap<>(verdict);
        typed.put(
                "judgements",
                List.of(Map.of(
                        "organisation", "Dienst Voorbeeld", "accepted", "yes", "reason", "Werkt in heel de zone.")));
        return typed;
    }

    private static Map<String, Object> typed(String on, String at) {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("callCode", "rzp-2019");
        typed.put("zone", "Kempen");
        typed.put("organisation", "Logo ${7*7} \uD83D\uDC9A");
        typed.put("contact", "Onthaal");
        typed.put("email", "onthaal@logo.example");
        typed.put("phone", null);
        typed.put("receivedOn", on);
        typed.put("receivedTime", at);
        typed.put("channel", "MAILBOX");
        return typed;
    }

    private void message(String number, String kind, String on, String at) {
        story.start("staff", "register-message", messageTyped(number, kind, on, at));
    }

    private static Map<String, Object> messageTyped(String number, String kind, String on, String at) {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("number", number);
        typed.put("kind", kind);
        typed.put("receivedOn", on);
        typed.put("receivedTime", at);
        typed.put("content", "Een bericht van de kandidaat.");
        return typed;
    }

    private static List<String> fields(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::field).toList();
    }
}
