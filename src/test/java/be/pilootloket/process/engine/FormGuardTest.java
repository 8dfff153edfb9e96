package be.pilootloket.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import be.pilootloket.Attack;
import be.pilootloket.Visitor;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Facts;
import be.pilootloket.process.Story;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** People who send the engine more than a form asks, over HTTP and with the rights of the evaluation. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"evaluation", "test"})
@Import({Contest.class, Story.class})
@DirtiesContext
class FormGuardTest {

    private static final String DEFINE = "userTask_defineCall";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    CallDesk calls;

    @Autowired
    Contest contest;

    @Autowired
    Story story;

    private Task task;
    private Map<String, Object> before;

    @BeforeEach
    void opensACall() {
        story.at("2019-09-12T09:00");
        contest.clear();
        start("call-for-pilots", Map.of("programmeCode", Contest.CALL));
        task = story.task(Contest.CALL, DEFINE);
        before = facts();
    }

    @AfterEach
    void ends() {
        story.end();
    }

    @ParameterizedTest
    @CsvSource({
        "/submit-form, variables, untold, Integer, 0",
        "/complete, variables, untold, Integer, 0",
        "/resolve, variables, hasAdmissible, Boolean, true",
        "/variables, modifications, approved, Boolean, true",
        "/localVariables, modifications, approved, Boolean, true",
        "/submit-form, variables, somethingElse, String, '\"x\"'",
    })
    void aTaskTakesNoNameThatItsModelDoesNotDeclare(String door, String list, String name, String type, String value) {
        HttpResponse<String> answer = staff().post(
                        api("/task/" + task.getId() + door),
                        "{\"%s\":{\"%s\":{\"value\":%s,\"type\":\"%s\"}}}".formatted(list, name, value, type));

        assertRefusedInDutch(answer);
        assertThat(answer.body()).contains("\"field\":\"" + name + "\"");
    }

    @Attack(named = "hiding a task")
    @Test
    void nobodyTakesATaskAwayFromItsGroupNorFromWhoHasIt() {
        String links = api("/task/" + task.getId() + "/identity-links/delete");
        engine.getTaskService().setAssignee(task.getId(), "staff");

        assertThat(staff().post(links, "{\"groupId\":\"staff\",\"type\":\"candidate\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(staff().post(links, "{\"userId\":\"staff\",\"type\":\"assignee\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(link -> link.getType())
                .containsExactlyInAnyOrder("candidate", "assignee");
    }

    @ParameterizedTest
    @ValueSource(strings = {"variables", "localVariables"})
    void aSingleVariableOfATaskIsNoSideEntrance(String scope) {
        String path = api("/task/" + task.getId() + "/" + scope + "/untold");

        assertRefusedInDutch(send("PUT", path, "{\"value\":0,\"type\":\"Integer\"}"));
        assertRefusedInDutch(send("DELETE", path, ""));
        assertRefusedInDutch(send("DELETE", api("/task/" + task.getId() + "/" + scope + "/title"), ""));
        assertRefusedInDutch(
                send("POST", api("/task/" + task.getId() + "/" + scope), "{\"deletions\":[\"title\",\"callCode\"]}"));
    }

    static Stream<String> whatNoFieldHolds() {
        String bomb = "[".repeat(200_000) + "]".repeat(200_000);
        return Stream.of(
                "{\"value\":\"rO0ABXA=\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.util.Properties\","
                        + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
                "{\"value\":\"{}\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.util.Properties\","
                        + "\"serializationDataFormat\":\"application/json\"}}",
                "{\"value\":\"" + bomb + "\",\"type\":\"Json\"}",
                "{\"value\":" + bomb + "}");
    }

    @Attack({8, 9})
    @ParameterizedTest(name = "[{index}]")
    @MethodSource
    void whatNoFieldHolds(String value) {
        HttpResponse<String> answer = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> staff().post(
                                api("/task/" + task.getId() + "/submit-form"),
                                "{\"variables\":{\"title\":" + value + "}}"));

        assertRefusedInDutch(answer);
    }

    @Test
    void aTaskEndsByItsFormOnly() {
        assertRefusedInDutch(staff().post(
                        api("/task/" + task.getId() + "/bpmnError"),
                        "{\"errorCode\":\"x\",\"variables\":{\"untold\":{\"value\":0}}}"));
        assertRefusedInDutch(
                staff().post(api("/task/" + task.getId() + "/bpmnEscalation"), "{\"escalationCode\":\"x\"}"));
    }

    @Test
    void aTaskStillTakesWhatItsFormAsks() {
        HttpResponse<String> answer = staff().post(
                        api("/task/" + task.getId() + "/submit-form"),
                        "{\"variables\":{\"title\":{\"value\":\"Een titel\"}}}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    @Test
    void aStartFormLeavesNoForgedFact() {
        String number = published();
        Map<String, Map<String, Object>> typed = new LinkedHashMap<>();
        typed.put("question", Map.of("callCode", Contest.CALL, "asker", "kandidaat", "question", "Mag dit?"));
        typed.put(
                "register-message",
                Map.of(
                        "number", number,
                        "kind", "SUPPLEMENT",
                        "receivedOn", "2019-10-02",
                        "receivedTime", "10:00:00",
                        "content", "Wij vullen aan."));
        typed.put("cancel-call", Map.of("callCode", Contest.CALL, "reason", "Geen budget."));
        typed.put(
                "candidacy",
                Map.of(
                        "callCode", Contest.CALL,
                        "zone",
                                calls.get(Contest.CALL)
                                        .definition()
                                        .areas()
                                        .zones()
                                        .get(0)
                                        .code(),
                        "organisation", "Logo Voorbeeld",
                        "contact", "Onthaal",
                        "email", "onthaal@logo.example",
                        "receivedOn", "2019-10-02",
                        "receivedTime", "10:00:00",
                        "channel", "MAILBOX"));

        assertThat(Role.STAFF.starts()).containsAll(typed.keySet());
        typed.forEach(
                (process, form) -> assertThat(forged(process, form)).as(process).isEmpty());
        contest.clear();
        assertThat(forged("call-for-pilots", Map.of("programmeCode", Contest.CALL)))
                .isEmpty();
    }

    @Test
    void anInstanceBeginsAtItsBeginning() {
        assertRefusedInDutch(staff().post(
                        api("/process-definition/key/call-for-pilots/start"),
                        "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"subProcess_announcement\"}],"
                                + "\"variables\":{\"untold\":{\"value\":0}}}"));
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("call-for-pilots")
                        .count())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "coach1", "jury1", "decision-maker", "coordinator", "admin"})
    void nobodyReachesIntoARunningInstance(String person) {
        Visitor visitor = new Visitor(port).as(person, person);
        String instance = task.getProcessInstanceId();
        String call = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("call-for-pilots")
                .singleResult()
                .getId();
        Map<String, String> attempts = new TreeMap<>();
        String untold = "{\"value\":0,\"type\":\"Integer\"}";
        for (String id : List.of(instance, call)) {
            attempts.put("PUT /process-instance/" + id + "/variables/untold", untold);
            attempts.put(
                    "POST /process-instance/" + id + "/variables", "{\"modifications\":{\"untold\":" + untold + "}}");
            attempts.put(
                    "POST /process-instance/" + id + "/modification",
                    "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"" + DEFINE + "\"}]}");
            attempts.put("DELETE /process-instance/" + id, "");
            attempts.put("PUT /process-instance/" + id + "/suspended", "{\"suspended\":true}");
            attempts.put("POST /execution/" + id + "/signal", "{\"variables\":{\"untold\":" + untold + "}}");
            attempts.put("PUT /execution/" + id + "/localVariables/untold", untold);
        }
        attempts.put("POST /execution/" + call + "/messageSubscriptions/call.cancelled/trigger", "{}");
        attempts.put(
                "POST /message",
                "{\"messageName\":\"call.cancelled\",\"businessKey\":\"" + Contest.CALL
                        + "\",\"processVariables\":{\"untold\":" + untold + "}}");
        attempts.put(
                "POST /process-instance/variables-async",
                "{\"processInstanceIds\":[\"" + call + "\"],\"variables\":{\"untold\":" + untold + "}}");
        attempts.put(
                "POST /process-instance/message-async",
                "{\"processInstanceIds\":[\"" + call + "\"],\"messageName\":\"call.cancelled\"}");
        attempts.put(
                "POST /modification/execute",
                "{\"processDefinitionId\":\"" + task.getProcessDefinitionId() + "\",\"processInstanceIds\":[\""
                        + instance + "\"],\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"" + DEFINE + "\"}]}");
        attempts.put(
                "PUT /process-instance/suspended", "{\"processInstanceIds\":[\"" + call + "\"],\"suspended\":true}");
        attempts.put("POST /process-definition/key/candidacy-result/start", "{}");
        attempts.put("POST /deployment/create", "{}");

        attempts.forEach((door, json) -> assertThat(send(visitor, door.split(" ")[0], api(door.split(" ")[1]), json)
                        .statusCode())
                .as(person + " " + door)
                .isBetween(400, 499));

        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(call)
                        .active()
                        .count())
                .isOne();
        assertNothingChanged();
    }

    private String published() {
        story.end();
        story.at("2019-09-12T09:00");
        contest.open();
        calls.advance(Contest.CALL, Phase.PUBLISHED);
        story.at("2019-10-03T09:00");
        return contest.admissible();
    }

    /** Starts a process with every fact typed along; gives those that lived on. */
    private Map<String, Object> forged(String process, Map<String, Object> form) {
        Map<String, Object> typed = new HashMap<>();
        Facts.NAMES.forEach(fact -> typed.put(fact, "forged"));
        typed.putAll(form);
        start(process, typed);
        Map<String, Object> found = new TreeMap<>();
        for (ProcessInstance instance : engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .list()) {
            engine.getRuntimeService().getVariables(instance.getId()).forEach((name, value) -> {
                if ("forged".equals(value)) {
                    found.put(name, value);
                }
            });
        }
        return found;
    }

    private void start(String process, Map<String, Object> typed) {
        Map<String, Object> sent = new HashMap<>();
        typed.forEach((name, value) -> sent.put(name, Map.of("value", value)));
        HttpResponse<String> answer = staff().post(
                        api("/process-definition/key/" + process + "/submit-form"), json(Map.of("variables", sent)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void assertRefusedInDutch(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.body()).contains("\"message\":\"").doesNotContain("Exception", "org.camunda");
        assertNothingChanged();
    }

    private void assertNothingChanged() {
        assertThat(story.task(Contest.CALL, DEFINE).getId()).isEqualTo(task.getId());
        assertThat(facts()).isEqualTo(before);
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new TreeMap<>();
        engine.getRuntimeService()
                .createVariableInstanceQuery()
                .disableCustomObjectDeserialization()
                .list()
                .forEach(variable -> facts.put(
                        variable.getProcessDefinitionId() + variable.getActivityInstanceId() + variable.getName(),
                        String.valueOf(variable.getValue())));
        return facts;
    }

    private Visitor staff() {
        return new Visitor(port).as("staff", "staff");
    }

    private HttpResponse<String> send(String method, String path, String json) {
        return send(staff(), method, path, json);
    }

    private static HttpResponse<String> send(Visitor visitor, String method, String path, String json) {
        return visitor.send(HttpRequest.newBuilder(visitor.uri(path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN"))
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String api(String path) {
        return "/camunda/api/engine/engine/" + engine.getName() + path;
    }
}
