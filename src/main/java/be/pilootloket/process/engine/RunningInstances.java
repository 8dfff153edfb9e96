package be.pilootloket.process.engine;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;

/** What runs, by the engine's id, in full whoever is logged in. */
@Service
public class RunningInstances {

    private final ProcessEngine engine;
    private final Unrestricted unrestricted;

    RunningInstances(ProcessEngine engine, Unrestricted unrestricted) {
        this.engine = engine;
        this.unrestricted = unrestricted;
    }

    /** Empty when it is over, or never was. */
    public Optional<RunningInstance> find(String id) {
        return unrestricted.ask(() -> instance(id).map(this::described));
    }

    private RunningInstance described(ProcessInstance instance) {
        ProcessDefinition model = engine.getRepositoryService().getProcessDefinition(instance.getProcessDefinitionId());
        return new RunningInstance(
                Optional.ofNullable(instance.getBusinessKey())
                        .or(() -> instance(instance.getRootProcessInstanceId()).map(ProcessInstance::getBusinessKey))
                        .orElse(null),
                model.getVersion(),
                engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(model.getKey())
                        .latestVersion()
                        .singleResult()
                        .getVersion());
    }

    private Optional<ProcessInstance> instance(String id) {
        return Optional.ofNullable(engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult());
    }
}
