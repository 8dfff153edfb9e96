package be.pilootloket.process.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.candidacy.Document;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.candidacy.NewCandidacy;
import be.pilootloket.candidacy.Partner;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Player;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Criterion;
import be.pilootloket.programme.Refusal;
import be.pilootloket.selection.Decision;
import be.pilootloket.selection.SelectionDesk;
import be.pilootloket.selection.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The stretches of a candidacy that many stories walk, and what is typed on the way. */
@Player
class CandidacyPlay {

    static final String CALL = Contest.CALL;
    static final String FIRST = CALL + "-001";
    static final String ENTER = "userTask_enterDossier";
    static final String SUPPLEMENT = "userTask_enterSupplement";
    static final String LATENESS = "userTask_judgeLateness";
    static final String ADMISSIBILITY = "userTask_checkAdmissibility";
    static final String CLOSED = "event_submissionsClosed";
    static final Map<String, Object> YES = Map.of("verdict", "yes", "reason", "Alles is er.");
    static final Map<String, Object> NO = Map.of("verdict", "no", "reason", "Er doet geen zorgraad mee.");

    /** Stands in for the call: it hears once that a candidacy got further. */
    static final String HEARING_CALL = "hearing-call";

    /** Stands in for the call: it hears once that a place became free. */
    static final String DECLINING_CALL = "declining-call";

    private final Story story;
    private final Contest contest;
    private final CandidacyStarter starter;
    private final CandidacyDesk candidacies;
    private final CallDesk calls;
    private final SelectionDesk selection;
    private final PostOffice post;
    private final TaskService tasks;
    private final RepositoryService repository;

    CandidacyPlay(
            Story story,
            Contest contest,
            CandidacyStarter starter,
            CandidacyDesk candidacies,
            CallDesk calls,
            SelectionDesk selection,
            PostOffice post,
            TaskService tasks,
            RepositoryService repository) {
        this.story = story;
        this.contest = contest;
        this.starter = starter;
        this.candidacies = candidacies;
        this.calls = calls;
        this.selection = selection;
        this.post = post;
        this.tasks = tasks;
        this.repository = repository;
    }

    /** The call is published and has run for a while: 10 in the morning of 8 November 2019. */
    void published() {
        story.at("2019-09-11T09:00");
        contest.open();
        calls.advance(CALL, Phase.PUBLISHED);
        story.at("2019-11-08T10:00");
    }

    /** Deploys the two models that stand in for the call; call it once per class. */
    void deployCallsThatHear() {
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

    /** A candidacy that is admitted and lies with its readers. */
    String assessing() {
        String number = incoming("2019-11-08T09:00:00Z");
        story.work();
        story.ring(number, CLOSED);
        story.fill("staff", number, ADMISSIBILITY, judged(YES));
        story.work();
        starter.assessmentOpened(CALL);
        story.work();
        return number;
    }

    /** So many readers give the same score on every criterion. */
    void assessBy(String number, int readers) {
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

    /** This one candidacy is selected. */
    void decideFor(String number) {
        selection.decide(new Decision(
                CALL,
                "decision-maker",
                List.of(new Verdict(number, true, Contest.REASON)),
                Contest.REASON,
                null,
                null));
    }

    /** The open tasks to enter a supplement, oldest first. */
    List<Task> supplements(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(SUPPLEMENT)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    /** The occasions of what was written to a candidacy. */
    List<Occasion> told(String number) {
        return post.search(new MessageSearch(number, null, null), 100).stream()
                .map(Message::occasion)
                .toList();
    }

    /** A whole dossier comes in through the API, which registers it at once; gives its number. */
    String incoming(String receivedAt) {
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
    List<Partner> partners() {
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

    /** The rows of the documents as the form gives them. */
    List<Map<String, Object>> documents() {
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

    /** The rows of these partners as the form gives them. */
    static List<Map<String, Object>> rows(List<Partner> partners) {
        return partners.stream().map(CandidacyPlay::row).toList();
    }

    /** One row of the partners as the form gives it. */
    static Map<String, Object> row(Partner partner) {
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

    /** A verdict on admissibility, with the judgement that the optional partner needs. */
    static Map<String, Object> judged(Map<String, Object> verdict) {
        Map<String, Object> typed = new HashMap<>(verdict);
        typed.put(
                "judgements",
                List.of(Map.of(
                        "organisation", "Dienst Voorbeeld", "accepted", "yes", "reason", "Werkt in heel de zone.")));
        return typed;
    }

    /** What staff type to register a candidacy. */
    static Map<String, Object> typed(String on, String at) {
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

    /** Staff register a message of a candidate. */
    void message(String number, String kind, String on, String at) {
        story.start("staff", "register-message", messageTyped(number, kind, on, at));
    }

    /** What staff type to register a message. */
    static Map<String, Object> messageTyped(String number, String kind, String on, String at) {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("number", number);
        typed.put("kind", kind);
        typed.put("receivedOn", on);
        typed.put("receivedTime", at);
        typed.put("content", "Een bericht van de kandidaat.");
        return typed;
    }

    /** The fields that these refusals concern. */
    static List<String> fields(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::field).toList();
    }
}
