package be.pilootloket.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import be.pilootloket.StandingClock;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody hears that something is kept while the run may just be destroying it. */
class RetentionDeskTest {

    private static final String CALL = "RZP-2019";
    private static final Matter DOSSIER = Matter.dossier(CALL, CALL + "-001");

    private final Courses courses = mock(Courses.class);
    private final Destructions destructions = mock(Destructions.class);
    private final RetentionDesk desk = new RetentionDesk(
            mock(RetentionSettings.class),
            courses,
            mock(Holds.class),
            destructions,
            mock(Ledger.class),
            new StandingClock(Instant.parse("2025-01-15T02:00:00Z")));

    @BeforeEach
    void aDossierIsKept() {
        when(courses.callCodes()).thenReturn(Set.of(CALL));
        when(courses.of(CALL)).thenReturn(Map.of(DOSSIER, new Course(List.of())));
    }

    @Test
    void keepsNothingWhileARunIsAtWork() {
        when(destructions.hold()).thenReturn(false);

        assertThat(desk.refusalsToHold(DOSSIER.number(), "Er loopt een procedure."))
                .extracting(Refusal::field)
                .containsExactly("number");
    }

    @Test
    void keepsADossierWhenNoneIs() {
        when(destructions.hold()).thenReturn(true);

        assertThat(desk.refusalsToHold(DOSSIER.number(), "Er loopt een procedure."))
                .isEmpty();
    }
}
