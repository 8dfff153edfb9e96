package be.pilootloket.process.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Service;

/** The agenda of the processes. The engine's own jobs, such as the clean-up of its history, are not on it. */
@Service
public class BusinessTimers {

    private final ManagementService management;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Unrestricted unrestricted;
    private final Clock clock;

    BusinessTimers(
            ManagementService management,
            RepositoryService repository,
            RuntimeService runtime,
            Unrestricted unrestricted,
            Clock clock) {
        this.management = management;
        this.repository = repository;
        this.runtime = runtime;
        this.unrestricted = unrestricted;
        this.clock = clock;
    }

    /** The timers that are still to come, earliest first. */
    public List<ComingJob> agenda() {
        return described(future().timers()).filter(ComingJob::timer).toList();
    }

    /** The first timers that are still to come, earliest first, whoever asks. */
    public List<ComingJob> next(int most) {
        return unrestricted.ask(() -> future().timers().orderByJobDuedate().asc().listPage(0, most).stream()
                .map(this::describe)
                .toList());
    }

    /** The timers of one instance that are still to come, earliest first, whoever asks. */
    public List<ComingJob> of(String processInstanceId) {
        return unrestricted.ask(() -> described(future().timers().processInstanceId(processInstanceId))
                .toList());
    }

    /** When the next business timer is due; empty when none is coming. */
    public Optional<Instant> nextTimer() {
        return agenda().stream().map(ComingJob::dueAt).findFirst();
    }

    /** When the next work of a process is due: a timer, or work that failed and is tried again. */
    public Optional<Instant> nextWork() {
        return ofProcesses(future()).map(job -> job.getDuedate().toInstant()).min(Comparator.naturalOrder());
    }

    /** The ids of the work that is due now and not done yet, or that a thread holds. Empty means: all is quiet. */
    public Set<String> unfinished() {
        return Stream.concat(
                        ofProcesses(management.createJobQuery().active().executable()),
                        ofProcesses(management
                                .createJobQuery()
                                .active()
                                .withRetriesLeft()
                                .acquired()))
                .map(Job::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the ids stand for; work that is done by now is left out. */
    public List<ComingJob> describe(Set<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : described(management.createJobQuery().jobIds(ids)).toList();
    }

    /** Work that failed so often that the engine waits for an administrator. */
    public List<ComingJob> failed() {
        return described(management.createJobQuery().noRetriesLeft()).toList();
    }

    private JobQuery future() {
        return management.createJobQuery().active().withRetriesLeft().duedateHigherThan(Date.from(clock.instant()));
    }

    private static Stream<Job> ofProcesses(JobQuery query) {
        return query.orderByJobDuedate().asc().list().stream().filter(job -> job.getProcessDefinitionId() != null);
    }

    private Stream<ComingJob> described(JobQuery query) {
        return ofProcesses(query).map(this::describe);
    }

    private ComingJob describe(Job job) {
        JobDefinition definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return new ComingJob(
                job.getId(),
                job.getDuedate() == null ? null : job.getDuedate().toInstant(),
                name(job.getProcessDefinitionId(), definition.getActivityId()),
                process(job.getProcessDefinitionId()),
                businessKey(job),
                definition.getJobType().startsWith("timer"));
    }

    private String name(String processDefinitionId, String activityId) {
        return repository.getBpmnModelInstance(processDefinitionId).getModelElementById(activityId)
                                instanceof FlowElement element
                        && element.getName() != null
                ? element.getName()
                : activityId;
    }

    private String process(String processDefinitionId) {
        var definition = repository.getProcessDefinition(processDefinitionId);
        return definition.getName() == null ? definition.getKey() : definition.getName();
    }

    private String businessKey(Job job) {
        String own = businessKey(job.getProcessInstanceId());
        return own == null ? businessKey(job.getRootProcessInstanceId()) : own;
    }

    private String businessKey(String processInstanceId) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
        return instance == null ? null : instance.getBusinessKey();
    }
}
