package be.pilootloket.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.Attack;
import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Entry;
import be.pilootloket.evidence.Ledger;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** What was changed behind the product's back is set right at the next start, and what an administrator does is noted. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class DriftTest {

    @Autowired
    Rights rights;

    @Autowired
    KnownModels models;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    IdentityService identity;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Ledger ledger;

    private Deployment deployed;

    @AfterEach
    void leaves() {
        identity.clearAuthentication();
        identity.deleteUser("newcomer");
        if (deployed != null) {
            repository.deleteDeployment(deployed.getId(), true);
        }
        rights.run(null);
    }

    @Test
    void takesAwayWhatSomebodyAdded() {
        add(Authorization.AUTH_TYPE_GRANT, "coach", null, Resources.PROCESS_INSTANCE, "*", Permissions.ALL);
        add(Authorization.AUTH_TYPE_GRANT, null, "guest", Resources.PROCESS_DEFINITION, "*", Permissions.ALL);
        add(Authorization.AUTH_TYPE_GRANT, "staff", null, Resources.DEPLOYMENT, "*", Permissions.CREATE);
        add(Authorization.AUTH_TYPE_GRANT, "jury", null, Resources.TASK, "*", Permissions.READ);
        add(Authorization.AUTH_TYPE_GLOBAL, null, null, Resources.TASK, "*", Permissions.READ);
        add(Authorization.AUTH_TYPE_REVOKE, "staff", null, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        String task = add(Authorization.AUTH_TYPE_GRANT, "staff", null, Resources.TASK, "one", Permissions.TASK_WORK);

        rights.run(null);

        assertThat(may("coach", Permissions.READ, Resources.PROCESS_INSTANCE, "*"))
                .isFalse();
        assertThat(authorizations.isUserAuthorized(
                        "guest", List.of(), Permissions.READ, Resources.PROCESS_DEFINITION, "candidacy"))
                .isFalse();
        assertThat(may("staff", Permissions.CREATE, Resources.DEPLOYMENT, "*")).isFalse();
        assertThat(may("jury", Permissions.READ, Resources.TASK, "any")).isFalse();
        assertThat(authorizations.isUserAuthorized("guest", List.of(), Permissions.READ, Resources.TASK, "any"))
                .isFalse();
        assertThat(may("staff", Permissions.ACCESS, Resources.APPLICATION, "tasklist"))
                .isTrue();
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .authorizationId(task)
                        .count())
                .as("what the engine gave to who works on a task")
                .isEqualTo(1);
        authorizations.deleteAuthorization(task);
    }

    @Test
    void setsBackWhatWasWidenedAndMakesWhatIsMissing() {
        Authorization reading = right("coach", Resources.PROCESS_DEFINITION);
        reading.addPermission(ProcessDefinitionPermissions.READ_HISTORY);
        authorizations.saveAuthorization(reading);
        authorizations.deleteAuthorization(right("jury", Resources.GROUP).getId());

        rights.run(null);

        assertThat(may("coach", ProcessDefinitionPermissions.READ_HISTORY, Resources.PROCESS_DEFINITION, "candidacy"))
                .isFalse();
        assertThat(may("coach", ProcessDefinitionPermissions.READ, Resources.PROCESS_DEFINITION, "candidacy"))
                .isTrue();
        assertThat(may("jury", Permissions.READ, Resources.GROUP, "staff")).isTrue();
    }

    @Test
    @Attack(5)
    void nobodyMayDeployAndNoStrayRightHelps() {
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.DEPLOYMENT)
                        .list())
                .noneMatch(right -> right.isPermissionGranted(Permissions.CREATE));
        add(Authorization.AUTH_TYPE_GRANT, null, "guest", Resources.DEPLOYMENT, "*", Permissions.ALL);
        identity.setAuthentication("guest", List.of("camunda-admin"));

        assertThatThrownBy(() -> deploy("evil")).isInstanceOf(AuthorizationException.class);
    }

    @Test
    @Attack(5)
    void doesNotStartOnAModelThatSomebodyElseDeployed() {
        models.run(null);
        deployed = deploy("candidacy");

        assertThatThrownBy(() -> models.run(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("candidacy");
    }

    @Test
    void startsNothingNewWithAModelThatTheProductHasNot() {
        deployed = deploy("former");

        models.run(null);

        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("former")
                        .singleResult()
                        .isSuspended())
                .isTrue();
    }

    @Test
    @Attack(14)
    void nobodyChangesTheOwnGroups() {
        identity.saveUser(identity.newUser("newcomer"));
        identity.createMembership("newcomer", "administrator");
        identity.setAuthentication("newcomer", List.of("administrator"));

        assertThatThrownBy(() -> identity.createMembership("newcomer", "decision-maker"))
                .isInstanceOf(InputRefused.class);
        assertThatThrownBy(() -> identity.deleteMembership("newcomer", "administrator"))
                .isInstanceOf(InputRefused.class);
    }

    @Test
    void anAdministratorWhoGivesAGroupIsNoted() {
        identity.saveUser(identity.newUser("newcomer"));
        identity.setAuthentication("admin", List.of("administrator"));

        identity.createMembership("newcomer", "staff");

        assertThat(noted("newcomer")).anySatisfy(entry -> {
            assertThat(entry.known()).contains(Deed.ADMINISTRATOR_INTERVENED);
            assertThat(entry.by()).isEqualTo("admin");
        });
    }

    @Test
    void whatTheBreakGlassChangesIsNotedAtTheDossierToItsDeletion() {
        deployed = deploy("former");
        String instance =
                runtime.startProcessInstanceByKey("former", "RZP-2019-901").getId();
        identity.setAuthentication("noodtoegang", List.of("camunda-admin"));

        runtime.setVariable(instance, "admissible", true);
        runtime.createProcessInstanceModification(instance)
                .startBeforeActivity("waits")
                .execute();
        runtime.deleteProcessInstance(instance, "weg ermee");

        assertThat(noted("RZP-2019-901"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(entry -> assertThat(entry.known()).contains(Deed.BREAK_GLASS_USED))
                .extracting(entry -> entry.details().get("operation"))
                .contains("SetVariable", "ModifyProcessInstance", "Delete");
        assertThat(noted("RZP-2019-901")).extracting(Entry::facts).noneMatch(facts -> facts.contains("weg ermee"));
    }

    @Test
    void whatStaffDoIsTheirWorkAndNoIntervention() {
        deployed = deploy("former");
        identity.setAuthentication("staff", List.of("staff"));
        long before = ledger.newest(1).stream().findFirst().map(Entry::seq).orElse(0L);
        identity.clearAuthentication();
        String instance = runtime.startProcessInstanceByKey("former", Map.of()).getId();

        runtime.setVariable(instance, "admissible", true);

        assertThat(ledger.newest(1).stream().findFirst().map(Entry::seq).orElse(0L))
                .isEqualTo(before);
    }

    private List<Entry> noted(String about) {
        return ledger.about(about);
    }

    private Deployment deploy(String process) {
        BpmnModelInstance model = Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("waits")
                .endEvent()
                .done();
        return repository
                .createDeployment()
                .addModelInstance(process + ".bpmn", model)
                .deploy();
    }

    private String add(int type, String group, String user, Resources resource, String id, Permission permission) {
        Authorization added = authorizations.createNewAuthorization(type);
        if (type != Authorization.AUTH_TYPE_GLOBAL) {
            added.setGroupId(group);
            added.setUserId(user);
        }
        added.setResource(resource);
        added.setResourceId(id);
        added.setPermissions(new Permission[] {permission});
        return authorizations.saveAuthorization(added).getId();
    }

    private Authorization right(String group, Resources resource) {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId("*")
                .singleResult();
    }

    private boolean may(String group, Permission permission, Resources resource, String id) {
        return authorizations.isUserAuthorized("someone", List.of(group), permission, resource, id);
    }
}
