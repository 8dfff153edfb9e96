package be.pilootloket.selection;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.selection.Ranked.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void putsTheHighestTotalFirstAndDrawsTheCutOffAtTheCapacity() {
        Ranking ranking = ranking(4, 10, 50, 30, 40, 20);

        assertThat(numbers(ranking)).containsExactly("2", "4", "3", "5", "1");
        assertThat(within(ranking)).containsExactly("2", "4", "3", "5");
        assertThat(ranking.entries().get(4).standing()).isEqualTo(Standing.BELOW);
        assertThat(ranking.tied()).isFalse();
    }

    @Test
    void seesATieBetweenTheLastPlaceAndTheNext() {
        Ranking ranking = ranking(4, 50, 40, 35, 30, 30, 10);

        assertThat(ranking.tied()).isTrue();
        assertThat(ranking.tie()).extracting(Ranked::number).containsExactly("4", "5");
        assertThat(ranking.tie()).extracting(Ranked::rank).containsExactly(4, 4);
        assertThat(within(ranking)).containsExactly("1", "2", "3");
        assertThat(ranking.entries().get(5).rank()).isEqualTo(6);
    }

    @Test
    void takesEveryDossierIntoATieThatReachesOverTheCutOff() {
        Ranking ranking = ranking(4, 50, 40, 30, 30, 30, 30);

        assertThat(ranking.tie()).extracting(Ranked::number).containsExactly("3", "4", "5", "6");
        assertThat(within(ranking)).containsExactly("1", "2");
    }

    @Test
    void seesNoTieAtTheCutOffInATieInsideTheFour() {
        Ranking ranking = ranking(4, 50, 40, 40, 30, 20);

        assertThat(ranking.tied()).isFalse();
        assertThat(ranking.entries()).extracting(Ranked::rank).containsExactly(1, 2, 2, 4, 5);
    }

    @Test
    void seesNoTieAtTheCutOffInATieAfterTheFour() {
        assertThat(ranking(4, 50, 40, 35, 30, 20, 20).tied()).isFalse();
    }

    @Test
    void givesEveryoneAPlaceWhenThereAreFewerThanFour() {
        Ranking ranking = ranking(4, 10, 10, 10);

        assertThat(ranking.tied()).isFalse();
        assertThat(within(ranking)).hasSize(3);
    }

    @Test
    void givesEveryoneAPlaceWhenFourAreLevelAndThereAreFour() {
        assertThat(ranking(4, 10, 10, 10, 10).tied()).isFalse();
    }

    @Test
    void ranksNothingWhenThereIsNothing() {
        assertThat(ranking(4).entries()).isEmpty();
        assertThat(ranking(4).tied()).isFalse();
    }

    @Test
    void followsATieBreak() {
        Ranking ranking = Ranking.of(1, contenders(30, 30, 30), List.of(List.of("3", "1", "2")));

        assertThat(numbers(ranking)).containsExactly("3", "1", "2");
        assertThat(ranking.entries()).extracting(Ranked::rank).containsExactly(1, 2, 3);
        assertThat(ranking.tied()).isFalse();
        assertThat(within(ranking)).containsExactly("3");
    }

    @Test
    void keepsATieBreakWhenOneOfThoseDossiersIsWithdrawn() {
        List<Contender> left = contenders(30, 30, 30).subList(1, 3);

        assertThat(numbers(Ranking.of(1, left, List.of(List.of("1", "3", "2")))))
                .containsExactly("3", "2");
    }

    @Test
    void neverLetsATieBreakOverruleTheScores() {
        assertThat(numbers(Ranking.of(1, contenders(10, 20), List.of(List.of("1", "2")))))
                .containsExactly("2", "1");
    }

    @Test
    void comparesMeansExactlyWhateverTheirRounding() {
        Total third = new Total(BigDecimal.valueOf(50), 3);
        Total sixth = new Total(BigDecimal.valueOf(100), 6);
        Total almost = new Total(BigDecimal.valueOf(49_999_999), 3_000_000);

        assertThat(third).isEqualByComparingTo(sixth);
        assertThat(third.text()).isEqualTo(almost.text()).isEqualTo("16,67");
        assertThat(third).isGreaterThan(almost);
    }

    private static List<String> numbers(Ranking ranking) {
        return ranking.entries().stream().map(Ranked::number).toList();
    }

    private static List<String> within(Ranking ranking) {
        return ranking.entries().stream()
                .filter(entry -> entry.standing() == Standing.WITHIN)
                .map(Ranked::number)
                .toList();
    }

    private static Ranking ranking(int capacity, int... points) {
        return Ranking.of(capacity, contenders(points), List.of());
    }

    private static List<Contender> contenders(int... points) {
        return IntStream.range(0, points.length)
                .mapToObj(at -> new Contender(
                        "" + (at + 1),
                        "Organisatie",
                        "Titel",
                        "zone",
                        "Zone",
                        new Total(BigDecimal.valueOf(points[at]), 2)))
                .toList();
    }
}
