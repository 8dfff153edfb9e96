package be.pilootloket.process.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the web apps: exactly this, and made so again at each start. Tasks are not here: the engine lets
 * the assignee and the candidate group of a task read it and work on it, and nobody else.
 */
@Component
@Order(0)
class Rights implements ApplicationRunner {

    private static final String ALL = "*";

    private final AuthorizationService authorizations;
    private final OneNode node;

    Rights(AuthorizationService authorizations, OneNode node) {
        this.authorizations = authorizations;
        this.node = node;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<Authorization> grants = new ArrayList<>();
        people().forEach(role -> mayWork(role, grants));
        mayAdminister(grants);
        mayDoWhatTheEngineAllows(grants);
        node.alone(() -> new Drift(authorizations).repair(grants));
    }

    static Stream<Role> people() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.BREAK_GLASS);
    }

    private void mayWork(Role role, List<Authorization> grants) {
        grants.add(grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
        grants.add(grant(role, Resources.APPLICATION, "welcome", Permissions.ACCESS));
        // A task shows its groups by name to who may read them.
        grants.add(grant(role, Resources.GROUP, ALL, Permissions.READ));
        grants.add(grant(role, Resources.PROCESS_DEFINITION, ALL, readingFor(role)));
        for (String process : role.starts()) {
            grants.add(
                    grant(role, Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE));
            grants.add(grant(role, Resources.PROCESS_INSTANCE, ALL, Permissions.CREATE));
        }
    }

    /** A model holds no data. What runs through it, and what ran, is for administrators. */
    private static Permission[] readingFor(Role role) {
        return role == Role.ADMINISTRATOR
                ? new Permission[] {
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.READ_HISTORY,
                    ProcessDefinitionPermissions.RETRY_JOB
                }
                : new Permission[] {ProcessDefinitionPermissions.READ};
    }

    /** Watches, retries, lets people in; completes no task and changes no instance. */
    private void mayAdminister(List<Authorization> grants) {
        Role role = Role.ADMINISTRATOR;
        grants.add(grant(role, Resources.APPLICATION, "cockpit", Permissions.ACCESS));
        grants.add(grant(role, Resources.APPLICATION, "admin", Permissions.ACCESS));
        grants.add(grant(role, Resources.DECISION_DEFINITION, ALL, Permissions.READ, Permissions.READ_HISTORY));
        grants.add(grant(role, Resources.DECISION_REQUIREMENTS_DEFINITION, ALL, Permissions.READ));
        grants.add(grant(role, Resources.DEPLOYMENT, ALL, Permissions.READ));
        grants.add(grant(role, Resources.BATCH, ALL, Permissions.READ));
        grants.add(grant(role, Resources.AUTHORIZATION, ALL, Permissions.READ));
        grants.add(grant(
                role,
                Resources.USER,
                ALL,
                Permissions.READ,
                Permissions.CREATE,
                Permissions.UPDATE,
                Permissions.DELETE));
        people().forEach(group -> grants.add(
                grant(role, Resources.GROUP_MEMBERSHIP, group.group(), Permissions.CREATE, Permissions.DELETE)));
    }

    /** Everything but deploying: what runs is what was built. */
    private void mayDoWhatTheEngineAllows(List<Authorization> grants) {
        for (Resources resource : Resources.values()) {
            Permission permission = resource == Resources.DEPLOYMENT ? Permissions.READ : Permissions.ALL;
            grants.add(grant(Role.BREAK_GLASS, resource, ALL, permission));
        }
    }

    private Authorization grant(Role role, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(role.group());
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        return grant;
    }
}
