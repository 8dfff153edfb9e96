package be.pilootloket.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import be.pilootloket.Databases;
import be.pilootloket.correspondence.ScriptedSmtp;
import be.pilootloket.inbox.Mailboxes;
import be.pilootloket.process.engine.Backlog;
import be.pilootloket.process.engine.Incidents;
import be.pilootloket.process.engine.MachineClock;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.actuator.JobExecutorHealthIndicator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.actuate.jdbc.DataSourceHealthIndicator;
import org.springframework.boot.actuate.mail.MailHealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** When the product says that it is not well. */
class HealthTest {

    private final Backlog backlog = mock(Backlog.class);
    private final Mailboxes mailboxes = mock(Mailboxes.class);
    private final Incidents incidents = mock(Incidents.class);
    private final MachineClock clock = mock(MachineClock.class);

    @Test
    void workMayWaitAsLongAsACrashTakesAndNoLonger() {
        when(backlog.oldest()).thenReturn(BacklogHealthIndicator.TOO_LONG);
        assertThat(new BacklogHealthIndicator(backlog).health().getStatus()).isEqualTo(Status.UP);

        when(backlog.oldest()).thenReturn(BacklogHealthIndicator.TOO_LONG.plus(Duration.ofSeconds(1)));
        assertThat(new BacklogHealthIndicator(backlog).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void whatCannotBeAskedIsNotWell() {
        DataAccessException away = new DataAccessResourceFailureException("the database is away");
        when(backlog.oldest()).thenThrow(away);
        when(mailboxes.states()).thenThrow(away);
        when(incidents.count()).thenThrow(away);
        when(clock.wrong()).thenThrow(away);

        assertThat(new BacklogHealthIndicator(backlog).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(new MailboxesHealthIndicator(mailboxes).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(new IncidentsHealthIndicator(incidents).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(new ClockHealthIndicator(clock).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aDatabaseThatIsGoneIsTold() {
        HikariDataSource database = Databases.fresh();
        DataSourceHealthIndicator health = new DataSourceHealthIndicator(database);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        database.close();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aMailServerThatDoesNotAnswerIsTold() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            server.receiveFrom(sender);
            assertThat(new MailHealthIndicator(sender).health().getStatus()).isEqualTo(Status.UP);
        }
        assertThat(new MailHealthIndicator(sender).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aNodeThatDoesNoJobsIsTold() {
        JobExecutor executor = mock(JobExecutor.class);
        when(executor.getProcessEngines()).thenReturn(List.of(mock(ProcessEngineImpl.class)));
        JobExecutorHealthIndicator health = new JobExecutorHealthIndicator(executor);
        when(executor.isActive()).thenReturn(true);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        when(executor.isActive()).thenReturn(false);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).doesNotContainKey("error");
    }

    @Test
    void aClockThatIsWrongIsTold() {
        assertThat(new ClockHealthIndicator(clock).health().getStatus()).isEqualTo(Status.UP);

        when(clock.wrong()).thenReturn(true);
        assertThat(new ClockHealthIndicator(clock).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aMailboxThatCannotBeReadIsTold() {
        Instant now = Instant.parse("2019-11-11T22:00:00Z");
        when(mailboxes.states()).thenReturn(List.of(new Mailboxes.State("a@agentschap.example", now, null)));
        assertThat(new MailboxesHealthIndicator(mailboxes).health().getStatus()).isEqualTo(Status.UP);

        when(mailboxes.states())
                .thenReturn(List.of(
                        new Mailboxes.State("a@agentschap.example", now, null),
                        new Mailboxes.State("b@agentschap.example", null, now)));
        assertThat(new MailboxesHealthIndicator(mailboxes).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void whatWaitsForAnAdministratorAsksAttentionOnly() {
        assertThat(new IncidentsHealthIndicator(incidents).health().getStatus()).isEqualTo(Status.UP);

        when(incidents.count()).thenReturn(1L);
        assertThat(new IncidentsHealthIndicator(incidents).health().getStatus().getCode())
                .isEqualTo(IncidentsHealthIndicator.ATTENTION);
    }
}
