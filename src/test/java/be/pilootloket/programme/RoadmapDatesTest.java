package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What follows from the days of a plan. */
class RoadmapDatesTest {

    private final RoadmapDates dates = new RoadmapDates(
            Programmes.in("classpath:programmes/").find("RZP-2019").orElseThrow(), new WorkingDays(Map.of()));

    @Test
    void readiesTheAgendaThreeWeeksBefore() {
        assertThat(dates.agendaAt(day("2020-11-24"))).isEqualTo("2020-11-03T08:00:00Z");
    }

    @Test
    void remindsTwoWorkingDaysBefore() {
        assertThat(dates.remindsAt(day("2020-11-24"))).isEqualTo("2020-11-20T08:00:00Z");
    }

    @Test
    void meetsAtTheHourOfTheZoneInSummerAndInWinter() {
        assertThat(dates.meetsAt(day("2020-10-07"), LocalTime.of(9, 30))).isEqualTo("2020-10-07T07:30:00Z");
        assertThat(dates.meetsAt(day("2020-11-24"), LocalTime.of(9, 30))).isEqualTo("2020-11-24T08:30:00Z");
    }

    @Test
    void expectsTheOutcomeTheSameDayAndTheReportAWeekLater() {
        assertThat(dates.outcomeDueAt(day("2021-05-12"))).isEqualTo("2021-05-12T15:00:00Z");
        assertThat(dates.reportDueAt(day("2021-05-12"))).isEqualTo("2021-05-20T15:00:00Z");
    }

    @Test
    void expectsHomeworkOnTheLastWorkingDayBeforeTheMeeting() {
        assertThat(dates.dueOn(day("2020-11-24"))).isEqualTo("2020-11-23");
        assertThat(dates.dueOn(day("2021-05-25"))).isEqualTo("2021-05-21");
        assertThat(dates.dueAt(day("2020-11-23"))).isEqualTo("2020-11-23T16:00:00Z");
    }

    @Test
    void chasesSevenAndTwoWorkingDaysBeforeAndOneAfter() {
        assertThat(dates.remindersAt(day("2021-02-10")))
                .containsExactly(Instant.parse("2021-02-01T08:00:00Z"), Instant.parse("2021-02-08T08:00:00Z"));
        assertThat(dates.overdueAt(day("2021-02-12"))).isEqualTo("2021-02-15T08:00:00Z");
        assertThat(dates.chasesAt(day("2021-02-10")))
                .hasSize(3)
                .last()
                .isEqualTo(Instant.parse("2021-02-11T08:00:00Z"));
    }

    @Test
    void opensHomeworkInTheMorning() {
        assertThat(dates.opensAt(day("2020-09-01"))).isEqualTo("2020-09-01T07:00:00Z");
    }

    @Test
    void endsAfterTheLastDay() {
        assertThat(dates.endsAt(day("2021-06-30"))).isEqualTo("2021-06-30T22:00:00Z");
        assertThat(dates.endsAt(day("2020-12-31"))).isEqualTo("2020-12-31T23:00:00Z");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
