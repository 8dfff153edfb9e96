package be.pilootloket.process.engine;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passes on a task that is one person's. */
@Service
@Transactional
public class PersonalTasks {

    private final TaskService tasks;
    private final AuthorizationService authorizations;

    PersonalTasks(TaskService tasks, AuthorizationService authorizations) {
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    /**
     * Gives an open task to this person only. The engine lets whoever had it before go on reading it; we do not.
     *
     * @param user the user id; null when there is nobody to give it to
     */
    public void give(String task, String user) {
        tasks.setAssignee(task, user);
        authorizations.createAuthorizationQuery().resourceType(Resources.TASK).resourceId(task).list().stream()
                .filter(right -> right.getUserId() != null && !right.getUserId().equals(user))
                .map(Authorization::getId)
                .forEach(authorizations::deleteAuthorization);
    }
}
