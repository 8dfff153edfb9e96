package be.pilootloket.process.inbox;

import static be.pilootloket.process.inbox.Mailroom.IN_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.Admissibility;
import be.pilootloket.candidacy.AdmissibilityDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Partner;
import be.pilootloket.correspondence.ScriptedSmtp;
import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Entry;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.form.Pen;
import be.pilootloket.inbox.Written;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.SendingRoom;
import be.pilootloket.process.Story;
import be.pilootloket.process.engine.TableSearch;
import be.pilootloket.programme.Criterion;
import be.pilootloket.retention.RetentionRun;
import be.pilootloket.selection.ConflictDeclaration;
import be.pilootloket.selection.Decision;
import be.pilootloket.selection.JuryDesk;
import be.pilootloket.selection.Reading;
import be.pilootloket.selection.Score;
import be.pilootloket.selection.SelectionDesk;
import be.pilootloket.selection.Verdict;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;

/** One candidacy from its first mail to the answer on its appeal, and what is left of it when its time is over. */
@Tag("both")
@Scenario
@TestPropertySource(
        properties = {"pilootloket.inbox.hosts=mx.agentschap.example", "pilootloket.inbox.unmarked-confirmed=true"})
@ExtendWith(OutputCaptureExtension.class)
class RemovedDossierTest {

    private static final String CALL = Contest.CALL;
    private static final String NUMBER = CALL + "-001";
    private static final String ADDRESS = "wilhelmina@zonnedauw.example";

    /** Whatever the candidate told, and what others wrote about it that is no decision. */
    private static final List<String> TOLD = List.of(
            ADDRESS,
            "Wilhelmina Verborgen",
            "Netwerk Zonnedauw",
            "Dauwdruppels samen",
            "dauw-aanvraag.docx",
            "dauw-verklaring.docx",
            "Wij sturen nog een dauwverklaring",
            "Dauwpunt: een lezer mist cijfers",
            "Onze dauwscore klopt niet",
            "De dauwlezer scoorde een ander criterium");

    private static final String DECIDED = "Er waren vier sterkere dossiers.";

    @Autowired
    private Story story;

    @Autowired
    private Mailroom mailroom;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private CallDesk calls;

    @Autowired
    private CandidacyDesk candidacies;

    @Autowired
    private AdmissibilityDesk admissibility;

    @Autowired
    private JuryDesk jury;

    @Autowired
    private SelectionDesk selection;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private RetentionRun retention;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private JavaMailSenderImpl sender;

    private ScriptedSmtp server;
    private String host;
    private int port;

    @BeforeEach
    void publishesTheCall() {
        mailroom.open();
        host = sender.getHost();
        port = sender.getPort();
        server = new ScriptedSmtp();
        server.receiveFrom(sender);
    }

    @AfterEach
    void closes() {
        server.close();
        sender.setHost(host);
        sender.setPort(port);
    }

    @Test
    @Attack(50)
    void leavesNothingOfWhatWasToldAndKeepsWhatWasDecided(CapturedOutput log) {
        plays();
        assertThat(search().whereAre(TOLD, "%"))
                .allSatisfy((told, places) -> assertThat(places).isNotEmpty());

        story.at("2025-01-19T04:00");
        retention.run();
        assertThat(count("kept_file")).as("a day too early").isPositive();
        story.at("2025-01-20T04:00");
        retention.run();

        assertThat(search().whereAre(TOLD, "%"))
                .allSatisfy((told, places) -> assertThat(places).isEmpty());
        assertThat(log.getAll()).as("the log").doesNotContain(TOLD);
        assertThat(count("file_content")).isZero();
        assertThat(count("kept_file")).isZero();
        assertThat(count("mail where length(raw) > 0")).isZero();
        assertThat(count("letter where pdf is not null")).isZero();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(NUMBER)
                        .finished()
                        .count())
                .isZero();
        leavesNoLooseEnds();
        keepsWhatWasDecided();
        againChangesNothing();
        theEnginesOwnCleanUpTakesTheRestAndNothingOfOurs();
    }

    private void plays() {
        mailroom.arrives(Written.from(ADDRESS, "Kandidatuur Netwerk Zonnedauw")
                .attaching("dauw-aanvraag.docx", application())
                .at(IN_TIME));
        mailroom.arrives(Written.from(ADDRESS, "Aanvulling " + NUMBER)
                .saying("Wij sturen nog een dauwverklaring")
                .attaching("dauw-verklaring.docx", declaration())
                .at(IN_TIME));
        story.fill("staff", NUMBER, "userTask_enterDossier", Map.of());
        story.work();
        story.fill("staff", NUMBER, "userTask_enterSupplement", Map.of());
        story.work();
        admissibility.decide(new Admissibility(NUMBER, true, "Volledig.", List.of()), "staff");
        candidacies.settle(NUMBER);
        story.at("2019-12-09T10:00");
        reads("jury1");
        reads("jury2");
        selection.decide(new Decision(
                CALL, "decision-maker", List.of(new Verdict(NUMBER, false, DECIDED)), DECIDED, null, null));
        runtime.startProcessInstanceByKey("candidacy-result", NUMBER, Map.of("number", NUMBER));
        beans.createBean(SendingRoom.class).release(CALL);
        calls.advance(CALL, Phase.ENDED);
        appeals();
    }

    private void reads(String reader) {
        List<Score> scores = calls.get(CALL).definition().criteria().stream()
                .map(Criterion::code)
                .map(criterion -> new Score(criterion, 2, "Dauwpunt: een lezer mist cijfers"))
                .toList();
        Reading turn = jury.assign(NUMBER, List.of(reader)).orElseThrow();
        jury.declare(new ConflictDeclaration(turn.id(), reader, false, null));
        jury.assess(turn.id(), scores);
    }

    /** Decided on 20 January: that is when everything closes, later than the call itself. */
    private void appeals() {
        story.at("2020-01-08T10:00");
        story.start(
                "staff",
                "appeal",
                Map.of(
                        "number", NUMBER,
                        "receivedOn", "2020-01-07",
                        "channel", "POST",
                        "answersBy", "2020-02-07",
                        "content", "Onze dauwscore klopt niet"));
        story.at("2020-01-20T10:00");
        story.fill(
                "decision-maker2",
                NUMBER + "-B1",
                "userTask_decideAppeal",
                Map.of("verdict", "UNFOUNDED", "motivation", "De dauwlezer scoorde een ander criterium"));
        story.work();
    }

    private void keepsWhatWasDecided() {
        assertThat(selection.outcomeOf(NUMBER)).isPresent();
        assertThat(search().whereIs(DECIDED, "SELECTION%"))
                .containsExactlyInAnyOrder("SELECTION_PLACE.MOTIVATION", "SELECTION.BELOW_CAPACITY_REASON");
        assertThat(candidacies.get(NUMBER).dossier().zone()).isNotBlank();
        assertThat(candidacies.get(NUMBER).dossier().partners())
                .extracting(Partner::kind)
                .containsOnly("logo");
        assertThat(count("reading_score where score = 2")).isPositive();
        assertThat(count("appeal where verdict = 'UNFOUNDED'")).isOne();
        assertThat(count("letter where sha256 is not null")).isPositive();
        assertThat(ledger.about(NUMBER)).extracting(Entry::deed).contains(Deed.DATA_FORGOTTEN.name());
        assertThat(ledger.verify().whole()).isTrue();
        assertThat(ledger.verify().gone()).isGreaterThan(10);
        assertThat(ledger.verify().unexplained()).as("all of it by rule").isZero();
    }

    private void againChangesNothing() {
        long noted = count("ledger");
        long destroyed = count("destruction");
        story.at("2025-01-21T04:00");
        retention.run();

        assertThat(count("ledger")).isEqualTo(noted);
        assertThat(count("destruction")).isEqualTo(destroyed);
    }

    /** Long after their end the engine has forgotten by itself what belonged to no dossier, and ours stays as it was. */
    private void theEnginesOwnCleanUpTakesTheRestAndNothingOfOurs() {
        String over = "ACT_HI_PROCINST where END_TIME_ is not null"
                + " and ROOT_PROC_INST_ID_ not in (select ID_ from ACT_RU_EXECUTION)";
        assertThat(count(over)).isPositive();
        long noted = count("ledger");

        long tasks = looseEnds("OP_LOG");

        story.at("2099-02-01T23:00");
        history.cleanUpHistoryAsync(true);
        history.findHistoryCleanupJobs().forEach(job -> management.executeJob(job.getId()));

        assertThat(count(over)).isZero();
        leavesNoLooseEnds();
        assertThat(looseEnds("OP_LOG")).isLessThan(tasks);
        assertThat(search().whereAre(TOLD, "%"))
                .allSatisfy((told, places) -> assertThat(places).isEmpty());
        assertThat(count("ledger")).isEqualTo(noted);
        keepsWhatWasDecided();
    }

    /** Whatever the engine remembers belongs to an instance that it remembers; who did which task is kept longer. */
    private void leavesNoLooseEnds() {
        for (String memory : List.of("ACTINST", "TASKINST", "VARINST", "DETAIL", "INCIDENT", "DECINST")) {
            assertThat(looseEnds(memory)).as(memory).isZero();
        }
    }

    private long looseEnds(String memory) {
        return count("ACT_HI_" + memory
                + " where PROC_INST_ID_ is not null and PROC_INST_ID_ not in (select ID_ from ACT_HI_PROCINST)");
    }

    private TableSearch search() {
        return new TableSearch(database);
    }

    private long count(String rows) {
        return database.queryForObject("select count(*) from " + rows, Long.class);
    }

    private byte[] application() {
        return mailroom.application("Dauwdruppels samen", ADDRESS)
                .write("organisation", "Netwerk Zonnedauw")
                .write("contact", "Wilhelmina Verborgen")
                .write("formVersion", "2019-09")
                .partner(
                        "Netwerk Zonnedauw",
                        calls.get(CALL)
                                .definition()
                                .partnerKind("logo")
                                .orElseThrow()
                                .label(),
                        true)
                .done();
    }

    private byte[] declaration() {
        return Pen.on(mailroom.form("engagement-declaration"))
                .write("partner.organisation", "Netwerk Zonnedauw")
                .write("signedBy", "De voorzitter")
                .write("signedOn", "1-10-2019")
                .done();
    }
}
