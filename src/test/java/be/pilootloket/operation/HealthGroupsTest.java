package be.pilootloket.operation;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.InProduction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthContributorRegistry;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/** What each part that is not well means for the whole, for who sends visitors here and for who restarts it. */
@InProduction
class HealthGroupsTest {

    @Autowired
    private HealthContributorRegistry parts;

    @Autowired
    private HealthEndpoint health;

    /** Only a node without its database or with a wrong clock serves nobody; whatever else is away, another node could do no better. */
    @ParameterizedTest
    @CsvSource({
        "db, DOWN, DOWN, DOWN",
        "clock, DOWN, DOWN, DOWN",
        "mail, DOWN, DOWN, UP",
        "mailboxes, DOWN, DOWN, UP",
        "backlog, DOWN, DOWN, UP",
        "jobExecutor, DOWN, DOWN, UP",
        "processEngine, DOWN, DOWN, UP",
        "incidents, ATTENTION, ATTENTION, UP",
    })
    void onlyItsDatabaseAndItsClockTakeANodeOut(String part, Status status, Status whole, Status readiness) {
        HealthContributor away = parts.unregisterContributor("mail");
        HealthContributor real = parts.unregisterContributor(part);
        parts.registerContributor(
                part, (HealthIndicator) () -> Health.status(status).build());
        try {
            assertThat(health.health().getStatus()).isEqualTo(whole);
            assertThat(health.healthForPath("readiness").getStatus()).isEqualTo(readiness);
            assertThat(health.healthForPath("liveness").getStatus()).isEqualTo(Status.UP);
        } finally {
            parts.unregisterContributor(part);
            if (real != null) {
                parts.registerContributor(part, real);
            }
            parts.registerContributor("mail", away);
        }
    }
}
