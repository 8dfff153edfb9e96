package be.pilootloket.process.engine;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Service;

/**
 * The versions of the models, what runs through each, and what would become of it in another version. What runs stays in the
 * version that it started with until an administrator moves it ({@link VersionMoves}).
 */
@Service
public class ModelVersions {

    private final ProcessEngine engine;
    private final Unrestricted unrestricted;

    ModelVersions(ProcessEngine engine, Unrestricted unrestricted) {
        this.engine = engine;
        this.unrestricted = unrestricted;
    }

    /** Every version that is the newest of its model or still has running instances; by the name of the model, newest first. */
    public List<ModelVersion> inUse() {
        return unrestricted.ask(() -> {
            Map<String, Integer> newest = newest();
            return engine.getManagementService().createProcessDefinitionStatisticsQuery().unlimitedList().stream()
                    .filter(found -> found.getInstances() > 0 || found.getVersion() == newest.get(found.getKey()))
                    .map(found -> version(found, found.getVersion() == newest.get(found.getKey())))
                    .sorted(Comparator.comparing(ModelVersion::name)
                            .thenComparing(ModelVersion::number, Comparator.reverseOrder()))
                    .toList();
        });
    }

    /** What the move would do; empty when one of the versions does not exist, or both are the same. */
    public Optional<MovePlan> plan(Move move) {
        return unrestricted.ask(() -> move.from() == move.to()
                ? Optional.empty()
                : find(move.model(), move.from())
                        .flatMap(from -> find(move.model(), move.to()).map(to -> plan(move, from, to))));
    }

    /** The engine's own plan, in which each step goes to the one with the same id, and timers count anew. */
    MigrationPlan migration(Move move) {
        return migration(
                find(move.model(), move.from()).orElseThrow(),
                find(move.model(), move.to()).orElseThrow());
    }

    /** The ids of the instances that can go. */
    Set<String> movable(Move move) {
        ProcessDefinition from = find(move.model(), move.from()).orElseThrow();
        Set<String> carried = carried(migration(move));
        Set<String> all = instances(from, null);
        standing(from).keySet().stream()
                .filter(step -> !carried.contains(step))
                .forEach(step -> all.removeAll(instances(from, step)));
        return all;
    }

    private MovePlan plan(Move move, ProcessDefinition from, ProcessDefinition to) {
        Set<String> carried = carried(migration(from, to));
        BpmnModelInstance old = model(from);
        BpmnModelInstance other = model(to);
        int moving = movable(move).size();
        return new MovePlan(
                move.model(),
                to.getName(),
                move.from(),
                move.to(),
                moving,
                instances(from, null).size() - moving,
                standing(from).entrySet().stream()
                        .map(place -> carried.contains(place.getKey())
                                ? new MovePlan.Step(
                                        name(old, place.getKey()), place.getValue(), name(other, place.getKey()), null)
                                : new MovePlan.Step(
                                        name(old, place.getKey()),
                                        place.getValue(),
                                        null,
                                        obstacle(old, other, place.getKey(), move.to())))
                        .sorted(Comparator.comparing(MovePlan.Step::name))
                        .toList());
    }

    private static String obstacle(BpmnModelInstance old, BpmnModelInstance other, String step, int to) {
        ModelElementInstance there = other.getModelElementById(step);
        if (there == null) {
            return "Deze stap bestaat niet in versie %d.".formatted(to);
        }
        return there.getElementType().equals(old.getModelElementById(step).getElementType())
                ? "Deze stap staat in versie %d op een andere plaats.".formatted(to)
                : "Deze stap is in versie %d van een andere soort.".formatted(to);
    }

    private MigrationPlan migration(ProcessDefinition from, ProcessDefinition to) {
        return engine.getRuntimeService()
                .createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
    }

    private static Set<String> carried(MigrationPlan plan) {
        return plan.getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
    }

    private Optional<ProcessDefinition> find(String model, int number) {
        return Optional.ofNullable(engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .processDefinitionVersion(number)
                .singleResult());
    }

    private Map<String, Integer> newest() {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().unlimitedList().stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getVersion));
    }

    private ModelVersion version(ProcessDefinitionStatistics found, boolean newest) {
        BpmnModelInstance model = model(found);
        return new ModelVersion(
                found.getKey(),
                found.getName(),
                found.getVersion(),
                newest,
                engine.getRepositoryService()
                        .createDeploymentQuery()
                        .deploymentId(found.getDeploymentId())
                        .singleResult()
                        .getDeploymentTime()
                        .toInstant(),
                found.getInstances(),
                standing(found).entrySet().stream()
                        .map(place -> new ModelVersion.Place(name(model, place.getKey()), place.getValue()))
                        .sorted(Comparator.comparing(ModelVersion.Place::step))
                        .toList());
    }

    /** By the id of the step how many stand there; the body around a repeated step is no step. */
    private Map<String, Long> standing(ProcessDefinition version) {
        return engine.getManagementService().createActivityStatisticsQuery(version.getId()).unlimitedList().stream()
                .filter(step -> step.getInstances() > 0 && !step.getId().contains("#"))
                .collect(Collectors.toMap(ActivityStatistics::getId, step -> (long) step.getInstances()));
    }

    /** @param step only those that stand there; null for all */
    private Set<String> instances(ProcessDefinition version, String step) {
        var query = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionId(version.getId());
        return (step == null ? query : query.activityIdIn(step))
                .unlimitedList().stream()
                        .map(ProcessInstance::getId)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private BpmnModelInstance model(ProcessDefinition version) {
        return engine.getRepositoryService().getBpmnModelInstance(version.getId());
    }

    private static String name(BpmnModelInstance model, String step) {
        return Optional.of(step)
                .map((Function<String, ModelElementInstance>) model::getModelElementById)
                .filter(FlowElement.class::isInstance)
                .map(element -> ((FlowElement) element).getName())
                .orElse(step);
    }
}
