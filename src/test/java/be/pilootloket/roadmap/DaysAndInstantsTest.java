package be.pilootloket.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.programme.Deadline;
import be.pilootloket.programme.Milestone;
import be.pilootloket.programme.Plan;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Programmes;
import be.pilootloket.programme.RoadmapDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What a day becomes when the clocks change, in a leap year, beside a holiday and half a year later: {@code
 * days-and-instants.csv}, worked out by hand.
 */
class DaysAndInstantsTest {

    private final Programme programme =
            Programmes.in("classpath:programmes/").find("RZP-2019").orElseThrow();
    private final RoadmapDates dates = new RoadmapDates(programme, Cohort.WORKING_DAYS);

    @ParameterizedTest
    @CsvFileSource(resources = "/days-and-instants.csv", useHeadersInDisplayName = true)
    void followFromDays(String what, LocalDate on, String more, Instant expected) {
        assertThat(instant(what, on, more)).isEqualTo(expected);
    }

    private Instant instant(String what, LocalDate on, String more) {
        return switch (what) {
            case "a call closes" -> new Deadline(on, LocalTime.parse(more), programme.zone()).closesAt();
            case "a meeting begins" -> dates.meetsAt(on, LocalTime.parse(more));
            case "its agenda is due" -> dates.agendaAt(on);
            case "it is called to mind" -> dates.remindsAt(on);
            case "its report is due" -> dates.reportDueAt(on);
            case "homework for it is due" -> dates.dueAt(dates.dueOn(on));
            case "homework is told to be late" -> dates.overdueAt(on);
            case "pilots end" -> dates.endsAt(on);
            case "a moved meeting begins" -> dates.meetsAt(moved(on, Period.parse(more)), LocalTime.of(9, 30));
            default -> throw new IllegalArgumentException(what);
        };
    }

    private LocalDate moved(LocalDate on, Period period) {
        Plan plan = programme.roadmap().get(0);
        Milestone first = plan.milestones().get(0);
        Plan alone = plan.withMilestones(List.of(first.moved(on, first.from(), first.until(), first.place())));
        return Replan.extend(new Course(alone, Set.of(), Set.of(), Set.of(), Map.of()), period, on)
                .plan()
                .milestones()
                .get(0)
                .on();
    }
}
