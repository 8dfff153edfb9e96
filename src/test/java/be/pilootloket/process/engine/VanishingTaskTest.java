package be.pilootloket.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A task of which the row is found when a colleague ends it at the same instant. */
class VanishingTaskTest {

    private final TaskEntity task = mock(TaskEntity.class);
    private final ExecutionEntity execution = mock(ExecutionEntity.class);

    @BeforeEach
    void belongsToAnInstance() {
        when(task.getId()).thenReturn("7");
        when(task.getExecutionId()).thenReturn("9");
        when(task.getExecution()).thenReturn(execution);
        when(execution.getProcessInstance()).thenReturn(execution);
    }

    @Test
    void isLeftToTheEngineWhileItIsWhole() {
        VanishingTask.refuse(task);
    }

    @Test
    void wasChangedMeanwhileWhenItsStepIsGone() {
        when(task.getExecution()).thenReturn(null);

        changedMeanwhile();
    }

    @Test
    void wasChangedMeanwhileWhenItsInstanceIsGone() {
        when(execution.getProcessInstance()).thenReturn(null);

        changedMeanwhile();
    }

    private void changedMeanwhile() {
        assertThatThrownBy(() -> VanishingTask.refuse(task))
                .isInstanceOf(OptimisticLockingException.class)
                .satisfies(refused ->
                        assertThat(EngineErrors.answerTo(refused).status()).isEqualTo(409));
    }
}
