package be.pilootloket.process.engine;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Keeps a task, and the dossier on it, with those whom the model names. The engine lets whoever works on a task give it to
 * anybody; here a task of a group goes to its members only, a task of one person to nobody, and no task is taken away from whom it
 * is for, since nobody would see it any more. And it lets anyone read and write a remark with a task that they cannot even see.
 */
class TaskGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        String person = PersonGuard.person();
        if (person != null && readsOrWritesARemark(command) && !seen(field(command, "taskId"))) {
            throw new AuthorizationException("No task of this person");
        }
        if (person != null && command instanceof DeleteIdentityLinkCmd && !PersonGuard.isIn(Role.BREAK_GLASS)) {
            throw new AuthorizationException("A task is taken away from nobody");
        }
        if (person != null && gives(command) && !PersonGuard.isIn(Role.BREAK_GLASS)) {
            refuseUnlessAColleague(person, command);
        }
        return next.execute(command);
    }

    /** Whether whoever acts may see this task; true also where there are no rights to ask about. */
    static boolean seen(String task) {
        return task == null
                || Context.getProcessEngineConfiguration()
                                .getTaskService()
                                .createTaskQuery()
                                .taskId(task)
                                .count()
                        == 1;
    }

    private static boolean readsOrWritesARemark(Command<?> command) {
        return command instanceof GetTaskCommentCmd
                || command instanceof GetTaskAttachmentCmd
                || command instanceof GetTaskAttachmentContentCmd
                || command instanceof AddCommentCmd
                || command instanceof UpdateCommentCmd
                || command instanceof DeleteTaskCommentCmd
                || command instanceof CreateAttachmentCmd
                || command instanceof DeleteAttachmentCmd;
    }

    private static boolean gives(Command<?> command) {
        return command instanceof ClaimTaskCmd
                || command instanceof DelegateTaskCmd
                || command instanceof AbstractAddIdentityLinkCmd
                || command instanceof SaveTaskCmd;
    }

    private static void refuseUnlessAColleague(String person, Command<?> command) {
        Task saved = command instanceof SaveTaskCmd
                ? (Task) new DirectFieldAccessor(command).getPropertyValue("task")
                : null;
        String taskId = saved == null ? field(command, "taskId") : saved.getId();
        TaskEntity task = taskId == null
                ? null
                : Context.getCommandContext().getTaskManager().findTaskById(taskId);
        if (task == null || !seen(taskId)) {
            return;
        }
        String to = saved == null ? field(command, "userId") : saved.getAssignee();
        Set<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toSet());
        boolean passesOn = !(command instanceof AbstractAddIdentityLinkCmd) || command instanceof AssignTaskCmd;
        boolean colleague = to == null || groupsOf(to).stream().anyMatch(groups::contains);
        boolean stays = saved != null
                ? Objects.equals(to, task.getAssignee()) && Objects.equals(saved.getOwner(), task.getOwner())
                : person.equals(to) && person.equals(task.getAssignee());
        if (!stays && (groups.isEmpty() || !passesOn || !colleague)) {
            throw new AuthorizationException(
                    groups.isEmpty()
                            ? "A task of one person is passed on to nobody"
                            : "No colleague of the same group");
        }
    }

    private static List<String> groupsOf(String user) {
        return Context.getCommandContext()
                .runWithoutAuthorization(() -> Context.getProcessEngineConfiguration()
                        .getIdentityService()
                        .createGroupQuery()
                        .groupMember(user)
                        .unlimitedList()
                        .stream()
                        .map(Group::getId)
                        .toList());
    }

    private static String field(Command<?> command, String name) {
        return (String) new DirectFieldAccessor(command).getPropertyValue(name);
    }
}
