package be.pilootloket.process.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageId;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.MessageState;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.correspondence.ScriptedSmtp;
import be.pilootloket.correspondence.Undelivered;
import be.pilootloket.evidence.Entry;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.SendingRoom;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Tag("both")
@Scenario(walks = MessageDeliveryProcess.KEY)
@ExtendWith(OutputCaptureExtension.class)
class MessageDeliveryTest {

    private static final String PROCESS = MessageDeliveryProcess.KEY;

    /** Stands in for a candidacy: it writes one letter. */
    private static final String WRITING = "writing-candidacy";

    /** Stands in for the call: it waits until a candidate has been told. */
    private static final String WAITING = "waiting-for-progress";

    @Autowired
    private SendingRoom room;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private PostOffice post;

    @Autowired
    private DeliveryStarter delivery;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JavaMailSenderImpl sender;

    private ScriptedSmtp server;
    private String host;
    private int port;

    @BeforeAll
    void deploysWhatStandsAround(@Autowired RepositoryService repository) {
        repository
                .createDeployment()
                .addModelInstance(
                        WRITING + ".bpmn",
                        Bpmn.createExecutableProcess(WRITING)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .sendTask(Occasion.CANDIDACY_REJECTED.sendTask())
                                .camundaDelegateExpression("#{sendCorrespondence}")
                                .endEvent()
                                .done())
                .addModelInstance(
                        WAITING + ".bpmn",
                        Bpmn.createExecutableProcess(WAITING)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .intermediateCatchEvent()
                                .message("candidacy.progressed")
                                .endEvent()
                                .done())
                .deploy();
    }

    @BeforeEach
    void opensTheCallAndTheServer() {
        contest.open();
        host = sender.getHost();
        port = sender.getPort();
        server = new ScriptedSmtp();
        server.receiveFrom(sender);
        story.at("2019-11-29T10:00");
    }

    @AfterEach
    void ends() {
        server.close();
        sender.setHost(host);
        sender.setPort(port);
    }

    @Test
    void writesALetterDeliversItAndTellsTheCall() {
        String number = rejected();
        runtime.startProcessInstanceByKey(WAITING, Contest.CALL);
        assertThat(post.untoldNumbers(Contest.CALL)).contains(number);

        MessageId letter = written(number);
        story.work();
        assertThat(server.taken()).as("nothing leaves with the decision").isEmpty();
        room.release(Contest.CALL);

        Message sent = post.get(letter);
        assertThat(sent.state()).isEqualTo(MessageState.SENT);
        assertThat(sent.serverAnswer()).contains("250 taken as 42");
        assertThat(sent.subject()).isEqualTo("[" + number + "] Uw project is niet geselecteerd");
        assertThat(server.taken()).hasSize(1);
        assertThat(server.taken().get(0)).contains("Message-ID: " + sent.messageId(), "Auto-Submitted: auto-generated");
        assertThat(server.taken().get(0))
                .contains("Content-Type: application/pdf", "filename=\"Brief " + number + ".pdf\"");
        assertThat(post.untoldNumbers(Contest.CALL)).doesNotContain(number);
        assertThat(story.runs(WAITING, Contest.CALL)).isFalse();
        assertThat(story.runs(PROCESS, letter.value())).isFalse();
        List<Entry> noted = ledger.about(letter.value());
        assertThat(noted)
                .extracting(Entry::label)
                .containsExactly("Brief opgesteld", "Brief vrijgegeven", "Brief afgedrukt", "Mail verstuurd");
        assertThat(noted.get(3).details())
                .containsEntry("messageId", sent.messageId())
                .containsKeys("mime", Ledger.SHA256);
    }

    @Test
    void deliversToTheOthersWhenOneAddressIsRefused() {
        List<MessageId> letters = letters(3);
        String refused = "RCPT TO:<" + address(letters.get(1), "weg@logo.example") + ">";
        server.answer(refused, "550 5.1.1 no such user");

        story.work();

        assertThat(letters)
                .extracting(id -> post.get(id).state())
                .containsExactly(MessageState.SENT, MessageState.REFUSED, MessageState.SENT);
        assertThat(story.tasks(letters.get(1).value())).containsExactly("userTask_correctAddress");
        assertThat(story.shown(letters.get(1).value(), "userTask_correctAddress", "serverAnswer"))
                .asString()
                .contains("no such user");
        assertThat(ledger.about(letters.get(1).value()))
                .last()
                .satisfies(noted -> assertThat(noted.details().get("answer")).contains("no such user"))
                .satisfies(noted -> assertThat(noted.facts()).doesNotContain("logo.example"));
    }

    @Test
    void sendsAgainToACorrectedAddress() {
        MessageId letter = letters(1).get(0);
        address(letter, "geen adres");
        story.work();
        assertThat(post.get(letter).serverAnswer())
                .contains("Het e-mailadres bevat een spatie of een regeleinde. De mailserver werd niet gevraagd.");

        assertThat(story.refused("staff", letter.value(), "userTask_correctAddress", resend("nog altijd geen adres")))
                .extracting(Refusal::field)
                .containsExactly("newAddress");
        assertThat(story.refused(
                        "staff", letter.value(), "userTask_correctAddress", resend("a@b.example\r\nBcc: c@d.example")))
                .extracting(Refusal::field)
                .containsExactly("newAddress");
        assertThat(story.refused("staff", letter.value(), "userTask_correctAddress", resend("josé@zörg.be")))
                .containsExactly(new Refusal(
                        "newAddress",
                        "Het e-mailadres bevat een teken dat niet kan, zoals é of ö. Vul een adres zonder in."));
        story.fill("staff", letter.value(), "userTask_correctAddress", resend("beter@logo.example"));
        story.work();

        assertThat(post.get(letter).state()).isEqualTo(MessageState.SENT);
        assertThat(server.taken()).hasSize(1);
        assertThat(server.taken().get(0)).contains("beter@logo.example");
    }

    @Test
    void waivesALetterOnlyWithAReason() {
        MessageId letter = letters(1).get(0);
        String number = post.get(letter).number();
        address(letter, "geen adres");
        story.work();

        assertThat(story.refused("staff", letter.value(), "userTask_correctAddress", waive(" ")))
                .extracting(Refusal::field)
                .containsExactly("reason");
        story.fill(
                "staff", letter.value(), "userTask_correctAddress", waive("Aan de telefoon verteld op 29 november."));
        story.work();

        Message waived = post.get(letter);
        assertThat(waived.state()).isEqualTo(MessageState.WAIVED);
        assertThat(waived.waivedBy()).isEqualTo("staff");
        assertThat(waived.waivedWhy()).isEqualTo("Aan de telefoon verteld op 29 november.");
        assertThat(post.untoldNumbers(Contest.CALL)).doesNotContain(number);
        assertThat(story.runs(PROCESS, letter.value())).isFalse();
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void refusesAFormWithoutAnAnswer() {
        MessageId letter = letters(1).get(0);
        address(letter, "geen adres");
        story.work();

        assertThat(story.refused("staff", letter.value(), "userTask_correctAddress", Map.of("resolution", "iets")))
                .extracting(Refusal::field)
                .containsExactly("resolution");
    }

    @Test
    void closesTheTaskOfALetterThatIsWaivedElsewhere() {
        MessageId letter = letters(1).get(0);
        address(letter, "geen adres");
        story.work();

        post.waive(post.get(letter).number(), "decision-maker", "Overhandigd.").forEach(delivery::waived);
        story.work();

        assertThat(post.get(letter).state()).isEqualTo(MessageState.WAIVED);
        assertThat(story.runs(PROCESS, letter.value())).isFalse();
    }

    @Test
    void triesAgainWithGrowingPausesWhenTheServerIsDownAndThenRaisesAnIncident() {
        MessageId letter = letters(1).get(0);
        server.answer("CONNECT", "421 not now");
        List<Duration> pauses = new ArrayList<>();
        for (Job job = job(letter); job.getRetries() > 0; job = job(letter)) {
            String id = job.getId();
            assertThatThrownBy(() -> management.executeJob(id)).isInstanceOf(Undelivered.class);
            pauses.add(Duration.between(story.now(), job(letter).getDuedate().toInstant()));
        }

        assertThat(pauses.subList(0, 7))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofHours(4),
                        Duration.ofHours(8),
                        Duration.ofHours(12));
        assertThat(post.get(letter).state()).isEqualTo(MessageState.RELEASED);
        assertThat(post.get(letter).serverAnswer()).contains("not now");
        assertThat(runtime.createIncidentQuery().count()).isOne();

        server.recover();
        management.setJobRetries(job(letter).getId(), 1);
        management.executeJob(job(letter).getId());
        story.work();
        assertThat(post.get(letter).state()).isEqualTo(MessageState.SENT);
        assertThat(server.taken()).hasSize(1);
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    void keepsTheAddressOutOfTheEngineAndItsLogWhenADeliveryFails(CapturedOutput log) {
        MessageId letter = letters(1).get(0);
        String address = address(letter, "discreet@logo.example");
        server.answer("RCPT TO:<" + address + ">", "451 4.2.0 <" + address + "> mailbox busy");

        assertThatThrownBy(() -> management.executeJob(job(letter).getId()))
                .isInstanceOf(Undelivered.class)
                .hasMessage("Message " + letter + " did not leave (reply 451)")
                .hasNoCause();

        assertThat(post.get(letter).serverAnswer()).contains(address);
        assertThat(log).doesNotContain(address);
        assertThat(engineRows()).anyMatch(row -> row.contains("(reply 451)")).noneMatch(row -> row.contains(address));
    }

    /** Every row of every table of the engine as text, bytes included. */
    private List<String> engineRows() {
        return jdbc
                .sql("select table_name from information_schema.tables where upper(table_name) like 'ACT%'")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table -> jdbc
                        .sql("select * from " + table)
                        .query((row, number) -> {
                            StringBuilder text = new StringBuilder(table);
                            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                                byte[] bytes = row.getMetaData()
                                                .getColumnTypeName(column)
                                                .contains("BINARY")
                                        ? row.getBytes(column)
                                        : null;
                                text.append('|')
                                        .append(
                                                bytes == null
                                                        ? row.getString(column)
                                                        : new String(bytes, StandardCharsets.UTF_8));
                            }
                            return text.toString();
                        })
                        .list()
                        .stream())
                .toList();
    }

    @Test
    void sendsTheSameMessageAgainWhenTheAnswerNeverCame() {
        MessageId letter = letters(1).get(0);
        server.answer(".", ScriptedSmtp.HANG_UP);
        story.work();
        assertThat(post.get(letter).state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(Duration.between(story.now(), story.rings(letter.value(), "event_pauseOver")))
                .isEqualTo(Duration.ofMinutes(10));

        server.recover();
        story.ring(letter.value(), "event_pauseOver");

        assertThat(post.get(letter).state()).isEqualTo(MessageState.SENT);
        assertThat(post.get(letter).attempts()).isEqualTo(2);
        assertThat(server.taken()).hasSize(2);
        assertThat(server.taken().get(0)).isEqualTo(server.taken().get(1));
    }

    @Test
    void doesNotSendBlindlyWhenAnEarlierAttemptWasCutOff() {
        MessageId letter = letters(1).get(0);
        jdbc.sql("update message set state = 'SENDING', attempts = 1 where id = :id")
                .param("id", letter.value())
                .update();

        story.work();

        assertThat(post.get(letter).state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(server.taken()).isEmpty();
        assertThat(story.isSet(letter.value(), "event_pauseOver")).isTrue();
    }

    @Test
    void boundsAnAttemptBelowHalfOfTheTimeForWhichItsJobIsLocked(
            @Autowired org.springframework.core.env.Environment settings) {
        Duration attempt = settings.getProperty("pilootloket.mail.attempt", Duration.class, Duration.ofSeconds(50));
        long lock = settings.getRequiredProperty("camunda.bpm.job-execution.lock-time-in-millis", Long.class);

        assertThat(attempt.toMillis()).isLessThan(lock / 2);
        assertThat(Duration.ofMillis(lock)).isGreaterThanOrEqualTo(Duration.ofSeconds(120));
    }

    private String rejected() {
        return contest.decided(2, 1).get(1);
    }

    /** So many letters about rejected candidacies, released and not delivered. */
    private List<MessageId> letters(int count) {
        List<MessageId> letters =
                contest.decided(count, 0).stream().map(this::written).toList();
        room.start(Contest.CALL);
        return letters;
    }

    private MessageId written(String number) {
        runtime.startProcessInstanceByKey(WRITING, number);
        List<Message> letters = post.search(new MessageSearch(number, Occasion.CANDIDACY_REJECTED, null), 10);
        assertThat(letters).hasSize(1);
        return letters.get(0).id();
    }

    private String address(MessageId letter, String address) {
        jdbc.sql("update message set address = :address where id = :id")
                .param("address", address)
                .param("id", letter.value())
                .update();
        return address;
    }

    private Job job(MessageId letter) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(letter.value())
                        .singleResult()
                        .getId())
                .singleResult();
    }

    private static Map<String, String> resend(String address) {
        return Map.of("resolution", "resend", "newAddress", address);
    }

    private static Map<String, String> waive(String reason) {
        return Map.of("resolution", "waive", "reason", reason);
    }
}
