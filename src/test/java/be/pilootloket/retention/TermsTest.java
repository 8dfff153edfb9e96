package be.pilootloket.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.retention.Course.End;
import be.pilootloket.storage.RetentionClass;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When something may go: never before its dossier is closed, and never while somebody keeps it. */
class TermsTest {

    private static final LocalDate CALL_ENDED = LocalDate.of(2020, 1, 15);
    private static final LocalDate PILOTS_END = LocalDate.of(2020, 12, 31);

    private final Terms terms = new Terms(settings(2, 5, 5, 10).periods());

    private static RetentionSettings settings(int messages, int applications, int complaints, int accounting) {
        return new RetentionSettings(
                Period.ofYears(messages),
                Period.ofYears(applications),
                Period.ofYears(complaints),
                Period.ofYears(accounting),
                Period.ofYears(2));
    }

    private static Course course(End... ends) {
        return new Course(List.of(ends));
    }

    @Test
    void countsTheDaysFromTheClosing() {
        Course closed = course(End.done(CALL_ENDED));

        assertThat(terms.due(closed, false, LocalDate.of(2022, 1, 14))).isEmpty();
        assertThat(terms.due(closed, false, LocalDate.of(2022, 1, 15)))
                .containsExactlyInAnyOrder(RetentionClass.MESSAGES, RetentionClass.SUBSCRIPTIONS);
        assertThat(terms.due(closed, false, LocalDate.of(2025, 1, 15)))
                .contains(RetentionClass.APPLICATIONS, RetentionClass.COMPLAINTS)
                .doesNotContain(RetentionClass.ACCOUNTING);
        assertThat(terms.due(closed, false, LocalDate.of(2030, 1, 15))).contains(RetentionClass.ACCOUNTING);
    }

    @Test
    void letsNothingGoOfWhatIsKept() {
        assertThat(terms.due(course(End.done(CALL_ENDED)), false, LocalDate.of(2999, 1, 1)))
                .isEqualTo(Set.copyOf(terms.periods().keySet()))
                .doesNotContain(RetentionClass.DECISIONS, RetentionClass.ACCOUNTS, RetentionClass.FOLLOWING);
    }

    @Test
    void letsNothingGoThatSomebodyKeeps() {
        assertThat(terms.due(course(End.done(CALL_ENDED)), true, LocalDate.of(2999, 1, 1)))
                .isEmpty();
    }

    @Test
    void waitsForAnAppealThatIsStillOpen() {
        Course open = course(End.done(CALL_ENDED), End.planned(LocalDate.of(2020, 3, 1)));

        assertThat(open.closedOn()).isEmpty();
        assertThat(terms.due(open, false, LocalDate.of(2999, 1, 1))).isEmpty();
        assertThat(course(End.done(CALL_ENDED), End.done(LocalDate.of(2021, 6, 2)))
                        .closedOn())
                .contains(LocalDate.of(2021, 6, 2));
    }

    @Test
    void movesWithARoadmapThatLastsHalfAYearLonger() {
        Course planned = course(End.done(CALL_ENDED), End.planned(PILOTS_END));
        Course moved = course(End.done(CALL_ENDED), End.planned(LocalDate.of(2021, 6, 30)));

        assertThat(planned.closedOn()).isEmpty();
        assertThat(planned.expectedOn().flatMap(day -> terms.goesOn(RetentionClass.MESSAGES, day)))
                .contains(LocalDate.of(2022, 12, 31));
        assertThat(moved.expectedOn().flatMap(day -> terms.goesOn(RetentionClass.MESSAGES, day)))
                .contains(LocalDate.of(2023, 6, 30));
    }

    @Test
    void saysNoDayWhereNobodyKnowsTheEnd() {
        assertThat(course(End.done(CALL_ENDED), End.planned(null)).expectedOn()).isEmpty();
        assertThat(course().closedOn()).isEmpty();
    }

    @Test
    void refusesPeriodsThatCannotBe() {
        assertThatThrownBy(() -> settings(3, 5, 5, 10))
                .hasMessage(
                        "pilootloket.retention.messages moet tussen één maand en 2 jaar liggen, zoals P2Y. Er staat P3Y.");
        assertThatThrownBy(() -> settings(2, 0, 5, 10)).hasMessageContaining("applications moet tussen één maand");
        assertThatThrownBy(() -> settings(2, -5, 5, 10)).hasMessageContaining("Er staat P-5Y");
        assertThatThrownBy(() -> settings(2, 3, 5, 10))
                .hasMessageContaining("een bezwaar is niet te begrijpen zonder het dossier");
    }
}
