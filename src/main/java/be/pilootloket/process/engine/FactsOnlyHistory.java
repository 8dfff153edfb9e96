package be.pilootloket.process.engine;

import be.pilootloket.process.Facts;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.migration.instance.MigratingVariableInstance;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Keeps what happened and who did it, and of the variables only the routing facts: what people type into forms would
 * otherwise outlive the dossier in the engine's history.
 */
class FactsOnlyHistory extends AbstractHistoryLevel {

    static final String NAME = "facts-only";

    /** Stored by the engine, so it stays what it is; 0 to 3 are the engine's own levels. */
    @Override
    public int getId() {
        return 74;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        if (type == HistoryEventTypes.FORM_PROPERTY_UPDATE) {
            return false;
        }
        if (!isAboutAVariable(type) || entity == null) {
            return true;
        }
        String name = variableName(entity);
        return name != null && Facts.NAMES.contains(name);
    }

    private static boolean isAboutAVariable(HistoryEventType type) {
        return type == HistoryEventTypes.VARIABLE_INSTANCE_CREATE
                || type == HistoryEventTypes.VARIABLE_INSTANCE_UPDATE
                || type == HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL
                || type == HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE
                || type == HistoryEventTypes.VARIABLE_INSTANCE_DELETE;
    }

    private static String variableName(Object entity) {
        if (entity instanceof VariableInstanceEntity variable) {
            return variable.getName();
        }
        if (entity instanceof HistoricVariableUpdateEventEntity change) {
            return change.getVariableName();
        }
        return entity instanceof MigratingVariableInstance migrating ? migrating.getVariableName() : null;
    }
}
