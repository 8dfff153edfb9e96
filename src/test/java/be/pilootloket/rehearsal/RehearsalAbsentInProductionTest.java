package be.pilootloket.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.InProduction;
import be.pilootloket.Visitor;
import be.pilootloket.process.engine.ClockHand;
import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In production itself nothing to rehearse with exists, also for an administrator. */
@InProduction
@Attack(named = "rehearsal in production")
class RehearsalAbsentInProductionTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient database;

    @Test
    void hasNoPageToMoveTheClockWith() {
        Visitor administrator = new Visitor(port).as("beheer", "regen-tafel-4-kaarsen");

        assertThat(administrator.get("/rehearsal").statusCode()).isEqualTo(404);
        assertThat(administrator.get("/rehearsal/status").statusCode()).isEqualTo(404);
        assertThat(administrator.post("/rehearsal?next=true", "{}").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ClockHand.class,
                Rehearsal.class,
                RehearsalClock.class,
                RehearsalPage.class,
                RehearsalSettings.class,
                RehearsalConfiguration.class,
                GreenMail.class,
                EmbeddedMail.Server.class,
                EmbeddedMail.Missing.class,
            })
    void hasNothingToRehearseWith(Class<?> kind) {
        assertThat(context.getBeanNamesForType(kind)).isEmpty();
    }

    @Test
    void keepsNoDistanceToTheMachinesClock() {
        assertThat(database.sql("select count(*) from rehearsal_clock")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
