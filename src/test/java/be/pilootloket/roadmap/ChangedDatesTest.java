package be.pilootloket.roadmap;

import static be.pilootloket.roadmap.Cohort.KEMPEN;
import static be.pilootloket.roadmap.Cohort.LIMBURG;
import static be.pilootloket.roadmap.Cohort.ROADMAP;
import static be.pilootloket.roadmap.Cohort.number;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.State;
import be.pilootloket.programme.Homework;
import be.pilootloket.programme.Milestone;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a change of dates moves, and what it leaves where it was. */
class ChangedDatesTest {

    private final Cohort cohort = new Cohort("2020-09-01T07:00:00Z");
    private final ChangeDesk changes = cohort.changes;

    @AfterEach
    void close() {
        cohort.close();
    }

    @Test
    void movesOneMeetingAndWhatFollowsFromIt() {
        cohort.on("september-2020");

        String change = cohort.move("plenary-1", "2020-11-26");

        assertThat(cohort.day("plenary-1")).isEqualTo("2020-11-26");
        assertThat(cohort.day("plenary-2")).isEqualTo("2020-12-23");
        assertThat(cohort.roadmaps.dueOn(ROADMAP, "mission-statement", KEMPEN)).isEqualTo("2020-11-25");
        assertThat(changes.get(change).movements())
                .contains(
                        new Movement(
                                "Eerste plenaire bijeenkomst",
                                null,
                                "dinsdag 24 november 2020 van 9u30 tot 12u30",
                                "donderdag 26 november 2020 van 9u30 tot 12u30",
                                true),
                        new Movement(
                                "Mission statement inleveren",
                                null,
                                "23 november 2020 om 17u00",
                                "25 november 2020 om 17u00",
                                true))
                .extracting(Movement::what)
                .doesNotContain("Tweede plenaire bijeenkomst");
    }

    @Test
    void keepsHoursAndPlaceThatNobodyChanges() {
        cohort.on("september-2020");
        cohort.meetings.move(
                number("plenary-1"), LocalDate.of(2020, 11, 24), LocalTime.of(10, 0), LocalTime.of(15, 0), "Zaal 1");

        cohort.move("plenary-1", "2020-11-26");

        Meeting meeting = cohort.meetings.get(number("plenary-1"));
        assertThat(meeting.from()).isEqualTo("10:00");
        assertThat(meeting.until()).isEqualTo("15:00");
        assertThat(meeting.place()).isEqualTo("Zaal 1");
    }

    @Test
    void keepsEveryPlanThatWasInForce() {
        cohort.on("september-2020");
        cohort.move("plenary-1", "2020-11-26");
        cohort.move("plenary-1", "2020-11-24");

        Roadmap roadmap = cohort.roadmaps.get(ROADMAP);

        assertThat(roadmap.versions()).extracting(PlanVersion::number).containsExactly(1, 2, 3);
        assertThat(roadmap.versions().get(1).reason()).isEqualTo("Corona");
        assertThat(roadmap.versions().get(1).proposedBy()).isEqualTo("staff1");
        assertThat(roadmap.versions().get(1).approvedBy()).isEqualTo("staff2");
        assertThat(roadmap.versions().get(1).change()).isEqualTo("RZP-2019-T1-W1");
        assertThat(roadmap.current()).isEqualTo(roadmap.baseline());
    }

    @Test
    void extendsTheFirstPlanByHalfAYear() {
        cohort.now("2020-05-04T08:00:00Z");
        cohort.on("v1");
        cohort.held("exchange-1");

        cohort.change(ChangeKind.EXTEND, empty -> Proposal.extend(empty.change(), "staff1", 6, null));

        Roadmap roadmap = cohort.roadmaps.get(ROADMAP);
        assertThat(roadmap.current().endsOn()).isEqualTo("2021-06-30");
        assertThat(roadmap.baseline().endsOn()).isEqualTo("2020-12-31");
        assertThat(roadmap.current().milestones())
                .extracting(milestone -> milestone.on().toString())
                .containsExactly("2019-12-17", "2020-03-17", "2020-12-16", "2021-03-15", "2021-06-15");
        assertThat(cohort.roadmaps.endsAt(ROADMAP)).isEqualTo("2021-06-30T22:00:00Z");
    }

    @Test
    void replacesWhatRemainsByTheNewPlan() {
        cohort.on("v1");
        cohort.held("exchange-2");
        cohort.change(ChangeKind.EXTEND, empty -> Proposal.extend(empty.change(), "staff1", 6, 0));

        String change = cohort.replace("september-2020");

        Roadmap roadmap = cohort.roadmaps.get(ROADMAP);
        assertThat(roadmap.current().version()).isEqualTo("september-2020");
        assertThat(roadmap.current().milestones())
                .extracting(Milestone::code)
                .containsExactly(
                        "kick-off",
                        "exchange-1",
                        "exchange-2",
                        "alignment",
                        "plenary-1",
                        "plenary-2",
                        "meeting-3",
                        "meeting-4",
                        "learning-day",
                        "meeting-5",
                        "closing");
        assertThat(roadmap.current().homework())
                .extracting(Homework::code)
                .contains("experiences-2", "mission-statement")
                .doesNotContain("experiences-3");
        assertThat(cohort.meetings.get(number("exchange-3")).state()).isEqualTo(State.CANCELLED);
        assertThat(cohort.meetings.get(number("closing")).on()).isEqualTo("2021-07-07");
        assertThat(cohort.meetings.get(number("alignment")).state()).isEqualTo(State.PLANNED);
        assertThat(roadmap.current().endsOn()).isEqualTo("2021-06-30");
        assertThat(changes.get(change).movements())
                .contains(new Movement(
                        "Derde uitwisseling", null, "maandag 15 maart 2021 van 9u30 tot 12u30", null, true));
        assertThat(cohort.roadmaps.progress(ROADMAP).meetings())
                .filteredOn(meeting -> meeting.onNow() == null)
                .extracting(RoadmapProgress.MeetingProgress::milestone)
                .containsExactly("exchange-3");
    }

    @Test
    void tellsTheEngineWhatFellAway() {
        cohort.on("v1");
        cohort.held("exchange-2");
        String change = cohort.started(ChangeKind.REPLACE_PLAN);
        changes.propose(Proposal.replace(change, "staff1", "september-2020"));
        changes.confirm(new Confirmation(change, "staff1", true, true));
        changes.decide(new ChangeVerdict(change, "staff2", true, null));

        Applied applied = changes.apply(change);

        assertThat(applied.cancelled()).containsExactly(number("exchange-3"));
        assertThat(applied.droppedHomework()).containsExactly("experiences-3");
        assertThat(applied.code()).isEqualTo(ROADMAP);
    }

    @Test
    void givesSomePilotsMoreTimeWithoutMovingAMeeting() {
        cohort.on("september-2020");

        String change = cohort.change(
                ChangeKind.EXTEND, empty -> Proposal.extendFor(empty.change(), "staff1", 0, 2, List.of(KEMPEN)));

        assertThat(cohort.roadmaps.dueOn(ROADMAP, "mission-statement", KEMPEN)).isEqualTo("2020-12-07");
        assertThat(cohort.roadmaps.dueOn(ROADMAP, "mission-statement", LIMBURG)).isEqualTo("2020-11-23");
        assertThat(cohort.roadmaps.endsAt(ROADMAP, KEMPEN)).isEqualTo("2021-07-14T22:00:00Z");
        assertThat(cohort.roadmaps.endsAt(ROADMAP, LIMBURG)).isEqualTo(cohort.roadmaps.endsAt(ROADMAP));
        assertThat(cohort.day("plenary-1")).isEqualTo("2020-11-24");
        assertThat(changes.get(change).movements())
                .allSatisfy(movement -> assertThat(movement.whom()).isEqualTo("Kempen"));
        assertThat(changes.get(change).warnings())
                .contains(
                        "\"Eerste plenaire bijeenkomst\" valt op 24 november 2020, en Kempen levert \"Mission statement\""
                                + " pas op 7 december 2020 in.");
    }

    @Test
    void addsUpWhatAPilotGets() {
        cohort.on("september-2020");
        for (int time = 0; time < 2; time++) {
            cohort.change(
                    ChangeKind.EXTEND, empty -> Proposal.extendFor(empty.change(), "staff1", 1, 0, List.of(KEMPEN)));
        }
        assertThat(cohort.roadmaps.endsAt(ROADMAP, KEMPEN)).isEqualTo("2021-08-30T22:00:00Z");
    }

    @Test
    void cancelsAMeetingAndKeepsTheDayOfItsHomework() {
        cohort.on("september-2020");

        cohort.change(ChangeKind.CANCEL_MEETING, empty -> Proposal.cancel(empty.change(), "staff1", "plenary-2"));

        assertThat(cohort.meetings.get(number("plenary-2")).state()).isEqualTo(State.CANCELLED);
        assertThat(cohort.meetings.get(number("plenary-2")).cancelReason()).isEqualTo("Corona");
        assertThat(cohort.roadmaps.dueOn(ROADMAP, "reality-check", KEMPEN)).isEqualTo("2020-12-22");
    }

    @Test
    void letsAnotherMeetingTakeTheDayOfACancelledOne() {
        cohort.on("september-2020");
        cohort.change(ChangeKind.CANCEL_MEETING, empty -> Proposal.cancel(empty.change(), "staff1", "plenary-2"));

        cohort.move("meeting-3", "2020-12-22");

        assertThat(cohort.day("meeting-3")).isEqualTo("2020-12-22");
    }

    @Test
    void letsOnlyTheClosingFollowTheEnd() {
        cohort.on("september-2020");

        cohort.move("closing", "2021-09-15");

        assertThat(cohort.day("closing")).isEqualTo("2021-09-15");
    }
}
