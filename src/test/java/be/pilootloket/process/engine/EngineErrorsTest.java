package be.pilootloket.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Visitor;
import be.pilootloket.programme.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ActiveProfiles;

/** What the web apps hear when something is refused or fails. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class EngineErrorsTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Trial {
        @Bean
        ExecutionListener startTrial() {
            return new StartTrial();
        }

        @Bean
        TaskDesk tryOut() {
            return new TryOut();
        }
    }

    static class StartTrial implements ExecutionListener {
        @Override
        public void notify(DelegateExecution execution) {
            InputRefused.ifAny(
                    "RZP-2019".equals(execution.getVariable("code"))
                            ? List.of()
                            : List.of(new Refusal("code", "Deze oproep bestaat niet.")));
        }
    }

    static class TryOut implements TaskDesk {
        @Override
        public void lay(DelegateTask task) {
            task.setVariableLocal("title", "Voorstel");
        }

        @Override
        public void record(DelegateTask task) {
            switch (String.valueOf(task.getVariable("title"))) {
                case "bad" ->
                    InputRefused.ifAny(List.of(
                            new Refusal("title", "Deze titel kan niet."), new Refusal("remark", "Leg uit waarom.")));
                case "lock" ->
                    throw new OptimisticLockingException("ENGINE-03005 Execution of 'UPDATE TaskEntity' failed");
                case "bug" -> throw new IllegalStateException("jdbc:h2:secret");
                default -> task.getExecution().setVariable("approved", true);
            }
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identity;

    private Visitor worker;

    @BeforeEach
    void enrols() {
        engine.getRepositoryService()
                .createDeployment()
                .name("trial-forms")
                .enableDuplicateFiltering(true)
                .addClasspathResource("trial/refusing.bpmn")
                .addClasspathResource("trial/trial-start.form")
                .addClasspathResource("trial/try-out.form")
                .deploy();
        User user = identity.newUser("worker");
        user.setPassword("worker");
        identity.saveUser(user);
        grant(Resources.PROCESS_DEFINITION, "refusing", Permissions.READ, Permissions.CREATE_INSTANCE);
        grant(Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
        grant(Resources.TASK, "*", Permissions.READ, Permissions.TASK_WORK, Permissions.UPDATE);
        worker = new Visitor(port).as("worker", "worker");
    }

    @AfterEach
    void leaves() {
        identity.deleteUser("worker");
        engine.getAuthorizationService().createAuthorizationQuery().userIdIn("worker").list().stream()
                .map(Authorization::getId)
                .forEach(engine.getAuthorizationService()::deleteAuthorization);
    }

    @Test
    void namesEveryRefusedFieldOfATaskForm() throws IOException {
        String task = startedTask();

        HttpResponse<String> answer = complete(task, "bad");

        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode said = new ObjectMapper().readTree(answer.body());
        assertThat(said.path("type").asText()).isEqualTo("InputRefused");
        assertThat(said.path("field").asText()).isEqualTo("title");
        assertThat(said.path("message").asText()).isEqualTo("Deze titel kan niet. Leg uit waarom.");
        assertThat(said.path("refusals")).hasSize(2);
        assertThat(said.path("refusals").path(1).path("field").asText()).isEqualTo("remark");
        assertThat(said.path("refusals").path(1).path("sentence").asText()).isEqualTo("Leg uit waarom.");
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).count())
                .as("the task stays open")
                .isEqualTo(1);
    }

    @Test
    void namesTheRefusedFieldOfAStartForm() {
        HttpResponse<String> answer = start("RZP-1999");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"code\"", "Deze oproep bestaat niet.");
    }

    @Test
    void leavesARefusedTaskAsItWas() {
        String task = startedTask();
        Map<String, Object> before = engine.getTaskService().getVariables(task);

        assertThat(complete(task, "bad").statusCode()).isEqualTo(422);

        assertThat(engine.getTaskService().getVariables(task)).isEqualTo(before);
        assertThat(complete(task, "good").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"lock, 409, op hetzelfde moment", "bug, 500, geef dit nummer"})
    void tellsInDutchWhatFailedAndNoMore(String title, int status, String words) {
        HttpResponse<String> answer = complete(startedTask(), title);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
        hidesTheInside(answer);
    }

    @Test
    void tellsThatATaskIsAlreadyDone() {
        String task = startedTask();
        assertThat(complete(task, "good").statusCode()).isEqualTo(204);

        HttpResponse<String> again = complete(task, "good");

        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("een collega");
        hidesTheInside(again);
    }

    @ParameterizedTest
    @CsvSource({
        "/task/none/submit-form, {}, 404",
        "/process-definition/key/none/submit-form, {}, 404",
        "/task/OPEN/submit-form, '{\"variables\":{\"title\":{\"value\":\"rO0AB\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.util.Properties\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}', 422",
        "/task/none/submit-form, '{\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"Integer\"}}}', 400",
        "/task/none/submit-form, '{\"variables\":[]}', 400",
        "/task/none/submit-form, '{\"variables\"', 400",
        "/user/create, '{\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"evil\"}}', 403",
        "/nowhere, {}, 404",
    })
    void refusesWhatItCannotUnderstandOrMayNotDo(String path, String json, int status) {
        HttpResponse<String> answer = worker.post(api(path.replace("OPEN", startedTask())), json);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"message\":\"");
        hidesTheInside(answer);
    }

    @Test
    void tellsThatATextIsTooLong() {
        HttpResponse<String> answer = worker.post(
                api("/task/" + startedTask() + "/localVariables"),
                "{\"modifications\":{\"title\":{\"value\":\"%s\"}}}".formatted("x".repeat(10_000)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("te lang");
        hidesTheInside(answer);
    }

    private static void hidesTheInside(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContain(
                        "Exception:", "\tat ", "org.camunda", "java.", "jdbc:", "ENGINE-", "SELECT", "stackTrace");
    }

    private HttpResponse<String> start(String code) {
        return worker.post(
                api("/process-definition/key/refusing/submit-form"),
                "{\"variables\":{\"code\":{\"value\":\"%s\"}},\"businessKey\":\"%s\"}".formatted(code, code));
    }

    private String startedTask() {
        String instance;
        try {
            instance = new ObjectMapper()
                    .readTree(start("RZP-2019").body())
                    .path("id")
                    .asText();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private HttpResponse<String> complete(String task, String title) {
        return worker.post(
                api("/task/" + task + "/submit-form"),
                "{\"variables\":{\"title\":{\"value\":\"%s\"}}}".formatted(title));
    }

    private String api(String path) {
        return "/camunda/api/engine/engine/" + engine.getName() + path;
    }

    private void grant(Resource resource, String id, Permission... permissions) {
        Authorization grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId("worker");
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        engine.getAuthorizationService().saveAuthorization(grant);
    }
}
