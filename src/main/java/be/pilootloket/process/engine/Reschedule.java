package be.pilootloket.process.engine;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets one running instance follow dates that have moved: a timer does not look at its date again by itself. */
@Service
@Transactional
public class Reschedule {

    private static final String FACT = "[#$]\\{(\\w+)}";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final RepositoryService repository;

    Reschedule(RuntimeService runtime, ManagementService management, TaskService tasks, RepositoryService repository) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.repository = repository;
    }

    /**
     * Puts the facts on an instance and lets its waiting timers and its open tasks follow them. A timer whose date has
     * passed by now is due at once; one whose date is still to come never fires before it. Instances that this one called
     * are left alone.
     *
     * @param processInstanceId an instance that runs
     * @param facts by name; dates are {@link Date}. Every date that a timer or a due date of the model reads and that moved
     */
    public void follow(String processInstanceId, Map<String, Object> facts) {
        runtime.setVariables(processInstanceId, facts);
        management.createJobQuery().processInstanceId(processInstanceId).timers().list().stream()
                .map(Job::getId)
                .forEach(timer -> management.recalculateJobDuedate(timer, false));
        tasks.createTaskQuery().processInstanceId(processInstanceId).list().forEach(task -> follow(task, facts));
    }

    private void follow(Task task, Map<String, Object> facts) {
        UserTask model = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        String dueDate = model.getCamundaDueDate();
        if (dueDate == null || !dueDate.matches(FACT)) {
            return;
        }
        String fact = dueDate.replaceFirst(FACT, "$1");
        if (facts.containsKey(fact)) {
            task.setDueDate((Date) facts.get(fact));
            tasks.saveTask(task);
        }
    }
}
