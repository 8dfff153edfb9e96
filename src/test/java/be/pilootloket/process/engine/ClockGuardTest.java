package be.pilootloket.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClockGuardTest {

    private final MachineClock clock = mock(MachineClock.class);
    private final CommandInterceptor engine = mock(CommandInterceptor.class);
    private final ClockGuard guard = new ClockGuard(() -> clock);
    private final AcquireJobsCmd takeJobs = new AcquireJobsCmd(mock(JobExecutor.class));

    @BeforeEach
    void standsBeforeTheEngine() {
        guard.setNext(engine);
    }

    @Test
    void letsANodeWithARightClockTakeJobs() {
        AcquiredJobs jobs = new AcquiredJobs(3);
        when(engine.execute(takeJobs)).thenReturn(jobs);

        assertThat(guard.execute(takeJobs)).isSameAs(jobs);
    }

    @Test
    void letsANodeWithAWrongClockTakeNone() {
        when(clock.wrong()).thenReturn(true);

        assertThat(guard.execute(takeJobs).size()).isZero();
        verify(engine, never()).execute(any());
    }

    @Test
    void takesNoneWhenTheClockIsSetMeanwhile() {
        when(clock.wasSetSince(any())).thenReturn(true);

        assertThatThrownBy(() -> guard.execute(takeJobs)).isInstanceOf(IllegalStateException.class);
        verify(engine).execute(takeJobs);
    }

    @Test
    void letsItTakeJobsAgainOnceItsClockIsRight() {
        AcquiredJobs jobs = new AcquiredJobs(3);
        when(engine.execute(takeJobs)).thenReturn(jobs);
        when(clock.wrong()).thenReturn(true, false);

        guard.execute(takeJobs);

        assertThat(guard.execute(takeJobs)).isSameAs(jobs);
    }

    @Test
    void asksForNoTimeWhateverElseIsDone() {
        Command<String> other = context -> "done";
        when(engine.execute(other)).thenReturn("done");

        assertThat(guard.execute(other)).isEqualTo("done");
        verify(clock, never()).wrong();
    }
}
