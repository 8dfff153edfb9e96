package be.pilootloket.process.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** The tasks of people as the engine remembers them, for as long as its history is kept. It answers in full, whoever asks. */
@Component
public class TaskHistory {

    private final ProcessEngine engine;
    private final Unrestricted unrestricted;

    TaskHistory(ProcessEngine engine, Unrestricted unrestricted) {
        this.engine = engine;
        this.unrestricted = unrestricted;
    }

    /**
     * The tasks of every process about any of these numbers or codes, oldest first: those that were done and those that are
     * open. What was taken away before anybody did it is left out.
     */
    public List<PersonTask> of(Collection<String> businessKeys) {
        return unrestricted.ask(() -> engine
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .unlimitedList()
                .stream()
                .filter(task ->
                        task.getEndTime() == null || TaskEntity.DELETE_REASON_COMPLETED.equals(task.getDeleteReason()))
                .map(this::told)
                .toList());
    }

    private PersonTask told(HistoricTaskInstance task) {
        return new PersonTask(task.getName(), instant(task.getStartTime()), instant(task.getEndTime()), by(task));
    }

    /** Who did it is in the log; who has an open one is its assignee. */
    private String by(HistoricTaskInstance task) {
        return Optional.of(task)
                .filter(done -> done.getEndTime() != null)
                .flatMap(done -> engine
                        .getHistoryService()
                        .createUserOperationLogQuery()
                        .taskId(done.getId())
                        .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                        .list()
                        .stream()
                        .map(UserOperationLogEntry::getUserId)
                        .findFirst())
                .orElse(task.getAssignee());
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
