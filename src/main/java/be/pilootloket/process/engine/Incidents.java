package be.pilootloket.process.engine;

import be.pilootloket.programme.Sha256;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Service;

/**
 * What failed so often that the engine waits for an administrator, by cause; and how a whole group goes on again. Only
 * administrators are shown it, and what they see does not hang on the engine's rights.
 */
@Service
public class Incidents {

    /** As many as the longest cycle of a model: a resumed job then walks its whole cycle again. */
    private static final int RETRIES = 8;

    /** Each is a transaction of its own: whatever breaks off half-way, the rest stays where it was. */
    private static final int AT_ONCE = 100;

    private static final int SHOWN = 20;

    private final ProcessEngine engine;
    private final Directory directory;
    private final Unrestricted unrestricted;
    private final Clock clock;

    Incidents(ProcessEngine engine, Directory directory, Unrestricted unrestricted, Clock clock) {
        this.engine = engine;
        this.unrestricted = unrestricted;
        this.directory = directory;
        this.clock = clock;
    }

    /** How many jobs stand still. */
    public long count() {
        return unrestricted.ask(() -> jobs().noRetriesLeft().count());
    }

    /** How many failed and are being tried again at this moment. */
    public long busy() {
        return unrestricted.ask(
                () -> jobs().withException().withRetriesLeft().executable().count());
    }

    /** How many failed and will be tried again by themselves at a later time. */
    public long waiting() {
        return unrestricted.ask(() -> jobs().withException()
                .withRetriesLeft()
                .duedateHigherThan(Date.from(clock.instant()))
                .count());
    }

    /** What stands still, by cause; the largest group first. */
    public List<IncidentGroup> groups() {
        return unrestricted.ask(() -> groups(byCause()));
    }

    /** What of one instance, or of what it called, stands still, by cause; the largest group first. */
    public List<IncidentGroup> of(String processInstanceId) {
        return unrestricted.ask(() -> {
            // An instance above the one that failed carries the incident without its words.
            Set<String> causes = query().processInstanceId(processInstanceId).unlimitedList().stream()
                    .map(Incident::getRootCauseIncidentId)
                    .collect(Collectors.toSet());
            Map<String, List<Incident>> byCause = byCause();
            byCause.values().forEach(incidents -> incidents.removeIf(incident -> !causes.contains(incident.getId())));
            byCause.values().removeIf(List::isEmpty);
            return groups(byCause);
        });
    }

    private List<IncidentGroup> groups(Map<String, List<Incident>> byCause) {
        return byCause.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue()))
                .sorted((one, other) -> Integer.compare(other.count(), one.count()))
                .toList();
    }

    /**
     * Lets everything in the group be tried again, from now on and with its pauses from the beginning.
     *
     * @param key of an {@link IncidentGroup}; one that is gone by now resumes nothing
     * @param by the user id of the administrator; the engine asks whether that user may, and writes it in its log
     * @return how many are tried again
     */
    public int resume(String key, String by) {
        List<String> jobs = unrestricted.ask(() -> byCause().entrySet().stream()
                .filter(group -> key(group.getKey()).equals(key))
                .flatMap(group -> group.getValue().stream().map(Incident::getConfiguration))
                .toList());
        int resumed = 0;
        for (int at = 0; at < jobs.size(); at += AT_ONCE) {
            Set<String> some = Set.copyOf(jobs.subList(at, Math.min(at + AT_ONCE, jobs.size())));
            resumed += Acting.as(engine, by, directory.groupsOf(by), () -> resume(some));
        }
        return resumed;
    }

    private int resume(Set<String> jobs) {
        List<String> still = jobs().jobIds(jobs).noRetriesLeft().unlimitedList().stream()
                .map(Job::getId)
                .toList();
        if (!still.isEmpty()) {
            engine.getManagementService()
                    .setJobRetries(RETRIES)
                    .jobIds(still)
                    .dueDate(Date.from(clock.instant()))
                    .execute();
        }
        return still.size();
    }

    private JobQuery jobs() {
        return engine.getManagementService().createJobQuery();
    }

    private IncidentQuery query() {
        return engine.getRuntimeService().createIncidentQuery().incidentType(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    /** Oldest first. An instance above the one that failed carries the same incident again; it is left out. */
    private Map<String, List<Incident>> byCause() {
        return query().orderByIncidentTimestamp().asc().unlimitedList().stream()
                .filter(incident -> incident.getId().equals(incident.getCauseIncidentId()))
                .collect(Collectors.groupingBy(Incidents::cause, LinkedHashMap::new, Collectors.toList()));
    }

    private static String cause(Incident incident) {
        String cause = Failures.cause(incident.getIncidentMessage());
        return cause == null || cause.isBlank() ? "Het programma zei niet waarom. Kijk in Cockpit." : cause;
    }

    private static String key(String cause) {
        return Sha256.of(cause).substring(0, 16);
    }

    private IncidentGroup group(String cause, List<Incident> incidents) {
        Incident oldest = incidents.get(0);
        List<String> instances = incidents.stream()
                .map(Incident::getProcessInstanceId)
                .filter(id -> id != null)
                .limit(SHOWN)
                .toList();
        Map<String, String> keys = businessKeys(instances);
        return new IncidentGroup(
                key(cause),
                cause,
                Failures.detail(oldest.getIncidentMessage()),
                oldest.getIncidentTimestamp().toInstant(),
                incidents.size(),
                incidents.stream()
                        .collect(Collectors.toMap(
                                Incident::getJobDefinitionId, this::step, (one, same) -> one, LinkedHashMap::new))
                        .values()
                        .stream()
                        .distinct()
                        .toList(),
                instances.stream()
                        .map(id -> new IncidentGroup.Stuck(keys.getOrDefault(id, ""), id))
                        .toList());
    }

    private Map<String, String> businessKeys(Collection<String> instances) {
        return instances.isEmpty()
                ? Map.of()
                : engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceIds(Set.copyOf(instances))
                        .unlimitedList()
                        .stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private String step(Incident incident) {
        if (incident.getProcessDefinitionId() == null) {
            return ofAMove(incident) ? "Overzetten naar een andere versie" : "Onderhoud van de motor";
        }
        return engine.getRepositoryService()
                                        .getBpmnModelInstance(incident.getProcessDefinitionId())
                                        .getModelElementById(incident.getActivityId())
                                instanceof FlowElement element
                        && element.getName() != null
                ? element.getName()
                : incident.getActivityId();
    }

    private boolean ofAMove(Incident incident) {
        JobDefinition work = engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(incident.getJobDefinitionId())
                .singleResult();
        return work != null && Batch.TYPE_PROCESS_INSTANCE_MIGRATION.equals(work.getJobType());
    }
}
