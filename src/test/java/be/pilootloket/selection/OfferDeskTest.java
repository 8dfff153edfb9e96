package be.pilootloket.selection;

import static be.pilootloket.selection.Bench.CALL;
import static be.pilootloket.selection.Bench.REASON;
import static be.pilootloket.selection.Bench.number;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.call.Phase;
import be.pilootloket.programme.Refusal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Declined places, as the decision-maker closes them. */
class OfferDeskTest {

    private final Bench bench = new Bench();
    private final SelectionDesk selection = bench.selection;
    private final OfferDesk offers = bench.offers;

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void offersADeclinedPlaceToTheNextInRankUntilNobodyIsLeft() {
        bench.field(5, 4, 3, 2, 1, 0);
        selection.decide(bench.decision(1, 2, 3, 4));
        assertThat(offers.pendingOffers(CALL)).isZero();

        assertThat(offers.declineRefusals(number(5))).hasSize(1);
        assertThat(offers.declineRefusals(number(2))).isEmpty();
        offers.decline(number(2));
        assertThat(offers.declineRefusals(number(2))).hasSize(1);
        assertThat(offers.pendingOffers(CALL)).isEqualTo(1);
        assertThat(next()).containsExactly(number(5));

        assertThat(offers.refusals(new Vacancy(CALL, "decision-maker", number(6), "")))
                .extracting(Refusal::field)
                .containsExactly("number", "reason");
        fill(number(5));
        assertThat(offers.pendingOffers(CALL)).isZero();
        assertThat(selection.holders(CALL)).containsExactly(number(1), number(3), number(4), number(5));
        assertThat(selection.outcomeOf(number(5)).orElseThrow().offered()).isTrue();

        offers.decline(number(5));
        assertThat(next()).containsExactly(number(6));
        fill(number(6));
        offers.decline(number(6));
        assertThat(next()).isEmpty();
        assertThat(offers.refusals(new Vacancy(CALL, "decision-maker", number(5), REASON)))
                .extracting(Refusal::sentence)
                .containsExactly("Er is geen volgende kandidaat.");
        fill(null);
        assertThat(offers.pendingOffers(CALL)).isZero();
        assertThat(selection.holders(CALL)).containsExactly(number(1), number(3), number(4));
    }

    @Test
    void refusesADeclineAfterTheStart() {
        bench.field(5);
        selection.decide(bench.decision(1));
        bench.phase(Phase.STARTED);

        assertThat(offers.declineRefusals(number(1)))
                .extracting(Refusal::sentence)
                .containsExactly("De piloten zijn al gestart. Afzien kan niet meer.");
    }

    @Test
    void letsTheDecisionMakerChooseBetweenTwoThatAreNextAndLevel() {
        bench.field(5, 4, 3, 2, 1, 1);
        selection.decide(bench.decision(1, 2, 3, 4));
        offers.decline(number(1));

        assertThat(next()).containsExactly(number(5), number(6));
        assertThat(offers.refusals(new Vacancy(CALL, "decision-maker", number(6), REASON)))
                .isEmpty();
    }

    @Test
    void leavesAPlaceEmptyWithAReason() {
        bench.field(5, 4, 3, 2, 1);
        selection.decide(bench.decision(1, 2, 3, 4));
        offers.decline(number(1));
        fill(null);

        assertThat(offers.pendingOffers(CALL)).isZero();
        assertThat(offers.refusals(new Vacancy(CALL, "decision-maker", number(5), REASON)))
                .extracting(Refusal::sentence)
                .containsExactly("Er is geen vrije plaats (meer).");
    }

    private List<String> next() {
        return offers.nextInRank(CALL).stream().map(Ranked::number).toList();
    }

    private void fill(String number) {
        Vacancy vacancy = new Vacancy(CALL, "decision-maker", number, REASON);
        assertThat(offers.refusals(vacancy)).isEmpty();
        offers.fill(vacancy);
    }
}
