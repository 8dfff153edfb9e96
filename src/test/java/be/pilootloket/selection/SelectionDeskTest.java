package be.pilootloket.selection;

import static be.pilootloket.selection.Bench.CALL;
import static be.pilootloket.selection.Bench.JURY;
import static be.pilootloket.selection.Bench.REASON;
import static be.pilootloket.selection.Bench.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.programme.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class SelectionDeskTest {

    private final Bench bench = new Bench();
    private final SelectionDesk desk = bench.selection;

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void weighsEveryCriterion() {
        bench.field(3);
        assertThat(desk.rank(CALL).entries().get(0).total().text()).isEqualTo("9,00");
    }

    @Test
    void countsADossierAsUnassessedUntilEveryReaderIsDone() {
        bench.field(3);
        bench.candidacy(2, "waas-dender");
        assertThat(desk.unassessed(CALL)).isEqualTo(1);

        Reading reading = bench.jury.assign(number(2), JURY).orElseThrow();
        bench.jury.declare(new ConflictDeclaration(reading.id(), reading.reader(), false, null));
        bench.jury.assess(reading.id(), Bench.scores(3));
        assertThat(desk.unassessed(CALL)).isEqualTo(1);
        assertThat(desk.refusals(bench.decision(1, 2)))
                .extracting(Refusal::sentence)
                .containsExactly("Nog niet alle dossiers zijn beoordeeld: " + number(2) + ".");
    }

    @Test
    void acceptsADecisionThatFollowsTheRanking() {
        bench.field(5, 4, 3, 2, 1);
        Decision decision = bench.decision(1, 2, 3, 4);

        assertThat(desk.refusals(decision)).isEmpty();
        desk.decide(decision);
        assertThat(desk.holders(CALL)).containsExactly(number(1), number(2), number(3), number(4));
        assertThat(desk.outcomeOf(number(5)).orElseThrow().kind()).isEqualTo(Outcome.Kind.REJECTED);
        assertThat(desk.outcomeOf(number(5)).orElseThrow().motivation()).isEqualTo(REASON);
        assertThat(desk.outcomeOf(number(1)).orElseThrow().kind()).isEqualTo(Outcome.Kind.SELECTED);
    }

    @Test
    void refusesARejectionWithoutAMotivation() {
        bench.field(5, 4, 3, 2, 1);
        Decision bare = bench.decision(1, 2, 3, 4);
        List<Verdict> verdicts = bare.verdicts().stream()
                .map(verdict -> verdict.selected() ? verdict : new Verdict(verdict.number(), false, "  "))
                .toList();

        assertThat(desk.refusals(new Decision(CALL, "decision-maker", verdicts, null, null, null)))
                .containsExactly(new Refusal("verdicts", "De motivering van RZP-2019-005 ontbreekt."));
    }

    @Test
    void refusesADecisionThatForgetsRepeatsOrInventsACandidacy() {
        bench.field(5, 4);
        List<Verdict> verdicts = List.of(
                new Verdict(number(1), true, REASON),
                new Verdict(number(1), false, REASON),
                new Verdict(number(9), true, REASON));

        assertThat(desk.refusals(new Decision(CALL, "decision-maker", verdicts, REASON, null, null)))
                .extracting(Refusal::sentence)
                .containsExactly(
                        "RZP-2019-001 staat er twee keer, of is geen kandidatuur van deze selectie.",
                        "RZP-2019-009 staat er twee keer, of is geen kandidatuur van deze selectie.",
                        "De beslissing over RZP-2019-002 ontbreekt.");
    }

    @Test
    void refusesMoreThanThereArePlaces() {
        bench.field(5, 4, 3, 2, 1);

        assertThat(desk.refusals(bench.decision(1, 2, 3, 4, 5)))
                .extracting(Refusal::sentence)
                .containsExactly("U koos 5 projecten. Er zijn 4 plaatsen.");
    }

    @Test
    void asksAReasonForFewerThanFour() {
        bench.field(5, 4, 3);
        Decision decision = bench.decision(1, 2, 3);

        assertThat(desk.remarks(CALL)).hasSize(1);
        assertThat(desk.refusals(decision)).extracting(Refusal::field).containsExactly("belowCapacityReason");
        assertThat(desk.refusals(new Decision(CALL, "decision-maker", decision.verdicts(), REASON, null, null)))
                .isEmpty();
    }

    @Test
    void asksAReasonForTwoOfOneZone() {
        bench.field(5, 4, 3, 2, 1);
        bench.candidacy(2, "kempen");
        Decision decision = bench.decision(1, 2, 3, 4);

        assertThat(desk.remarks(CALL))
                .containsExactly("RZP-2019-001 en RZP-2019-002 zijn voor dezelfde zone: Kempen."
                        + " Geef een reden als u er meer dan één van kiest.");
        assertThat(desk.refusals(decision)).extracting(Refusal::field).containsExactly("sameZoneReason");
        assertThat(desk.refusals(new Decision(CALL, "decision-maker", decision.verdicts(), null, REASON, null)))
                .isEmpty();
    }

    @Test
    void asksAReasonForALowerRankBeforeAHigherOne() {
        bench.field(5, 4, 3, 2, 1);
        Decision decision = bench.decision(1, 2, 3, 5);

        assertThat(desk.refusals(decision)).extracting(Refusal::field).containsExactly("deviationReason");
        assertThat(desk.refusals(new Decision(CALL, "decision-maker", decision.verdicts(), null, null, REASON)))
                .isEmpty();
    }

    @Test
    void refusesADecisionBeforeATieAtTheCutOffIsBroken() {
        bench.field(5, 4, 3, 2, 2);

        assertThat(desk.refusals(bench.decision(1, 2, 3, 4)))
                .extracting(Refusal::sentence)
                .containsExactly("Beslis eerst over de gelijke stand aan de grens.");
    }

    @Test
    void showsTiedDossiersWithoutTellingWhoseTheyAre() {
        bench.field(5, 4, 3);
        bench.candidacy(4, "zone-5");
        bench.candidacy(5, "zone-6");
        told(4, "Logo Voorbeeld 4 kent zone 5 en DORP goed: Samen sterk 4 is dorps.");
        told(5, "Alles is goed uitgewerkt.");

        List<TiedDossier> tied = desk.tiedDossiers(CALL);
        assertThat(tied).hasSize(2);
        assertThat(tied.toString()).doesNotContain("RZP", "Logo Voorbeeld", "Samen sterk", "zone 5", "DORP", "jury");
        assertThat(tied.toString())
                .contains("[naam] kent [naam] en [naam] goed: [naam] is dorps.", "partners=1 x Logo");
    }

    @Test
    void putsTiedDossiersInTheOrderOfTheDecisionMaker() {
        bench.field(5, 4, 3, 2, 2);
        List<String> order = List.of(Anonymity.label(number(5)), Anonymity.label(number(4)));
        TieBreak tieBreak = new TieBreak(CALL, "decision-maker", order, REASON);

        assertThat(desk.tied(CALL)).isTrue();
        assertThat(desk.refusals(tieBreak)).isEmpty();
        desk.breakTie(tieBreak);
        assertThat(desk.tied(CALL)).isFalse();
        assertThat(desk.rank(CALL).entries())
                .extracting(Ranked::number)
                .containsExactly(number(1), number(2), number(3), number(5), number(4));
        assertThat(desk.refusals(tieBreak))
                .extracting(Refusal::sentence)
                .containsExactly("Er is geen gelijke stand aan de grens (meer).");
    }

    @Test
    void refusesATieBreakThatForgetsADossierOrItsReason() {
        bench.field(5, 4, 3, 2, 2);
        String label = Anonymity.label(number(5));

        assertThat(desk.refusals(new TieBreak(CALL, "decision-maker", List.of(label, label), "")))
                .extracting(Refusal::field)
                .containsExactly("order", "reason");
    }

    @Test
    void refusesASecondDecision() {
        bench.field(5, 4, 3, 2);
        Decision decision = bench.decision(1, 2, 3, 4);
        desk.decide(decision);

        assertThat(desk.decided(CALL)).isTrue();
        assertThat(desk.refusals(decision))
                .extracting(Refusal::sentence)
                .containsExactly("De selectie van deze oproep is al beslist.");
        assertThatThrownBy(() -> desk.decide(decision)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void tellsWhyACandidacyThatWasNotAssessedEnded() {
        be.pilootloket.candidacy.Decision taken =
                new be.pilootloket.candidacy.Decision(false, "Er is geen zorgraad bij.", "staff", Instant.EPOCH);
        bench.put(1, "kempen", Candidacy.State.SETTLED, Candidacy.Outcome.INADMISSIBLE, taken);
        bench.put(2, "kempen", Candidacy.State.SETTLED, Candidacy.Outcome.LATE, taken);
        bench.put(3, "kempen", Candidacy.State.WITHDRAWN, null, null);
        bench.put(4, "kempen", Candidacy.State.RECEIVED, null, null);

        assertThat(Stream.of(1, 2).map(at -> desk.outcomeOf(number(at)).orElseThrow()))
                .extracting(Outcome::kind)
                .containsExactly(Outcome.Kind.INADMISSIBLE, Outcome.Kind.LATE);
        assertThat(desk.outcomeOf(number(1)).orElseThrow().motivation()).isEqualTo("Er is geen zorgraad bij.");
        assertThat(desk.outcomeOf(number(3))).isEmpty();
        assertThat(desk.outcomeOf(number(4))).isEmpty();
    }

    private void told(int at, String reason) {
        for (int reader = 1; reader <= 2; reader++) {
            Reading reading = bench.jury.assign(number(at), JURY).orElseThrow();
            bench.jury.declare(new ConflictDeclaration(reading.id(), reading.reader(), false, null));
            bench.jury.assess(
                    reading.id(), List.of(new Score("afstemming", 2, reason), new Score("synergie", 2, reason)));
        }
    }
}
