package be.pilootloket.process.engine;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * Notes in the chain what administrators and the break-glass account change in the engine, by whichever way: a variable, a
 * token, the retries of a job, the groups of an account, a piece of history. The engine writes each such change in its log of
 * operations; that log can be deleted, the chain cannot without being seen.
 */
class Interventions implements HistoryEventHandler {

    private static final String THE_ENGINE = "motor";

    /** Of these the new value tells what was done, and holds an id at most. */
    private static final Set<String> TELLING =
            Set.of("retries", "groupId", "userId", "suspensionState", "nrOfInstances");

    private final Supplier<Ledger> ledger;

    Interventions(Supplier<Ledger> ledger) {
        this.ledger = ledger;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntryEventEntity operation) {
            deed().ifPresent(deed ->
                    ledger.get().note(deed, null, about(operation), operation.getUserId(), facts(operation)));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    /** Empty when somebody else acts, or nobody in person. */
    private static Optional<Deed> deed() {
        return Optional.ofNullable(Context.getCommandContext().getAuthentication())
                .map(Authentication::getGroupIds)
                .flatMap(groups -> groups.contains(Role.BREAK_GLASS.group())
                        ? Optional.of(Deed.BREAK_GLASS_USED)
                        : groups.contains(Role.ADMINISTRATOR.group())
                                ? Optional.of(Deed.ADMINISTRATOR_INTERVENED)
                                : Optional.empty());
    }

    private static String about(UserOperationLogEntryEventEntity operation) {
        boolean account = Set.of(EntityTypes.USER, EntityTypes.GROUP_MEMBERSHIP).contains(operation.getEntityType());
        if (account && "userId".equals(operation.getProperty())) {
            return operation.getNewValue();
        }
        String instance = operation.getProcessInstanceId();
        return instance == null ? THE_ENGINE : businessKey(instance).orElse(instance);
    }

    private static Optional<String> businessKey(String instance) {
        return Optional.ofNullable(Context.getCommandContext()
                        .getHistoricProcessInstanceManager()
                        .findHistoricProcessInstance(instance))
                .map(HistoricProcessInstance::getBusinessKey);
    }

    /** Never a variable's value: it may be what somebody typed. */
    private static Map<String, String> facts(UserOperationLogEntryEventEntity operation) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("operation", operation.getOperationType());
        facts.put("entity", operation.getEntityType());
        facts.put("property", operation.getProperty());
        if (operation.getProperty() != null && TELLING.contains(operation.getProperty())) {
            facts.put("value", operation.getNewValue());
        }
        return facts;
    }
}
