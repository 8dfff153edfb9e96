package be.pilootloket.process.engine;

import be.pilootloket.retention.Trail;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** What the engine remembers of work that is over. */
@Component
class PastWork implements Trail {

    private final ProcessEngine engine;

    PastWork(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void forget(Set<String> businessKeys) {
        HistoryService history = engine.getHistoryService();
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    List<String> finished = businessKeys.stream()
                            .flatMap(key -> history
                                    .createHistoricProcessInstanceQuery()
                                    .processInstanceBusinessKey(key)
                                    .finished()
                                    .unlimitedList()
                                    .stream())
                            .map(HistoricProcessInstance::getId)
                            .distinct()
                            .toList();
                    if (!finished.isEmpty()) {
                        forgetDecisions(history, finished);
                        history.deleteHistoricProcessInstances(finished);
                    }
                    return null;
                }));
    }

    /** The engine leaves those behind when their instance goes. */
    private static void forgetDecisions(HistoryService history, List<String> finished) {
        List<String> decisions = finished.stream()
                .flatMap(id ->
                        history.createHistoricDecisionInstanceQuery().processInstanceId(id).unlimitedList().stream())
                .map(HistoricDecisionInstance::getId)
                .toList();
        if (!decisions.isEmpty()) {
            history.deleteHistoricDecisionInstancesBulk(decisions);
        }
    }
}
