package be.pilootloket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Which flow nodes and sequence flows of the models the scenarios have walked. Imported into a test context it listens to
 * every model; a {@link Scenario} says which ones its stories walk whole.
 */
public class ModelCoverage extends AbstractProcessEnginePlugin {

    private final Map<String, Set<String>> drawn = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> walked = new ConcurrentHashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new Watch());
    }

    /** Forgets what was walked so far. */
    public void forget() {
        walked.clear();
    }

    /** Fails, naming them, when a flow node or sequence flow of one of these models was not walked. */
    public void assertWhole(String... processes) {
        for (String process : processes) {
            Set<String> missing = new TreeSet<>(drawn.getOrDefault(process, Set.of()));
            missing.removeAll(walked.getOrDefault(process, Set.of()));
            assertThat(drawn).as("deployed models").containsKey(process);
            assertThat(missing).as("not walked in " + process).isEmpty();
        }
    }

    private final class Watch extends AbstractBpmnParseListener {

        @Override
        public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
            definitions.forEach(definition -> watch(definition.getKey(), definition));
        }

        private void watch(String process, ScopeImpl scope) {
            for (ActivityImpl activity : scope.getActivities()) {
                // The engine wraps a multi-instance activity in a body of its own, which nobody drew.
                if (!activity.getId().contains("#")) {
                    drawn(process, activity.getId());
                    activity.addListener(ExecutionListener.EVENTNAME_START, note(process, activity.getId()));
                }
                activity.getOutgoingTransitions().forEach(flow -> {
                    drawn(process, flow.getId());
                    ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, note(process, flow.getId()));
                });
                watch(process, activity);
            }
        }

        private void drawn(String process, String element) {
            drawn.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet()).add(element);
        }

        private ExecutionListener note(String process, String element) {
            return (DelegateExecution execution) -> walked.computeIfAbsent(
                            process, key -> ConcurrentHashMap.newKeySet())
                    .add(element);
        }
    }
}
