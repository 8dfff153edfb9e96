package be.pilootloket.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.process.engine.ClockHand;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** Outside the evaluation nobody can move the clock. */
@SpringBootTest
@ActiveProfiles("test")
class RehearsalAbsentTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void hasNoBeanThatMovesTheClock() {
        assertThat(context.getBeanNamesForType(ClockHand.class)).isEmpty();
        assertThat(context.getBeanNamesForType(Rehearsal.class)).isEmpty();
        assertThat(context.getBeanNamesForType(RehearsalClock.class)).isEmpty();
        assertThat(context.getBeanNamesForType(RehearsalPage.class)).isEmpty();
    }
}
