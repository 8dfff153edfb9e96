package be.pilootloket.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** What the engine asks nobody a right for, asked over HTTP by somebody who has a login and no more. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class PersonGuardTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identity;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    TaskService tasks;

    private Visitor guest;
    private Deployment deployed;

    @BeforeEach
    void enrols() {
        account("guest", "coach");
        account("keeper", "administrator");
        guest = new Visitor(port).as("guest", "guest");
    }

    @AfterEach
    void leaves() {
        identity.deleteUser("guest");
        identity.deleteUser("keeper");
        if (deployed != null) {
            engine.getRepositoryService().deleteDeployment(deployed.getId(), true);
        }
    }

    @Attack(51)
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PUT | /duedate | {"duedate":"2999-01-01T00:00:00.000+0000"}
                    PUT | /retries | {"retries":0}
                    PUT | /priority | {"priority":5}
                    PUT | /suspended | {"suspended":true}
                    POST | /duedate/recalculate | {}
                    POST | /execute | {}
                    DELETE | '' | ''""")
    void nobodyTouchesTheCleanUpOfTheHistory(String method, String what, String body) {
        Job before = cleanUp();

        assertThat(ask(guest, method, "/job/" + before.getId() + what, body).statusCode())
                .isEqualTo(403);

        Job after = cleanUp();
        assertThat(after.getId()).isEqualTo(before.getId());
        assertThat(after.getDuedate()).isEqualTo(before.getDuedate());
        assertThat(after.getRetries()).isEqualTo(before.getRetries());
        assertThat(after.getPriority()).isEqualTo(before.getPriority());
        assertThat(after.isSuspended()).isFalse();
    }

    @Test
    void anAdministratorLetsTheCleanUpBeTriedAgainAndNoMore() {
        Visitor keeper = new Visitor(port).as("keeper", "keeper");
        String job = "/job/" + cleanUp().getId();

        assertThat(ask(keeper, "PUT", job + "/retries", "{\"retries\":3}").statusCode())
                .isEqualTo(204);
        assertThat(ask(keeper, "DELETE", job, "").statusCode()).isEqualTo(403);
    }

    @Test
    @Attack(52)
    void nobodyTakesAnotherNameOrAddress() {
        HttpResponse<String> answer = ask(
                guest,
                "PUT",
                "/user/guest/profile",
                "{\"id\":\"guest\",\"firstName\":\"Beslisser\",\"lastName\":\"Een\",\"email\":\"elders@elders.example\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Vraag het aan een beheerder");
        User after = identity.createUserQuery().userId("guest").singleResult();
        assertThat(after.getFirstName()).isEqualTo("Gast");
        assertThat(after.getEmail()).isNull();
    }

    @Test
    @Attack(52)
    void nobodyDeletesTheOwnAccount() {
        assertThat(ask(guest, "DELETE", "/user/guest", "").statusCode()).isEqualTo(422);
        assertThat(identity.createUserQuery().userId("guest").count()).isEqualTo(1);
    }

    @Test
    void everybodyChangesTheOwnPassword() {
        String changed = "{\"password\":\"een heel andere zin 2026\",\"authenticatedUserPassword\":\"guest\"}";

        assertThat(ask(guest, "PUT", "/user/guest/credentials", changed).statusCode())
                .isEqualTo(204);
    }

    @Test
    @Attack(11)
    void nobodyReadsARemarkWithATaskOfSomebodyElse() {
        deployed = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "aside.bpmn",
                        Bpmn.createExecutableProcess("aside")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("userTask_aside")
                                .endEvent()
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("aside");
        String task = tasks.createTaskQuery()
                .processDefinitionKey("aside")
                .singleResult()
                .getId();
        String remark = tasks.createComment(task, null, "Niet voor iedereen").getId();

        HttpResponse<String> answer = ask(guest, "GET", "/task/" + task + "/comment/" + remark, "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("Niet voor iedereen");
    }

    private Job cleanUp() {
        List<Job> jobs = history.findHistoryCleanupJobs();
        if (jobs.isEmpty()) {
            history.cleanUpHistoryAsync();
        }
        return management
                .createJobQuery()
                .jobId(history.findHistoryCleanupJobs().get(0).getId())
                .singleResult();
    }

    private HttpResponse<String> ask(Visitor visitor, String method, String path, String body) {
        return visitor.send(HttpRequest.newBuilder(visitor.uri("/camunda/api/engine/engine/" + engine.getName() + path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN"))
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private void account(String id, String group) {
        User user = identity.newUser(id);
        user.setFirstName("Gast");
        user.setPassword(id);
        identity.saveUser(user);
        identity.createMembership(id, group);
    }
}
