package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** The roadmap in the shipped file says what the source says, meeting by meeting. */
class PlansOf2019Test {

    private final Programme call =
            Programmes.in("classpath:programmes/").find("RZP-2019").orElseThrow();
    private final Plan first = call.plan("v1").orElseThrow();
    private final Plan renewed = call.plan("september-2020").orElseThrow();

    @Test
    void startsWithThePlanThatRunsToTheEndOf2020() {
        assertThat(call.roadmap()).containsExactly(first, renewed);
        assertThat(first.startsOn()).isEqualTo(call.timeline().startsOn());
        assertThat(first.endsOn()).isEqualTo("2020-12-31");
        assertThat(first.source().id()).isEqualTo("D21");
        assertThat(first.milestones())
                .extracting(Milestone::code, milestone -> milestone.on().toString())
                .containsExactly(
                        tuple("kick-off", "2019-12-17"),
                        tuple("exchange-1", "2020-03-17"),
                        tuple("exchange-2", "2020-06-16"),
                        tuple("exchange-3", "2020-09-15"),
                        tuple("closing", "2020-12-15"));
        assertThat(first.homework())
                .extracting(Homework::code, Homework::before)
                .containsExactly(
                        tuple("experiences-1", "exchange-1"),
                        tuple("experiences-2", "exchange-2"),
                        tuple("experiences-3", "exchange-3"));
    }

    @Test
    void renewsThePlanUntilTheMiddleOf2021() {
        assertThat(renewed.startsOn()).isEqualTo("2020-09-01");
        assertThat(renewed.endsOn()).isEqualTo("2021-06-30");
        assertThat(renewed.phases())
                .extracting(PlanPhase::label)
                .containsExactly("Missie & Visie", "Opdrachten", "Structuur");
        assertThat(renewed.milestones())
                .extracting(
                        Milestone::code,
                        milestone -> milestone.on().toString(),
                        milestone -> milestone.source().id())
                .containsExactly(
                        tuple("alignment", "2020-10-07", "S28"),
                        tuple("plenary-1", "2020-11-24", "S29"),
                        tuple("plenary-2", "2020-12-23", "S31"),
                        tuple("meeting-3", "2021-02-11", "S34"),
                        tuple("meeting-4", "2021-03-24", "S38"),
                        tuple("learning-day", "2021-05-12", "S40"),
                        tuple("meeting-5", "2021-06-10", "S42"),
                        tuple("closing", "2021-07-07", "S43"));
        assertThat(renewed.homework())
                .extracting(
                        Homework::code,
                        Homework::before,
                        homework -> homework.source().id())
                .containsExactly(
                        tuple("mission-statement", "plenary-1", "S27"),
                        tuple("reality-check", "plenary-2", "S30"),
                        tuple("portfolio", "meeting-3", "S32"),
                        tuple("elaboration", "meeting-4", "S37"),
                        tuple("learning-day-preparation", "learning-day", "S39"),
                        tuple("structure-model", "meeting-5", "S41"));
    }

    @Test
    void asksOnlyTheAgencysOwnPeopleToTheAlignment() {
        assertThat(renewed.milestone("alignment").orElseThrow().invited()).isEqualTo(Invited.STAFF);
        assertThat(renewed.milestone("learning-day").orElseThrow().invited()).isEqualTo(Invited.PILOTS_AND_ZONES);
        assertThat(renewed.milestones())
                .filteredOn(milestone -> milestone.invited() == Invited.PILOTS)
                .hasSize(6);
    }

    @Test
    void staysForTheAfternoonOfTheSecondPlenary() {
        assertThat(renewed.milestone("plenary-2").orElseThrow().until()).isEqualTo(LocalTime.of(16, 30));
        assertThat(renewed.milestones())
                .filteredOn(milestone -> !milestone.code().equals("plenary-2"))
                .allMatch(milestone -> milestone.until().equals(LocalTime.of(12, 30)));
    }

    @Test
    void opensTheFirstHomeworkFromNow() {
        assertThat(renewed.homework("mission-statement").orElseThrow().opensOn())
                .isEqualTo(LocalDate.of(2020, 9, 1));
        assertThat(renewed.homework())
                .filteredOn(homework -> homework.opensOn() != null)
                .hasSize(1);
    }

    @Test
    void findsNoPlanOfAnotherName() {
        assertThat(call.plan("v3")).isEmpty();
        assertThat(first.milestone("plenary-1")).isEmpty();
        assertThat(first.homework("portfolio")).isEmpty();
        assertThat(first.phase("structure")).isEmpty();
    }
}
