package be.pilootloket.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles({"evaluation", "test"})
@DirtiesContext
class RightsTest {

    private static final List<String> PROCESSES = List.of(
            "call-for-pilots",
            "cancel-call",
            "application-draft",
            "candidacy",
            "candidacy-check",
            "assessment",
            "candidacy-result",
            "hand-over-reading",
            "collective-meeting",
            "message-delivery",
            "question",
            "register-message",
            "appeal",
            "register-guest",
            "pilot-roadmap",
            "homework",
            "pilot-assignment",
            "waive-assignment",
            "appoint-coach",
            "appoint-deputy",
            "end-absence",
            "stop-pilot",
            "change-dates");

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    IdentityService identity;

    @Autowired
    FilterService filters;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Rights rights;

    @Autowired
    ReadyFilters readyFilters;

    @Autowired
    FirstAccounts firstAccounts;

    @AfterEach
    void leaves() {
        identity.clearAuthentication();
        ClockUtil.reset();
        runtime.createProcessInstanceQuery().processDefinitionKey("trial").list().stream()
                .map(ProcessInstance::getId)
                .forEach(instance -> runtime.deleteProcessInstance(instance, "over"));
    }

    @Test
    void eachGroupStartsOnlyWhatItMayStart() {
        Map<String, Object> matrix = new TreeMap<>();
        for (Role role : Role.values()) {
            matrix.put(
                    role.group(),
                    PROCESSES.stream()
                            .filter(process ->
                                    may(role, Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, process))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }

        assertThat(matrix)
                .isEqualTo(new TreeMap<>(Map.of(
                        "staff",
                        new TreeSet<>(List.of(
                                "call-for-pilots",
                                "cancel-call",
                                "candidacy",
                                "hand-over-reading",
                                "question",
                                "register-message",
                                "appeal",
                                "change-dates",
                                "register-guest")),
                        "jury",
                        new TreeSet<>(),
                        "decision-maker",
                        new TreeSet<>(),
                        "coordinator",
                        new TreeSet<>(List.of(
                                "pilot-roadmap",
                                "appoint-coach",
                                "appoint-deputy",
                                "end-absence",
                                "stop-pilot",
                                "waive-assignment",
                                "change-dates")),
                        "coach",
                        new TreeSet<>(),
                        "administrator",
                        new TreeSet<>(),
                        "camunda-admin",
                        new TreeSet<>(PROCESSES))));
        assertThat(may(Role.STAFF, Permissions.CREATE, Resources.PROCESS_INSTANCE, "any"))
                .isTrue();
        assertThat(may(Role.JURY, Permissions.CREATE, Resources.PROCESS_INSTANCE, "any"))
                .isFalse();
    }

    @Test
    void eachGroupOpensOnlyItsApps() {
        for (Role role : Role.values()) {
            boolean administers = role == Role.ADMINISTRATOR || role == Role.BREAK_GLASS;
            assertThat(may(role, Permissions.ACCESS, Resources.APPLICATION, "tasklist"))
                    .isTrue();
            assertThat(may(role, Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                    .isEqualTo(administers);
            assertThat(may(role, Permissions.ACCESS, Resources.APPLICATION, "admin"))
                    .isEqualTo(administers);
        }
    }

    @Test
    void anAdministratorWatchesAndRetriesButDecidesNothing() {
        for (Permission permission : List.of(
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB)) {
            assertThat(may(Role.ADMINISTRATOR, permission, Resources.PROCESS_DEFINITION, "candidacy"))
                    .isTrue();
        }
        for (Permission permission : List.of(
                ProcessDefinitionPermissions.TASK_WORK,
                ProcessDefinitionPermissions.TASK_ASSIGN,
                ProcessDefinitionPermissions.UPDATE_TASK,
                ProcessDefinitionPermissions.UPDATE_INSTANCE,
                ProcessDefinitionPermissions.UPDATE_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.DELETE_INSTANCE)) {
            assertThat(may(Role.ADMINISTRATOR, permission, Resources.PROCESS_DEFINITION, "candidacy"))
                    .as(permission.getName())
                    .isFalse();
        }
        assertThat(may(Role.ADMINISTRATOR, Permissions.CREATE, Resources.GROUP_MEMBERSHIP, "staff"))
                .isTrue();
        assertThat(may(Role.ADMINISTRATOR, Permissions.CREATE, Resources.GROUP_MEMBERSHIP, "camunda-admin"))
                .isFalse();
        assertThat(may(Role.ADMINISTRATOR, Permissions.CREATE, Resources.AUTHORIZATION, "*"))
                .isFalse();
    }

    @Test
    void nobodyDeploysAndNobodyButTheBreakGlassMakesFilters() {
        for (Role role : Role.values()) {
            assertThat(may(role, Permissions.CREATE, Resources.DEPLOYMENT, "*")).isFalse();
            assertThat(may(role, Permissions.CREATE, Resources.FILTER, "*")).isEqualTo(role == Role.BREAK_GLASS);
        }
    }

    @Test
    void everyAccountIsInAGroupAndCanBeWrittenTo() {
        assertThat(identity.createUserQuery().list())
                .extracting(User::getId)
                .contains(
                        "staff",
                        "staff2",
                        "decision-maker",
                        "jury1",
                        "jury4",
                        "coordinator",
                        "coach1",
                        "coach4",
                        "admin");
        for (User user : identity.createUserQuery().list()) {
            assertThat(identity.createGroupQuery().groupMember(user.getId()).count())
                    .as(user.getId())
                    .isPositive();
            if (!user.getId().equals("noodtoegang")) {
                assertThat(user.getEmail()).isEqualTo(user.getId() + "@pilootloket.example");
                assertThat(identity.checkPassword(user.getId(), user.getId())).isTrue();
            }
        }
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").list())
                .extracting(User::getId)
                .containsExactly("noodtoegang");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "decision-maker", "jury1", "coordinator", "coach1", "admin"})
    void everybodyFindsTheReadyFiltersAndTheyAnswer(String user) {
        identity.setAuthentication(
                user,
                identity.createGroupQuery().groupMember(user).list().stream()
                        .map(group -> group.getId())
                        .toList());

        List<Filter> found =
                filters.createFilterQuery().orderByFilterName().asc().list();

        assertThat(found)
                .extracting(Filter::getName)
                .containsExactly("Deze week", "Mijn taken", "Taken van mijn groepen", "Te laat");
        found.forEach(filter -> assertThat(filters.count(filter.getId())).isZero());
    }

    @Test
    void theFiltersCountFromTheEnginesClock() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2019-11-13T10:00:00Z")));
        task("Proef te laat", "2019-11-12T22:59:59Z");
        task("Proef deze week", "2019-11-15T10:00:00Z");
        task("Proef later", "2019-11-19T10:00:00Z");

        assertThat(namesIn("Te laat")).containsExactly("Proef te laat");
        assertThat(namesIn("Deze week")).containsExactlyInAnyOrder("Proef te laat", "Proef deze week");
    }

    @ParameterizedTest
    @CsvSource({
        // Winter time and summer time; the machine counts in UTC, where it is still Sunday.
        "2019-11-17T23:30:00Z, 2019-11-17T22:59:59Z, 2019-11-17T23:00:00Z, 2019-11-24T22:59:59Z, 2019-11-24T23:00:00Z",
        "2019-07-14T22:30:00Z, 2019-07-14T21:59:59Z, 2019-07-14T22:00:00Z, 2019-07-21T21:59:59Z, 2019-07-21T22:00:00Z",
    })
    void theWeekStartsOnMondayAtMidnightInBrussels(
            String now, String sunday, String monday, String nextSunday, String nextMonday) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(now)));
        task("Zondag " + now, sunday);
        task("Maandag " + now, monday);
        task("Volgende zondag " + now, nextSunday);
        task("Volgende maandag " + now, nextMonday);

        assertThat(namesIn("Deze week"))
                .contains("Maandag " + now, "Volgende zondag " + now)
                .doesNotContain("Zondag " + now, "Volgende maandag " + now);
    }

    @Test
    void aSecondStartChangesNothing() throws Exception {
        List<Long> before = counts();

        firstAccounts.run(null);
        rights.run(null);
        readyFilters.run(null);

        assertThat(counts()).isEqualTo(before);
    }

    private List<Long> counts() {
        return Stream.of(
                        identity.createUserQuery().count(),
                        identity.createGroupQuery().count(),
                        authorizations.createAuthorizationQuery().count(),
                        filters.createFilterQuery().count())
                .toList();
    }

    private boolean may(Role role, Permission permission, Resources resource, String id) {
        return authorizations.isUserAuthorized("someone", List.of(role.group()), permission, resource, id);
    }

    private void task(String name, String due) {
        repository
                .createDeployment()
                .addModelInstance(
                        "trial.bpmn",
                        Bpmn.createExecutableProcess("trial")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask()
                                .name(name)
                                .camundaDueDate(due)
                                .endEvent()
                                .done())
                .deploy();
        runtime.startProcessInstanceByKey("trial");
    }

    private List<String> namesIn(String filter) {
        String id =
                filters.createFilterQuery().filterName(filter).singleResult().getId();
        return filters.<Task>list(id).stream().map(Task::getName).toList();
    }
}
