package be.pilootloket.process.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

/** What everybody has to do, whoever asks. */
@Service
public class OpenTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    OpenTasks(TaskService tasks, RuntimeService runtime, Unrestricted unrestricted) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    /** The tasks that have waited longest, oldest first. */
    public List<OpenTask> oldest(int most) {
        return unrestricted.ask(() -> described(tasks.createTaskQuery()
                .active()
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .listPage(0, most)));
    }

    /** How many tasks wait. */
    public long count() {
        return unrestricted.ask(() -> tasks.createTaskQuery().active().count());
    }

    private List<OpenTask> described(List<Task> found) {
        Map<String, ProcessInstance> instances = found.isEmpty()
                ? Map.of()
                : runtime
                        .createProcessInstanceQuery()
                        .processInstanceIds(
                                found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
        return found.stream()
                .map(task -> described(task, instances.get(task.getProcessInstanceId())))
                .toList();
    }

    private OpenTask described(Task task, ProcessInstance instance) {
        return new OpenTask(
                task.getId(),
                task.getName(),
                task.getTaskDefinitionKey(),
                instance == null ? null : instance.getBusinessKey(),
                task.getAssignee(),
                tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
