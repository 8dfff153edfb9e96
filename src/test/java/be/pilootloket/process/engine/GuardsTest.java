package be.pilootloket.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.rest.dto.CamundaQueryParam;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ActiveProfiles;

/** The two open holes of engine 7.24.0, knocked on over HTTP and from inside. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class GuardsTest {

    private static final String REFLECTION = "${\"\".getClass().getName()}";

    @TestConfiguration(proxyBeanMethods = false)
    static class WithACanary {
        @Bean
        Canary canary() {
            return new Canary();
        }

        @Bean
        List<String> notForModels() {
            return List.of("secret");
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identity;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Canary canary;

    private int touchedBefore;

    @BeforeEach
    void enrols() {
        touchedBefore = canary.touched();
        User user = identity.newUser("guest");
        user.setPassword("guest");
        identity.saveUser(user);
    }

    @AfterEach
    void leaves() {
        identity.clearAuthentication();
        identity.deleteUser("guest");
        engine.getFilterService().createFilterQuery().list().stream()
                .map(Filter::getId)
                .forEach(engine.getFilterService()::deleteFilter);
    }

    static Stream<String> everyExpressionKeyOfATaskQuery() {
        return Stream.of(TaskQueryDto.class.getMethods())
                .map(method -> method.getAnnotation(CamundaQueryParam.class))
                .filter(parameter -> parameter != null && parameter.value().endsWith("Expression"))
                .map(CamundaQueryParam::value)
                .sorted();
    }

    @Attack(2)
    @ParameterizedTest
    @MethodSource("everyExpressionKeyOfATaskQuery")
    void refusesAnExpressionInTheOrPartOfAQuery(String key) {
        Visitor guest = new Visitor(port).as("guest", "guest");
        for (String path : List.of("/task", "/task/count")) {
            for (String expression : List.of("${canary.touch()}", "${now()}", "${execution}")) {
                HttpResponse<String> answer =
                        guest.post(api(path), "{\"orQueries\":[{\"%s\":\"%s\"}]}".formatted(key, expression));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
                assertThat(answer.body()).contains("expressie").doesNotContain("canary");
            }
        }
        assertThat(canary.touched()).isEqualTo(touchedBefore);
    }

    @Attack(2)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"${canary.touch()}\"}",
                "{\"assignee\\u0045xpression\":\"${canary.touch()}\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${canary.touch()}\"}],\"orQueries\":[]}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${canary.touch()}\"}]} {}",
            })
    void refusesAnExpressionInAnyDisguise(String query) {
        Visitor guest = new Visitor(port).as("guest", "guest");

        assertThat(guest.post(api("/task"), query).statusCode()).isEqualTo(400);
        assertThat(guest.get(api("/task?assigneeExpression=%24%7Bcanary.touch()%7D"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(canary.touched()).isEqualTo(touchedBefore);
    }

    @Test
    void stillAnswersAQueryWithAPlainOrPart() {
        Visitor guest = new Visitor(port).as("guest", "guest");

        HttpResponse<String> answer =
                guest.post(api("/task"), "{\"orQueries\":[{\"assignee\":\"guest\",\"name\":\"x\"}]}");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Attack(3)
    @Test
    void refusesToStoreAFilterWithAnExpressionInItsOrPart() {
        Visitor guest = new Visitor(port).as("guest", "guest");

        HttpResponse<String> answer = guest.post(
                api("/filter/create"),
                "{\"resourceType\":\"Task\",\"name\":\"Loopt mee\",\"query\":{\"orQueries\":[{\"assigneeExpression\":\"${canary.touch()}\"}]}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(engine.getFilterService().createFilterQuery().count()).isZero();
    }

    @Attack(2)
    @Test
    void theEngineItselfRefusesExpressionsInOrParts() {
        TaskQuery query = engine.getTaskService().createTaskQuery().or().taskAssigneeExpression("${canary.touch()}");

        assertRefused(() -> query.endOr().list());
        assertRefused(() -> query.endOr().count());
        assertThat(canary.touched()).isEqualTo(touchedBefore);
    }

    @Attack(3)
    @Test
    void theEngineItselfRefusesToStoreForbiddenExpressions() {
        for (TaskQuery query : List.of(
                engine.getTaskService().createTaskQuery().taskAssigneeExpression("${canary.touch()}"),
                engine.getTaskService()
                        .createTaskQuery()
                        .or()
                        .taskAssigneeExpression(REFLECTION)
                        .endOr())) {
            Filter filter = engine.getFilterService().newTaskFilter("Loopt mee").setQuery(query);
            assertRefused(() -> engine.getFilterService().saveFilter(filter));
        }
    }

    @Attack(3)
    @Test
    void theEngineItselfRefusesToRunAFilterThatSlippedIn() {
        Filter stored =
                engine.getFilterService().saveFilter(engine.getFilterService().newTaskFilter("Eerst onschuldig"));
        TaskQuery extension = engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssigneeExpression("${canary.touch()}")
                .endOr();

        assertRefused(() -> engine.getFilterService().list(stored.getId(), extension));
        assertRefused(() -> engine.getFilterService().count(stored.getId(), extension));
        assertThat(canary.touched()).isEqualTo(touchedBefore);
    }

    @Test
    void letsAReadyFilterSayWhoIsLoggedInAndWhatIsLate() {
        Filter filter = engine.getFilterService()
                .saveFilter(engine.getFilterService()
                        .newTaskFilter("Te laat")
                        .setQuery(engine.getTaskService()
                                .createTaskQuery()
                                .taskAssigneeExpression("${currentUser()}")
                                .dueBeforeExpression("${dateTime().plusDays(2).withTimeAtStartOfDay()}")));
        Authorization mayRead = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        mayRead.setResource(Resources.FILTER);
        mayRead.setResourceId(filter.getId());
        mayRead.addPermission(Permissions.READ);
        engine.getAuthorizationService().saveAuthorization(mayRead);
        identity.setAuthenticatedUserId("guest");

        assertThat(engine.getFilterService().count(filter.getId())).isZero();
    }

    @Attack(6)
    @ParameterizedTest
    @ValueSource(
            strings = {
                REFLECTION,
                "${execution.getProcessEngineServices().getRuntimeService()}",
                "${execution.getClass()}",
                "${execution.class}",
                "${notForModels.get(0)}",
                "${clock.instant()}",
                "${applicationContext.getBean('canary')}",
                "${canary.getClass()}",
            })
    void aModelReachesNothingButItsOwn(String expression) {
        assertThat(outcomeOf(expression)).isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{canary.touch()}",
                "${canary.touch()}",
                "${callCode.toLowerCase()}",
                "#{callCode == 'RZP-2019'}",
                "#{execution.processBusinessKey}",
                "#{execution.getVariable('callCode')}",
                "#{partners.length()}",
            })
    void aModelReachesItsBeansItsFactsAndItsExecution(String expression) {
        assertThat(outcomeOf(expression)).isNull();
    }

    @Attack(6)
    @Test
    void aFormCannotPutAVariableInTheBeansPlace() {
        BpmnModelInstance model = model().serviceTask("serviceTask_canary")
                .camundaDelegateExpression("#{canary}")
                .endEvent()
                .done();
        deploy(model);

        runtime.startProcessInstanceByKey("guarded", Map.of("canary", "typed by someone"));

        assertThat(canary.touched()).isEqualTo(touchedBefore + 1);
    }

    @Attack(4)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/%s/user/create",
                "/camunda/api/admin/setup/%s/user/create/",
                "/camunda/app/admin/%s/setup/",
                "/camunda/app/admin/%s/setup",
                "/camunda/api/admin/auth/user/%s/login/tasklist",
                "/engine-rest/user",
            })
    void theSetUpDoorDoesNotExist(String door) {
        identity.createUserQuery().memberOfGroup("camunda-admin").list().stream()
                .map(User::getId)
                .forEach(member -> identity.deleteMembership(member, "camunda-admin"));
        String path = door.formatted(engine.getName());
        String evil = "{\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"evil\"}}";

        assertThat(new Visitor(port).post(path, evil).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).as("guest", "guest").post(path, evil).statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(404);
        assertThat(identity.createUserQuery().userId("evil").count()).isZero();
    }

    @Attack(4)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup;x=1/%s/user/create",
                "/camunda/api//admin/setup/%s/user/create",
                "/camunda/api/admin/%%73etup/%s/user/create",
                "/camunda/api/admin/x/../setup/%s/user/create",
            })
    void theSetUpDoorHasNoSideEntrance(String door) {
        Visitor stranger = new Visitor(port);

        HttpResponse<String> answer =
                stranger.send(HttpRequest.newBuilder(stranger.uri(door.formatted(engine.getName())))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"profile\":{\"id\":\"evil\"}}")));

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(identity.createUserQuery().userId("evil").count()).isZero();
    }

    private String api(String path) {
        return "/camunda/api/engine/engine/" + engine.getName() + path;
    }

    private static void assertRefused(Runnable attempt) {
        assertThat(thrownBy(attempt)).isInstanceOf(BadUserRequestException.class);
    }

    private Throwable outcomeOf(String expression) {
        deploy(model().serviceTask("serviceTask_expression")
                .camundaExpression(expression)
                .endEvent()
                .done());
        return thrownBy(() -> runtime.startProcessInstanceByKey(
                "guarded",
                "RZP-2019",
                Variables.createVariables().putValue("callCode", "RZP-2019").putValue("partners", "een")));
    }

    private static Throwable thrownBy(Runnable attempt) {
        try {
            attempt.run();
            return null;
        } catch (RuntimeException thrown) {
            return thrown;
        }
    }

    private static StartEventBuilder model() {
        return Bpmn.createExecutableProcess("guarded")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent();
    }

    private void deploy(BpmnModelInstance model) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("guarded.bpmn", model)
                .deploy();
    }
}
