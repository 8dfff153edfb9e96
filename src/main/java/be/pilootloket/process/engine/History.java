package be.pilootloket.process.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Makes the history level that keeps routing facts only known to the engine; the settings choose it by its name. */
@Component
class History extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(List.of(new FactsOnlyHistory()));
        engine.setDmnHistoryEventProducer(new FactsOnlyDecisions());
    }
}
