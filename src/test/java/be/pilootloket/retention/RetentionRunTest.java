package be.pilootloket.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import be.pilootloket.StandingClock;
import be.pilootloket.retention.Course.End;
import be.pilootloket.storage.RetentionClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;

/** One run: what fails in it keeps nothing else waiting, and tells nobody's name. */
@ExtendWith(OutputCaptureExtension.class)
class RetentionRunTest {

    private static final String CALL = "RZP-2019";
    private static final Matter FIRST = Matter.dossier(CALL, CALL + "-001");
    private static final Matter SECOND = Matter.dossier(CALL, CALL + "-002");
    private static final LocalDate CLOSED = LocalDate.of(2020, 1, 15);

    private final Courses courses = mock(Courses.class);
    private final Holds holds = mock(Holds.class);
    private final Shredder shredder = mock(Shredder.class);
    private final Destructions destructions = mock(Destructions.class);
    private final RetentionWatch watch = mock(RetentionWatch.class);
    private final StandingClock clock = new StandingClock(Instant.parse("2025-01-15T02:00:00Z"));
    private final RetentionRun retention = new RetentionRun(
            new RetentionSettings(
                    Period.ofYears(2), Period.ofYears(5), Period.ofYears(5), Period.ofYears(10), Period.ofYears(2)),
            courses,
            holds,
            shredder,
            destructions,
            mock(PlatformTransactionManager.class),
            watch,
            clock);

    @BeforeEach
    void twoDossiersAreDue() {
        Course closed = new Course(List.of(End.done(CLOSED)));
        Map<Matter, Course> matters = new LinkedHashMap<>();
        matters.put(FIRST, closed);
        matters.put(SECOND, closed);
        when(courses.callCodes()).thenReturn(Set.of(CALL));
        when(courses.of(CALL)).thenReturn(matters);
        when(destructions.hold()).thenReturn(true);
    }

    @Test
    void goesOnWithTheNextWhenOneFailsAndTellsNobodysName(CapturedOutput log) {
        doThrow(new DataIntegrityViolationException("value 'wilhelmina@zonnedauw.example' ..."))
                .when(shredder)
                .destroy(RetentionClass.APPLICATIONS, FIRST, CLOSED);

        retention.run();

        verify(shredder).destroy(RetentionClass.COMPLAINTS, FIRST, CLOSED);
        verify(shredder).destroy(RetentionClass.APPLICATIONS, SECOND, CLOSED);
        verify(watch).failed();
        assertThat(ran().failures()).isOne();
        assertThat(ran().fault()).isEqualTo("RZP-2019-001: DataIntegrityViolationException");
        assertThat(log.getAll())
                .contains("RZP-2019-001 could not be destroyed (DataIntegrityViolationException)")
                .doesNotContain("wilhelmina");
    }

    @Test
    void leavesAloneWhatSomebodyKeeps() {
        when(holds.standing())
                .thenReturn(List.of(new Hold(1, FIRST, "Er loopt een procedure.", "staff", clock.instant())));

        retention.run();

        verify(shredder, never()).destroy(any(), eq(FIRST), any());
        verify(shredder).destroy(RetentionClass.APPLICATIONS, SECOND, CLOSED);
    }

    @Test
    void leavesAWholeCallAloneWhenThatIsKept() {
        when(holds.standing())
                .thenReturn(List.of(new Hold(1, Matter.call(CALL), "Rekenhof.", "staff", clock.instant())));

        retention.run();

        verify(shredder, never()).destroy(any(), any(), any());
    }

    @Test
    void doesNothingWhileAnotherRuns() {
        when(destructions.hold()).thenReturn(false);

        retention.run();

        verify(shredder, never()).destroy(any(), any(), any());
        verify(destructions, never()).ran(any());
    }

    @Test
    void runsOnceADayAlsoWhenItMissedTheNight() {
        when(destructions.lastRun()).thenReturn(Optional.of(new Run(Instant.parse("2025-01-14T02:00:00Z"), 0, null)));
        retention.daily();
        verify(destructions).ran(any());

        when(destructions.lastRun()).thenReturn(Optional.of(new Run(Instant.parse("2025-01-15T00:10:00Z"), 0, null)));
        retention.daily();
        verify(destructions).ran(any());
    }

    private Run ran() {
        ArgumentCaptor<Run> run = ArgumentCaptor.forClass(Run.class);
        verify(destructions).ran(run.capture());
        return run.getValue();
    }
}
