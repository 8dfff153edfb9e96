package be.pilootloket.process.correspondence;

import be.pilootloket.correspondence.Occasion;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a send task is about. */
final class BusinessKey {

    private BusinessKey() {}

    /**
     * The fact that the occasion goes by where the model carries it, since a question or an assessment has a key of its own;
     * else the business key.
     */
    static String of(DelegateExecution task, Occasion occasion) {
        Object named = task.getVariable(occasion.fact());
        return named == null ? task.getProcessBusinessKey() : named.toString();
    }
}
