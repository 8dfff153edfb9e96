package be.pilootloket.process.engine;

import be.pilootloket.evidence.Ledger;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** Puts the guards, and the choices of the start forms, into the engine before it is built. */
@Component
class Guards extends AbstractProcessEnginePlugin {

    private final ConfigurableApplicationContext context;

    Guards(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setResourceAuthorizationProvider(new TaskRights());
        engine.setExpressionManager(new GuardedExpressions(context, new ModelBeans(context.getBeanFactory())));
        StartForms startForms = new StartForms(context.getBeanProvider(StartChoices.class));
        engine.getCustomHistoryEventHandlers()
                .add(new Interventions(
                        () -> context.getBeanProvider(Ledger.class).getObject()));
        // After the engine's own interceptors, which open the context in which a stored filter can be read.
        engine.setCustomPostCommandInterceptorsTxRequired(interceptors(startForms));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(interceptors(startForms));
    }

    private List<CommandInterceptor> interceptors(StartForms startForms) {
        return List.of(
                new PersonGuard(),
                new JobGuard(),
                new TaskGuard(),
                new QueryGuard(),
                new FormGuard(),
                new ClockGuard(() -> context.getBean(MachineClock.class)),
                startForms);
    }
}
