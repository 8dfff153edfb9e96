package be.pilootloket.roadmap;

import static be.pilootloket.roadmap.Cohort.CALL;
import static be.pilootloket.roadmap.Cohort.KEMPEN;
import static be.pilootloket.roadmap.Cohort.ROADMAP;
import static be.pilootloket.roadmap.Cohort.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.State;
import be.pilootloket.programme.Refusal;
import be.pilootloket.roadmap.RoadmapProgress.MeetingProgress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A roadmap on its plan: what is scheduled, what follows from the dates, and how far it is. */
class RoadmapDeskTest {

    private final Cohort cohort = new Cohort("2019-12-09T08:00:00Z");
    private final RoadmapDesk roadmaps = cohort.roadmaps;

    @Test
    void readsTheStoredProgrammeOnceHoweverOftenItIsAsked() {
        cohort.on("v1");

        assertThat(roadmaps.get(ROADMAP).programme())
                .isSameAs(roadmaps.get(ROADMAP).programme());
        assertThat(roadmaps.get(ROADMAP).baseline())
                .isSameAs(roadmaps.get(ROADMAP).baseline());
    }

    @AfterEach
    void close() {
        cohort.close();
    }

    @Test
    void startsOnTheFirstPlanOfTheProgramme() {
        Roadmap roadmap = roadmaps.open(new NewRoadmap(CALL, null, null));

        assertThat(roadmap.code()).isEqualTo(ROADMAP);
        assertThat(roadmap.startedOn()).isEqualTo("2019-12-09");
        assertThat(roadmap.baseline()).isEqualTo(cohort.programme.roadmap().get(0));
        assertThat(roadmap.current()).isEqualTo(roadmap.baseline());
        assertThat(roadmap.versions()).hasSize(1);
        assertThat(roadmap.open()).isTrue();
    }

    @Test
    void startsOnAnotherPlanWhenAskedTo() {
        assertThat(cohort.on("september-2020").roadmaps.get(ROADMAP).current().version())
                .isEqualTo("september-2020");
    }

    @Test
    void schedulesEveryMeetingOfThePlan() {
        cohort.on("september-2020");

        assertThat(cohort.meetings.of(ROADMAP))
                .extracting(Meeting::number)
                .containsExactly(
                        number("alignment"),
                        number("plenary-1"),
                        number("plenary-2"),
                        number("meeting-3"),
                        number("meeting-4"),
                        number("learning-day"),
                        number("meeting-5"),
                        number("closing"));
        assertThat(cohort.meetings.get(number("plenary-2")).until()).isEqualTo(LocalTime.of(16, 30));
        assertThat(cohort.meetings.get(number("alignment")).agenda()).hasSize(3);
    }

    @Test
    void countsTheCohortsOfACall() {
        cohort.on("v1").on("september-2020");

        assertThat(roadmaps.of("rzp-2019")).extracting(Roadmap::code).containsExactly("RZP-2019-T1", "RZP-2019-T2");
        assertThat(roadmaps.find("rzp-2019-t2")).isPresent();
        assertThat(roadmaps.find("RZP-2019-T3")).isEmpty();
        assertThat(roadmaps.find(null)).isEmpty();
    }

    @Test
    void refusesAProgrammeOrAPlanThatDoesNotExist() {
        assertThat(roadmaps.refusals(new NewRoadmap("RZP-2031", null, "coordinator")))
                .containsExactly(
                        new Refusal("programmeCode", "Programma \"RZP-2031\" bestaat niet. Kies uit: RZP-2019."));
        assertThat(roadmaps.refusals(new NewRoadmap(" ", null, "coordinator")))
                .extracting(Refusal::field)
                .containsExactly("programmeCode");
        assertThat(roadmaps.refusals(new NewRoadmap(CALL, "v9", "coordinator")))
                .containsExactly(
                        new Refusal("planVersion", "Het plan \"v9\" bestaat niet. Kies uit: v1, september-2020."));
        assertThat(roadmaps.refusals(new NewRoadmap(CALL, "v1", "coordinator"))).isEmpty();
    }

    @Test
    void refusesAPlanOfWhichTheLastDayHasPassed() {
        cohort.now("2020-12-31T22:59:59Z");
        assertThat(roadmaps.refusals(new NewRoadmap(CALL, "v1", "coordinator"))).isEmpty();
        cohort.now("2020-12-31T23:00:00Z");
        assertThat(roadmaps.refusals(new NewRoadmap(CALL, "v1", "coordinator")))
                .containsExactly(
                        new Refusal("planVersion", "Dit plan liep tot en met 31 december 2020 en is al voorbij."));
    }

    @Test
    void tellsWhenHomeworkIsDueAndChased() {
        cohort.on("september-2020");

        assertThat(roadmaps.dueOn(ROADMAP, "portfolio", KEMPEN)).isEqualTo("2021-02-10");
        assertThat(roadmaps.dueAt(ROADMAP, "portfolio", KEMPEN)).isEqualTo("2021-02-10T16:00:00Z");
        assertThat(roadmaps.chasesAt(ROADMAP, "portfolio", KEMPEN))
                .containsExactly(
                        Instant.parse("2021-02-01T08:00:00Z"),
                        Instant.parse("2021-02-08T08:00:00Z"),
                        Instant.parse("2021-02-11T08:00:00Z"));
        assertThat(roadmaps.opensAt(ROADMAP, "mission-statement")).contains(Instant.parse("2020-09-01T07:00:00Z"));
        assertThat(roadmaps.opensAt(ROADMAP, "portfolio")).isEmpty();
        assertThat(roadmaps.homework(ROADMAP, "experiences-1")).isEmpty();
        assertThat(roadmaps.endsAt(ROADMAP)).isEqualTo("2021-06-30T22:00:00Z");
        assertThat(roadmaps.endsAt(ROADMAP, KEMPEN)).isEqualTo(roadmaps.endsAt(ROADMAP));
    }

    @Test
    void asksTheRoomOfTheMeetingsWhereEachOneStands() {
        cohort.on("september-2020");
        cohort.meetings.move(
                number("plenary-1"), LocalDate.of(2020, 11, 26), LocalTime.of(13, 0), LocalTime.of(16, 0), "Zaal 1");

        assertThat(roadmaps.milestone(ROADMAP, "plenary-1")).hasValueSatisfying(milestone -> {
            assertThat(milestone.on()).isEqualTo("2020-11-26");
            assertThat(milestone.from()).isEqualTo("13:00");
            assertThat(milestone.place()).isEqualTo("Zaal 1");
        });
        assertThat(roadmaps.dueOn(ROADMAP, "mission-statement", KEMPEN)).isEqualTo("2020-11-25");
        assertThat(roadmaps.get(ROADMAP)
                        .baseline()
                        .milestone("plenary-1")
                        .orElseThrow()
                        .on())
                .isEqualTo("2020-11-24");
    }

    @Test
    void goesFromOneExchangeToTheNext() {
        cohort.on("v1");
        assertThat(roadmaps.nextExchange(ROADMAP)).contains("exchange-1");
        cohort.held("exchange-1");
        assertThat(roadmaps.nextExchange(ROADMAP)).contains("exchange-2");
        cohort.meetings.cancel(number("exchange-2"), "Corona");
        assertThat(roadmaps.nextExchange(ROADMAP)).contains("exchange-3");
        cohort.held("exchange-3");
        assertThat(roadmaps.nextExchange(ROADMAP)).isEmpty();
    }

    @Test
    void comparesNowWithWhatWasPlannedFirst() {
        cohort.on("v1");
        cohort.held("kick-off");
        cohort.meetings.move(
                number("exchange-1"), LocalDate.of(2020, 3, 19), LocalTime.of(9, 30), LocalTime.of(12, 30), null);

        RoadmapProgress progress = roadmaps.progress(ROADMAP);

        assertThat(progress.meetings())
                .filteredOn(MeetingProgress::moved)
                .containsExactly(new MeetingProgress(
                        "exchange-1",
                        "Eerste uitwisseling",
                        "Ervaringen uitwisselen",
                        LocalDate.of(2020, 3, 17),
                        LocalDate.of(2020, 3, 19),
                        State.PLANNED));
        assertThat(progress.meetings())
                .filteredOn(MeetingProgress::done)
                .extracting(MeetingProgress::milestone)
                .containsExactly("kick-off");
        assertThat(progress.homework().get(0).plannedDueOn()).isEqualTo("2020-03-16");
        assertThat(progress.homework().get(0).dueOn()).isEqualTo("2020-03-18");
        assertThat(progress.endsOn()).isEqualTo(progress.endsOnNow()).isEqualTo("2020-12-31");
    }

    @Test
    void closesOnce() {
        cohort.on("v1");
        roadmaps.close(ROADMAP);

        assertThat(roadmaps.get(ROADMAP).open()).isFalse();
        assertThatThrownBy(() -> roadmaps.close(ROADMAP)).isInstanceOf(IllegalStateException.class);
    }
}
