package be.pilootloket.roadmap;

import static be.pilootloket.roadmap.Cohort.CALL;
import static be.pilootloket.roadmap.Cohort.KEMPEN;
import static be.pilootloket.roadmap.Cohort.LIMBURG;
import static be.pilootloket.roadmap.Cohort.ROADMAP;
import static be.pilootloket.roadmap.Cohort.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.State;
import be.pilootloket.programme.Homework;
import be.pilootloket.programme.Milestone;
import be.pilootloket.programme.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may change which dates, what that moves, and what is refused. */
class ChangeDeskTest {

    private final Cohort cohort = new Cohort("2020-09-01T07:00:00Z");
    private final ChangeDesk changes = cohort.changes;

    @AfterEach
    void close() {
        cohort.close();
    }

    @Test
    void movesOneMeetingAndWhatFollowsFromIt() {
        cohort.on("september-2020");

        String change = move("plenary-1", "2020-11-26");

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

        move("plenary-1", "2020-11-26");

        Meeting meeting = cohort.meetings.get(number("plenary-1"));
        assertThat(meeting.from()).isEqualTo("10:00");
        assertThat(meeting.until()).isEqualTo("15:00");
        assertThat(meeting.place()).isEqualTo("Zaal 1");
    }

    @Test
    void keepsEveryPlanThatWasInForce() {
        cohort.on("september-2020");
        move("plenary-1", "2020-11-26");
        move("plenary-1", "2020-11-24");

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

        String change = replace("september-2020");

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

        move("meeting-3", "2020-12-22");

        assertThat(cohort.day("meeting-3")).isEqualTo("2020-12-22");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plenary-1 | 2020-12-23 | \"Tweede plenaire bijeenkomst\" moet na \"Eerste plenaire bijeenkomst\" vallen.",
                "meeting-5 | 2021-07-01 | De bijeenkomst valt na het einde van het traject.",
                "alignment | 2020-08-31 | maandag 31 augustus 2020 om 9u30 is al voorbij: \"Interne afstemming\" kan dan niet meer vallen.",
                "plenary-1 | 2020-11-24 | Zo verandert er niets.",
            })
    void refusesAMoveThatCannotBe(String milestone, String on, String sentence) {
        cohort.on("september-2020");
        String change = cohort.started(ChangeKind.MOVE_MEETING);

        assertThat(changes.refusals(Proposal.move(change, "staff1", milestone, day(on), null, null, null)))
                .contains(new Refusal("on", sentence));
    }

    @Test
    void letsOnlyTheClosingFollowTheEnd() {
        cohort.on("september-2020");

        move("closing", "2021-09-15");

        assertThat(cohort.day("closing")).isEqualTo("2021-09-15");
    }

    @Test
    void refusesToMoveOrCancelWhatWasHeld() {
        cohort.on("september-2020");
        cohort.held("plenary-1");
        String move = cohort.started(ChangeKind.MOVE_MEETING);
        String cancel = cohort.started(ChangeKind.CANCEL_MEETING);
        Refusal held =
                new Refusal("milestone", "Deze bijeenkomst is al gehouden. Wat voorbij is, verandert niet meer.");

        assertThat(changes.refusals(Proposal.move(move, "staff1", "plenary-1", day("2020-11-26"), null, null, null)))
                .containsExactly(held);
        assertThat(changes.refusals(Proposal.cancel(cancel, "staff1", "plenary-1")))
                .containsExactly(held);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", ", ", "-1, ", "0, -2", "61, 0"})
    void refusesAnExtensionThatIsNone(Integer months, Integer weeks) {
        cohort.on("september-2020");
        String change = cohort.started(ChangeKind.EXTEND);

        assertThat(changes.refusals(Proposal.extend(change, "staff1", months, weeks)))
                .isNotEmpty();
    }

    @Test
    void refusesMoreTimeForAPilotThatIsNotOnTheRoadmap() {
        cohort.on("september-2020");
        String change = cohort.started(ChangeKind.EXTEND);

        assertThat(changes.refusals(Proposal.extendFor(change, "staff1", 1, 0, List.of("RZP-2019-T9-P1"))))
                .containsExactly(
                        new Refusal(
                                "pilots",
                                "Kies uit de pilootprojecten die nog lopen: Kempen, Waas-Dender, Oost-Limburg, Halle-Vilvoorde."));
        assertThat(changes.refusals(Proposal.extendFor(change, "staff1", 1, 0, List.of())))
                .containsExactly(new Refusal("pilots", "Kies minstens één pilootproject."));
    }

    @Test
    void refusesAnExtensionAfterTheEnd() {
        cohort.on("september-2020");
        cohort.held("meeting-5");
        cohort.now("2021-06-30T22:00:00Z");
        String change = cohort.started(ChangeKind.EXTEND);

        assertThat(changes.refusals(Proposal.extend(change, "staff1", 1, 0)))
                .containsExactly(new Refusal("months", "Het werk van de pilootprojecten eindigde al op 30 juni 2021."));
    }

    @Test
    void refusesMoreTimeForAPilotWhoseWorkHasEnded() {
        cohort.on("september-2020");
        cohort.held("meeting-5");
        cohort.now("2021-06-30T22:00:00Z");
        String change = cohort.started(ChangeKind.EXTEND);

        assertThat(changes.refusals(Proposal.extendFor(change, "staff1", 1, 0, List.of("RZP-2019-T1-P1"))))
                .containsExactly(new Refusal("pilots", "Het werk van Kempen eindigde al op 30 juni 2021."));
    }

    @Test
    void refusesAPlanThatTheRoadmapHasPassed() {
        cohort.on("v1");
        cohort.held("exchange-3");
        String change = cohort.started(ChangeKind.REPLACE_PLAN);

        assertThat(changes.refusals(Proposal.replace(change, "staff1", "september-2020")))
                .contains(
                        new Refusal(
                                "planVersion",
                                "Het traject is al verder dan \"Interne afstemming\" en kan die bijeenkomst niet meer houden."));
    }

    @Test
    void refusesAPlanOfWhichAMeetingHasPassed() {
        cohort.on("v1");
        cohort.held("exchange-2");
        cohort.now("2020-10-08T07:00:00Z");
        String change = cohort.started(ChangeKind.REPLACE_PLAN);

        assertThat(changes.refusals(Proposal.replace(change, "staff1", "september-2020")))
                .extracting(Refusal::sentence)
                .containsExactly("woensdag 7 oktober 2020 om 9u30 is al voorbij: \"Interne afstemming\" kan dan niet"
                        + " meer vallen.");
    }

    @Test
    void refusesToGoBackToAPlanOfWhichMeetingsWereDropped() {
        cohort.on("v1");
        cohort.held("exchange-2");
        replace("september-2020");
        String change = cohort.started(ChangeKind.REPLACE_PLAN);

        assertThat(changes.refusals(Proposal.replace(change, "staff1", "v1")))
                .contains(new Refusal(
                        "planVersion",
                        "\"Derde uitwisseling\" is eerder geannuleerd en kan niet opnieuw op het plan."));
    }

    @Test
    void refusesAnUnknownPlanAndThePlanInForce() {
        cohort.on("september-2020");
        String change = cohort.started(ChangeKind.REPLACE_PLAN);

        assertThat(changes.refusals(Proposal.replace(change, "staff1", "v9")))
                .extracting(Refusal::sentence)
                .containsExactly(
                        "Kies een plan van dit programma: Planning 2020, Nieuwe planning (versie september 2020).");
        assertThat(changes.refusals(Proposal.replace(change, "staff1", "september-2020")))
                .containsExactly(new Refusal("planVersion", "Zo verandert er niets."));
    }

    @Test
    void warnsOfWeekendsHolidaysCrowdedDaysAndShortHomework() {
        cohort.on("september-2020");

        assertThat(warnings("plenary-1", "2020-12-05"))
                .containsExactly("Eerste plenaire bijeenkomst: zaterdag 5 december 2020 valt in het weekend.");
        assertThat(warnings("plenary-1", "2020-11-11"))
                .containsExactly(
                        "Eerste plenaire bijeenkomst: woensdag 11 november 2020 is een feestdag (Wapenstilstand).");
        assertThat(warnings("plenary-1", "2020-12-17"))
                .containsExactly("Voor \"Reality check\" blijven er minder dan 5 werkdagen over: het moet af zijn op"
                        + " dinsdag 22 december 2020.");
        assertThat(warnings("plenary-1", "2020-11-26")).isEmpty();
    }

    @Test
    void warnsOfTwoMeetingsOnOneDay() {
        cohort.on("september-2020");
        String change = cohort.started(ChangeKind.MOVE_MEETING);
        changes.propose(Proposal.move(
                change, "staff1", "closing", day("2021-06-10"), LocalTime.of(13, 0), LocalTime.of(15, 0), null));

        assertThat(changes.warnings(change)).containsExactly("Op donderdag 10 juni 2021 vallen er twee bijeenkomsten.");
    }

    @Test
    void goesOnOnlyWhenTheWarningsWereSeen() {
        cohort.on("september-2020");
        String change = proposed("plenary-1", "2020-12-05");

        assertThat(changes.refusals(new Confirmation(change, "staff1", true, false)))
                .containsExactly(new Refusal("warningsSeen", "Vink aan dat u de waarschuwingen gelezen hebt."));
        assertThat(changes.refusals(new Confirmation(change, "staff1", true, true)))
                .isEmpty();
        assertThat(changes.refusals(new Confirmation(change, "staff1", false, false)))
                .isEmpty();
        assertThat(changes.refusals(new Confirmation(change, "staff1", null, true)))
                .extracting(Refusal::field)
                .containsExactly("verdict");
    }

    @Test
    void asksAnotherPersonToApprove() {
        cohort.on("september-2020");
        String change = proposed("plenary-1", "2020-11-26");
        changes.confirm(new Confirmation(change, "coordinator", true, false));

        for (String own : List.of("staff1", "coordinator")) {
            assertThat(changes.refusals(new ChangeVerdict(change, own, true, null)))
                    .containsExactly(
                            new Refusal("verdict", "U hebt dit zelf voorgesteld. Iemand anders moet beslissen."));
        }
        assertThat(changes.refusals(new ChangeVerdict(change, "staff2", true, null)))
                .isEmpty();
        assertThat(changes.refusals(new ChangeVerdict(change, "staff2", null, null)))
                .extracting(Refusal::field)
                .containsExactly("verdict");
        assertThat(changes.refusals(new ChangeVerdict(change, "staff2", false, " ")))
                .extracting(Refusal::field)
                .containsExactly("remarks");
    }

    @Test
    void appliesNothingThatWasNotApproved() {
        cohort.on("september-2020");
        String change = proposed("plenary-1", "2020-11-26");
        changes.confirm(new Confirmation(change, "staff1", true, false));
        assertThatThrownBy(() -> changes.apply(change)).isInstanceOf(IllegalStateException.class);

        changes.decide(new ChangeVerdict(change, "staff2", false, "Te laat voor de zaal."));

        assertThat(changes.get(change).state()).isEqualTo(DateChange.State.REFUSED);
        assertThat(changes.get(change).remarks()).isEqualTo("Te laat voor de zaal.");
        assertThatThrownBy(() -> changes.apply(change)).isInstanceOf(IllegalStateException.class);
        assertThat(cohort.day("plenary-1")).isEqualTo("2020-11-24");
    }

    @Test
    void appliesNothingTwice() {
        cohort.on("september-2020");
        String change = move("plenary-1", "2020-11-26");

        assertThatThrownBy(() -> changes.apply(change)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesToApproveWhatWasConfirmedOnOtherDates() {
        cohort.on("september-2020");
        String slow = proposed("plenary-2", "2020-12-21");
        changes.confirm(new Confirmation(slow, "staff1", true, false));
        move("plenary-1", "2020-11-26");

        assertThat(changes.refusals(new ChangeVerdict(slow, "staff2", true, null)))
                .containsExactly(
                        new Refusal("verdict", "De datums zijn intussen veranderd. Start een nieuw voorstel."));
    }

    @Test
    void letsAnApprovedChangeLapseWhenTheMeetingWasHeldMeanwhile() {
        cohort.on("september-2020");
        String change = proposed("alignment", "2020-10-09");
        changes.confirm(new Confirmation(change, "staff1", true, false));
        changes.decide(new ChangeVerdict(change, "staff2", true, null));
        cohort.held("alignment");

        Applied applied = changes.apply(change);

        assertThat(applied.done()).isFalse();
        assertThat(changes.get(change).state()).isEqualTo(DateChange.State.LAPSED);
        assertThat(changes.get(change).remarks()).startsWith("Deze bijeenkomst is al gehouden.");
        assertThat(cohort.roadmaps.get(ROADMAP).versions()).hasSize(1);
    }

    @Test
    void asksForANewProposalWhenAMeetingWasHeldOrCalledOffSinceThePreview() {
        cohort.on("september-2020");
        String first = extended();
        cohort.held("alignment");
        String second = extended();
        cohort.meetings.cancel(ROADMAP + "-plenary-1", "De zaal is gesloten.");

        for (String stale : List.of(first, second)) {
            assertThat(changes.refusals(new ChangeVerdict(stale, "staff2", true, null)))
                    .containsExactly(
                            new Refusal("verdict", "De datums zijn intussen veranderd. Start een nieuw voorstel."));
        }
    }

    /** Somebody confirmed one more month for everyone. */
    private String extended() {
        String change = changes.start(new NewChange(ROADMAP, "extend", "Corona", "staff1"))
                .number();
        changes.propose(Proposal.extend(change, "staff1", 1, null));
        changes.confirm(new Confirmation(change, "staff1", true, true));
        return change;
    }

    @Test
    void startsOnlyOnARoadmapThatRuns() {
        assertThat(changes.refusals(new NewChange(ROADMAP, "extend", "Corona", "staff1")))
                .containsExactly(new Refusal("code", "Vul de code van een lopend traject in. Er loopt er nu geen."));
        cohort.on("september-2020");
        assertThat(changes.refusals(new NewChange(" rzp-2019-t1 ", "extend", "Corona", "staff1")))
                .isEmpty();
        assertThat(changes.refusals(new NewChange(CALL, "extend", "Corona", "staff1")))
                .isEmpty();
        assertThat(changes.refusals(new NewChange("RZP-2031", "extend", "Corona", "staff1")))
                .containsExactly(new Refusal("code", "Vul de code van een lopend traject in. Kies uit: RZP-2019-T1."));
        assertThat(changes.refusals(new NewChange(ROADMAP, "sneller", "", "staff1")))
                .extracting(Refusal::field)
                .containsExactly("kind", "reason");
        assertThat(changes.refusals(new NewChange(ROADMAP, "move-deadline", "Corona", "staff1")))
                .extracting(Refusal::field)
                .containsExactly("code");
        cohort.roadmaps.close(ROADMAP);
        assertThat(changes.refusals(new NewChange(ROADMAP, "extend", "Corona", "staff1")))
                .extracting(Refusal::field)
                .containsExactly("code");
    }

    @Test
    void takesAWishBack() {
        cohort.on("september-2020");
        String change = cohort.started(ChangeKind.EXTEND);

        changes.withdraw(change);

        assertThat(changes.get(change).state()).isEqualTo(DateChange.State.WITHDRAWN);
        assertThat(changes.ofRoadmap(ROADMAP)).hasSize(1);
    }

    private List<String> warnings(String milestone, String on) {
        return changes.warnings(proposed(milestone, on));
    }

    private String proposed(String milestone, String on) {
        String change = cohort.started(ChangeKind.MOVE_MEETING);
        changes.propose(Proposal.move(change, "staff1", milestone, day(on), null, null, null));
        return change;
    }

    private String move(String milestone, String on) {
        return cohort.change(
                ChangeKind.MOVE_MEETING,
                empty -> Proposal.move(empty.change(), "staff1", milestone, day(on), null, null, null));
    }

    private String replace(String plan) {
        return cohort.change(ChangeKind.REPLACE_PLAN, empty -> Proposal.replace(empty.change(), "staff1", plan));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
