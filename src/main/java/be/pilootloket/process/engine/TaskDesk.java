package be.pilootloket.process.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * One user task's counter. The model names it at two moments, {@code create} and {@code complete}: the bean has the id of
 * the user task without its prefix.
 */
public interface TaskDesk extends TaskListener {

    /** Lays the dossier on the form: sets the task's local variables, which input parameters have defined. */
    void lay(DelegateTask task);

    /**
     * Records what the person decided, and sets the one fact that the next gateway reads.
     *
     * @throws InputRefused when what was typed cannot be taken; the task stays open and unchanged
     */
    void record(DelegateTask task);

    @Override
    default void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> {
                lay(task);
                Subject.write(task);
            }
            case EVENTNAME_COMPLETE -> record(task);
            default -> throw new IllegalStateException("No desk for the moment " + task.getEventName());
        }
    }
}
