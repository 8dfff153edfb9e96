package be.pilootloket.fence;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.InProduction;
import be.pilootloket.Visitor;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** What the log of an agency says, written as the settings of production have it written. */
@InProduction
class LogTest {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> lines = new OutputStreamAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final Level before = root.getLevel();

    @LocalServerPort
    int internal;

    @Autowired
    PublicPort port;

    @BeforeEach
    void listens(@Autowired Environment environment) {
        LoggerContext context = root.getLoggerContext();
        context.putObject(Environment.class.getName(), environment);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(environment.getRequiredProperty("logging.structured.format.console"));
        encoder.start();
        lines.setContext(context);
        lines.setEncoder(encoder);
        lines.setOutputStream(log);
        lines.start();
        root.addAppender(lines);
        // A command that an earlier test ran in this process may have silenced it.
        root.setLevel(Level.INFO);
    }

    @AfterEach
    void stopsListening() {
        root.detachAppender(lines);
        root.setLevel(before);
        lines.stop();
    }

    @Attack(26)
    @Test
    void writesOneLineOfJsonWhateverSomebodyPutInIt() throws Exception {
        root.warn("A name: {}", "Jan\r\n{\"log\":{\"level\":\"ERROR\"}}\u001b[31m rood \u2028 einde");

        List<String> written = written();
        assertThat(written).hasSize(1);
        assertThat(written.get(0)).doesNotContain("\u001b", "\r");
        JsonNode line = new JsonMapper().readTree(written.get(0));
        assertThat(line.path("log").path("level").asText()).isEqualTo("WARN");
        assertThat(line.path("message").asText()).contains("\u001b[31m");
    }

    /** The dossier by its number, so that who searches the log finds all of it; who applied stands nowhere. */
    @Test
    void saysOfWhichDossierAndProcessAJobSpeaks(@Autowired ProcessEngine engine) throws Exception {
        String model = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "logged.bpmn",
                        Bpmn.createExecutableProcess("logged")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask("serviceTask_log")
                                .camundaAsyncBefore()
                                .camundaClass(Talkative.class.getName())
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("logged", "RZP-2019-007", Map.of("email", "an.peeters@kandidaat.example"))
                .getId();

        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId());

        JsonNode line = new JsonMapper().readTree(written().get(0));
        assertThat(line.path("message").asText()).isEqualTo(Talkative.LINE);
        assertThat(line.path("businessKey").asText()).isEqualTo("RZP-2019-007");
        assertThat(line.path("processInstanceId").asText()).isEqualTo(instance);
        assertThat(line.path("activityName").asText()).isEqualTo("serviceTask_log");
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("peeters");
        engine.getRepositoryService().deleteDeployment(model, true);
    }

    /** A step that logs. */
    public static class Talkative implements JavaDelegate {

        static final String LINE = "The step was done";

        @Override
        public void execute(DelegateExecution step) {
            LoggerFactory.getLogger(Talkative.class).warn(LINE);
        }
    }

    @Test
    void leavesOutWhatALibrarySaysOfPeople() {
        Exception refused = new IllegalStateException(
                "550 5.1.1 <an.peeters@kandidaat.example>: unknown; see /persoonlijk/aanvraag/Zm9vYmFyYmF6",
                new IllegalArgumentException(
                        "Key (email)=(an.peeters@kandidaat.example) already exists. VALUES ( /* 3 */ 'Peeters An' )"));

        root.error("A letter to an.peeters+oproep@kandidaat.example did not leave", refused);

        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("***@***", "/persoonlijk/***", "Key (email)=(***)", "550 5.1.1")
                .doesNotContain("peeters", "Peeters", "Zm9vYmFyYmF6", "kandidaat.example");
    }

    @Test
    void saysNothingOfWhoComesByAndWhatTheyType() {
        Visitor outside = new Visitor(port.listensOn());
        outside.submit(
                "/oproepen/nieuwsbrief",
                "/oproepen/nieuwsbrief",
                Map.of("email", "merkwaardig@kandidaat.example", "name", "Merkwaardig Iemand"));
        outside.get("/persoonlijk/aanvraag/MerkwaardigGeheim123");
        outside.get("/oproepen/Merkwaardig-Oproep?email=merkwaardig@kandidaat.example");
        outside.send(HttpRequest.newBuilder(outside.uri("/oproepen"))
                .header("User-Agent", "Merkwaardig/1.0")
                .header("Accept", "Merkwaardig/[onzin"));
        outside.send(HttpRequest.newBuilder(URI.create(outside.uri("/persoonlijk/aanvraag/Merkwaardig/documenten")
                        .toString()))
                .header("Content-Type", "multipart/form-data; boundary=Merkwaardig")
                .POST(BodyPublishers.ofString("--Merkwaardig\r\nContent-Disposition: Merkwaardig")));
        Visitor inside = new Visitor(internal);
        inside.login("merkwaardig", "Merkwaardig-Wachtwoord-1");
        inside.as("beheer", "regen-tafel-4-kaarsen");
        inside.get("/candidacies/Merkwaardig?q=%00");
        inside.post("/camunda/api/engine/engine/default/task", "{\"nameLike\": Merkwaardig}");
        inside.post("/api/calls/Merkwaardig/candidacies", "{\"email\": merkwaardig@kandidaat.example}");

        assertThat(log.toString(StandardCharsets.UTF_8))
                .doesNotContainIgnoringCase("merkwaardig")
                .doesNotContain("regen-tafel-4-kaarsen");
    }

    private List<String> written() {
        return log.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
