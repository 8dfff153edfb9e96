package be.pilootloket.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import be.pilootloket.inbox.Mailboxes;
import be.pilootloket.process.engine.Backlog;
import be.pilootloket.process.engine.Incidents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

/** When the product says that it is not well. */
class HealthTest {

    private final Backlog backlog = mock(Backlog.class);
    private final Mailboxes mailboxes = mock(Mailboxes.class);
    private final Incidents incidents = mock(Incidents.class);

    @Test
    void workMayWaitAsLongAsACrashTakesAndNoLonger() {
        when(backlog.oldest()).thenReturn(BacklogHealthIndicator.TOO_LONG);
        assertThat(new BacklogHealthIndicator(backlog).health().getStatus()).isEqualTo(Status.UP);

        when(backlog.oldest()).thenReturn(BacklogHealthIndicator.TOO_LONG.plus(Duration.ofSeconds(1)));
        assertThat(new BacklogHealthIndicator(backlog).health().getStatus()).isEqualTo(Status.DOWN);
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
