package be.pilootloket.operation;

import be.pilootloket.inbox.Mailboxes;
import be.pilootloket.process.engine.Backlog;
import be.pilootloket.process.engine.Incidents;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** What stands still and what waits, as numbers to draw and to be warned by. Each is asked of the database when it is read. */
@Component
class WorkMetrics implements MeterBinder {

    private final Backlog backlog;
    private final Incidents incidents;
    private final Mailboxes mailboxes;

    WorkMetrics(Backlog backlog, Incidents incidents, Mailboxes mailboxes) {
        this.backlog = backlog;
        this.incidents = incidents;
        this.mailboxes = mailboxes;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("pilootloket.jobs.due", backlog, Backlog::due)
                .description("Jobs whose moment has come and that are not done yet")
                .register(registry);
        Gauge.builder(
                        "pilootloket.jobs.oldest.due",
                        backlog,
                        work -> work.oldest().toMillis() / 1000.0)
                .description("How long the oldest of them waits")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("pilootloket.incidents", incidents, Incidents::count)
                .description("Jobs that wait for an administrator")
                .register(registry);
        Gauge.builder("pilootloket.jobs.retrying", incidents, Incidents::waiting)
                .description("Jobs that failed and will be tried again")
                .register(registry);
        Gauge.builder("pilootloket.mailboxes.unreachable", mailboxes, WorkMetrics::unreachable)
                .description("Mailboxes that cannot be read")
                .register(registry);
    }

    private static double unreachable(Mailboxes mailboxes) {
        return mailboxes.states().stream()
                .filter(mailbox -> mailbox.unreachableSince() != null)
                .count();
    }
}
