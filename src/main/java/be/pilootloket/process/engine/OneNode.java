package be.pilootloket.process.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one node at a time put in the database what must be there at a start. Nodes that start at once on an empty database
 * would each find nothing, and each make the same.
 */
@Component
class OneNode {

    private final ProcessEngineConfigurationImpl engine;
    private final TransactionTemplate transaction;

    OneNode(ProcessEngineConfigurationImpl engine, PlatformTransactionManager transactions) {
        this.engine = engine;
        transaction = new TransactionTemplate(transactions);
    }

    /** Does this while no other node does such a thing; under the lock with which the engine guards its own start. */
    void alone(Runnable preparation) {
        transaction.executeWithoutResult(held -> {
            engine.getCommandExecutorTxRequired().execute(context -> {
                context.getPropertyManager().acquireExclusiveLockForStartup();
                return null;
            });
            preparation.run();
        });
    }
}
