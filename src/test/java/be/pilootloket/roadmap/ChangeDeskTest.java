package be.pilootloket.roadmap;

import static be.pilootloket.roadmap.Cohort.CALL;
import static be.pilootloket.roadmap.Cohort.ROADMAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.programme.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may change dates, and what is asked before a change is applied. */
class ChangeDeskTest {

    private final Cohort cohort = new Cohort("2020-09-01T07:00:00Z");
    private final ChangeDesk changes = cohort.changes;

    @AfterEach
    void close() {
        cohort.close();
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
                change,
                "staff1",
                "closing",
                LocalDate.parse("2021-06-10"),
                LocalTime.of(13, 0),
                LocalTime.of(15, 0),
                null));

        assertThat(changes.warnings(change)).containsExactly("Op donderdag 10 juni 2021 vallen er twee bijeenkomsten.");
    }

    @Test
    void goesOnOnlyWhenTheWarningsWereSeen() {
        cohort.on("september-2020");
        String change = cohort.proposed("plenary-1", "2020-12-05");

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
        String change = cohort.proposed("plenary-1", "2020-11-26");
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
        String change = cohort.proposed("plenary-1", "2020-11-26");
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
        String change = cohort.move("plenary-1", "2020-11-26");

        assertThatThrownBy(() -> changes.apply(change)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesToApproveWhatWasConfirmedOnOtherDates() {
        cohort.on("september-2020");
        String slow = cohort.proposed("plenary-2", "2020-12-21");
        changes.confirm(new Confirmation(slow, "staff1", true, false));
        cohort.move("plenary-1", "2020-11-26");

        assertThat(changes.refusals(new ChangeVerdict(slow, "staff2", true, null)))
                .containsExactly(
                        new Refusal("verdict", "De datums zijn intussen veranderd. Start een nieuw voorstel."));
    }

    @Test
    void letsAnApprovedChangeLapseWhenTheMeetingWasHeldMeanwhile() {
        cohort.on("september-2020");
        String change = cohort.proposed("alignment", "2020-10-09");
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
        return changes.warnings(cohort.proposed(milestone, on));
    }

    /** Somebody confirmed one more month for everyone. */
    private String extended() {
        String change = changes.start(new NewChange(ROADMAP, "extend", "Corona", "staff1"))
                .number();
        changes.propose(Proposal.extend(change, "staff1", 1, null));
        changes.confirm(new Confirmation(change, "staff1", true, true));
        return change;
    }
}
