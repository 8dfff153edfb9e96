package be.pilootloket.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.programme.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * Tells a story to the engine: who fills in which form, which timer goes off, what waits for whom. It behaves as Tasklist
 * does: a form gives back all its keys, those a person left alone as they were laid.
 */
public class Story {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final int MOST_JOBS = 500;

    private final ProcessEngine engine;
    private final ObjectMapper json = new ObjectMapper();

    Story(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Puts the clock at a local time in Brussels, such as {@code 2019-09-10T09:00}. */
    public void at(String local) {
        ClockUtil.setCurrentTime(
                Date.from(LocalDateTime.parse(local).atZone(BRUSSELS).toInstant()));
    }

    /** What the clock says. */
    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Gives the clock back and removes every instance. Call it after each story. */
    public void end() {
        ClockUtil.reset();
        engine.getIdentityService().clearAuthentication();
        engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id ->
                        engine.getRuntimeService().deleteProcessInstanceIfExists(id, "end", true, false, false, false));
    }

    /** A person fills in a start form; gives the instance's id. */
    public String start(String person, String process, Map<String, ?> typed) {
        return as(
                person,
                () -> engine.getFormService()
                        .submitStartForm(
                                engine.getRepositoryService()
                                        .createProcessDefinitionQuery()
                                        .processDefinitionKey(process)
                                        .latestVersion()
                                        .singleResult()
                                        .getId(),
                                values(typed))
                        .getId());
    }

    /** What a person is told when a start form is refused. */
    public List<Refusal> refusedStart(String person, String process, Map<String, ?> typed) {
        return refusals(() -> start(person, process, typed));
    }

    /** A person fills in the one open task of this name under this business key; what is left alone stays as laid. */
    public void fill(String person, String businessKey, String task, Map<String, ?> typed) {
        fill(person, task(businessKey, task), typed);
    }

    /** A person fills in this task. */
    public void fill(String person, Task task, Map<String, ?> typed) {
        Map<String, Object> all = new LinkedHashMap<>(laid(task));
        all.putAll(typed);
        complete(person, task, all);
        assertOnlyFacts(task.getProcessInstanceId());
    }

    /** A person sends in a task's form with these values and no others, whether the task is still open or not. */
    public void complete(String person, Task task, Map<String, ?> typed) {
        as(person, () -> {
            engine.getFormService().submitTaskForm(task.getId(), values(typed));
            return null;
        });
    }

    /** What a person is told when a task's form is refused; the task stays open. */
    public List<Refusal> refused(String person, String businessKey, String task, Map<String, ?> typed) {
        Task open = task(businessKey, task);
        List<Refusal> refusals = refusals(() -> fill(person, open, typed));
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(open.getId())
                        .count())
                .as("task stays open")
                .isOne();
        return refusals;
    }

    /** The values that a task's form shows, by key; only keys that the form has. */
    public Map<String, Object> laid(Task task) {
        Map<String, Object> variables = engine.getTaskService().getVariables(task.getId());
        Map<String, Object> laid = new LinkedHashMap<>();
        inputs(task).forEach(key -> laid.put(key, variables.get(key)));
        return laid;
    }

    /** One value that a task lays before a person, whether it is an input or only shown; Json as its text. */
    public Object shown(String businessKey, String task, String key) {
        Object value =
                engine.getTaskService().getVariable(task(businessKey, task).getId(), key);
        return value instanceof org.camunda.spin.json.SpinJsonNode node ? node.toString() : value;
    }

    /** The one open task of this name under this business key, also in a called process. */
    public Task task(String businessKey, String task) {
        List<Task> open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(task)
                .list();
        assertThat(open)
                .as("%s of %s; open: %s", task, businessKey, tasks(businessKey))
                .hasSize(1);
        return open.get(0);
    }

    /** The names of the open tasks under this business key, sorted. */
    public List<String> tasks(String businessKey) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Does all the work that waits for nobody and for no date, until none is left. */
    public void work() {
        workBut(null);
    }

    /** Does that work, but leaves the jobs of one activity undone; null leaves none. */
    public void workBut(String activity) {
        Set<String> left = activity == null ? Set.of() : jobsAt(activity);
        for (int done = 0; done < MOST_JOBS; done++) {
            List<Job> jobs = engine.getManagementService()
                    .createJobQuery()
                    .messages()
                    .withRetriesLeft()
                    .executable()
                    .orderByJobId()
                    .asc()
                    .list();
            Optional<String> next = jobs.stream()
                    .map(Job::getId)
                    .filter(job -> !left.contains(job))
                    .findFirst();
            if (next.isEmpty()) {
                return;
            }
            engine.getManagementService().executeJob(next.get());
        }
        throw new AssertionError("The work does not end");
    }

    /** Moves the clock to the date of the one timer of this name and lets it go off; then does the work. */
    public void ring(String businessKey, String timer) {
        ringOnly(businessKey, timer);
        work();
    }

    /** Moves the clock and lets the timer go off, but leaves the work that follows undone. */
    public void ringOnly(String businessKey, String timer) {
        Job job = timer(businessKey, timer);
        if (job.getDuedate().after(ClockUtil.getCurrentTime())) {
            ClockUtil.setCurrentTime(job.getDuedate());
        }
        engine.getManagementService().executeJob(job.getId());
    }

    /** When the one timer of this name goes off. */
    public Instant rings(String businessKey, String timer) {
        return timer(businessKey, timer).getDuedate().toInstant();
    }

    /** Whether a timer of this name is set. */
    public boolean isSet(String businessKey, String timer) {
        return !timers(businessKey, timer).isEmpty();
    }

    /** Whether an instance of this process runs under this business key. */
    public boolean runs(String process, String businessKey) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }

    /** Where the instance of this process stands: the ids of its active activities. */
    public Set<String> stands(String process, String businessKey) {
        Set<String> activities = new TreeSet<>();
        for (ProcessInstance instance : instances(process, businessKey)) {
            activities.addAll(engine.getRuntimeService().getActiveActivityIds(instance.getId()));
        }
        return activities;
    }

    /** A routing fact of the one instance of this process. */
    public Object fact(String process, String businessKey, String fact) {
        List<ProcessInstance> instances = instances(process, businessKey);
        assertThat(instances).as(process + " " + businessKey).hasSize(1);
        return engine.getRuntimeService().getVariable(instances.get(0).getId(), fact);
    }

    /** The engine's refusals, whatever it wrapped them in. */
    public List<Refusal> refusals(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof InputRefused refused) {
                    return refused.refusals();
                }
            }
            throw failure;
        }
        throw new AssertionError("Nothing was refused");
    }

    /** Runs as this person. */
    public <T> T as(String person, java.util.function.Supplier<T> act) {
        engine.getIdentityService().setAuthenticatedUserId(person);
        try {
            return act.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private Set<String> jobsAt(String activity) {
        Set<String> jobs = new TreeSet<>();
        engine.getManagementService()
                .createJobQuery()
                .activityId(activity)
                .list()
                .forEach(job -> jobs.add(job.getId()));
        return jobs;
    }

    private Job timer(String businessKey, String timer) {
        List<Job> jobs = timers(businessKey, timer);
        assertThat(jobs).as("timer %s of %s", timer, businessKey).hasSize(1);
        return jobs.get(0);
    }

    private List<Job> timers(String businessKey, String timer) {
        Set<String> instances = new TreeSet<>();
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .forEach(instance -> instances.add(instance.getId()));
        return engine.getManagementService().createJobQuery().timers().activityId(timer).list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .toList();
    }

    private List<ProcessInstance> instances(String process, String businessKey) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .list();
    }

    /** What people type dies with its task: an instance carries facts only. */
    private void assertOnlyFacts(String instance) {
        if (engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                == 0) {
            return;
        }
        Set<String> names =
                new TreeSet<>(engine.getRuntimeService().getVariables(instance).keySet());
        names.removeAll(Facts.NAMES);
        assertThat(names).as("variables of the instance that are no facts").isEmpty();
    }

    private Collection<String> inputs(Task task) {
        try (InputStream form = engine.getFormService().getDeployedTaskForm(task.getId())) {
            List<String> keys = new ArrayList<>();
            collect(json.readTree(form).path("components"), keys);
            return keys;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(JsonNode components, List<String> keys) {
        components.forEach(component -> {
            String type = component.path("type").asText();
            if ("dynamiclist".equals(type)) {
                keys.add(component.path("path").asText());
            } else if ("group".equals(type)) {
                collect(component.path("components"), keys);
            } else if (component.has("key") && !component.path("disabled").asBoolean()) {
                keys.add(component.path("key").asText());
            }
        });
    }

    private static VariableMap values(Map<String, ?> typed) {
        VariableMap values = Variables.createVariables();
        new HashMap<>(typed).forEach((key, value) -> {
            if (value instanceof Collection<?> rows) {
                values.putValueTyped(key, SpinValues.jsonValue(Spin.JSON(rows)).create());
            } else {
                values.putValue(key, value);
            }
        });
        return values;
    }
}
