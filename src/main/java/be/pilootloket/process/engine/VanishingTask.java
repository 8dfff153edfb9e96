package be.pilootloket.process.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * A task that a colleague, or a second click, ends at this instant: parts of it are found and others are gone. The engine
 * then stumbles, or says that somebody has no right to what is no longer there.
 */
final class VanishingTask {

    private VanishingTask() {}

    /**
     * Refuses a task of which the row is found, and not what it belongs to. What is loaded here stays loaded: from then on the
     * engine's own locks decide who was first.
     *
     * @throws OptimisticLockingException when it is ended at this instant
     */
    static void refuse(TaskEntity task) {
        ExecutionEntity execution = task.getExecution();
        if (task.getExecutionId() != null && (execution == null || execution.getProcessInstance() == null)) {
            throw new OptimisticLockingException("Task " + task.getId() + " is ended at this instant");
        }
    }

    /**
     * Does this with a task; the rights to a task go when it ends.
     *
     * @throws NotFoundException instead of {@link AuthorizationException} when the task is gone
     */
    static <T> T orGone(String task, Supplier<T> deed) {
        try {
            return deed.get();
        } catch (AuthorizationException denied) {
            if (gone(task)) {
                throw new NotFoundException("Task " + task + " is ended");
            }
            throw denied;
        }
    }

    private static boolean gone(String task) {
        return Context.getProcessEngineConfiguration()
                        .getTaskService()
                        .createNativeTaskQuery()
                        .sql("select count(*) from ACT_RU_TASK where ID_ = #{task}")
                        .parameter("task", task)
                        .count()
                == 0;
    }
}
