package be.pilootloket.process.engine;

import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Lets a group that may work on a task also pass it on: whoever claimed it can give it back, and a colleague can take
 * over. Who got a task in person, such as a reader, cannot: giving it to someone else is not theirs to decide.
 */
class TaskRights extends DefaultAuthorizationProvider {

    /** Nothing of its own: {@link Rights} says what a group may, and would take away what the engine gives it here. */
    @Override
    public AuthorizationEntity[] newGroup(Group group) {
        return null;
    }

    @Override
    protected AuthorizationEntity createOrUpdateAuthorization(
            Task task, String userId, String groupId, Resource resource, boolean historic, Permission... permissions) {
        Permission[] granted = groupId != null && resource == Resources.TASK
                ? Stream.concat(Stream.of(permissions), Stream.of(Permissions.TASK_ASSIGN))
                        .toArray(Permission[]::new)
                : permissions;
        return super.createOrUpdateAuthorization(task, userId, groupId, resource, historic, granted);
    }
}
