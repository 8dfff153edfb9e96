package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every counter asks of a typed text. */
class TextsTest {

    private final List<Refusal> refusals = new ArrayList<>();

    @Test
    void refusesAMissingTextWithTheSentenceOfTheCounter() {
        Texts.require(refusals, "reason", " \n", "Schrijf waarom.");

        assertThat(refusals).containsExactly(new Refusal("reason", "Schrijf waarom."));
    }

    @Test
    void takesATextThatJustFitsAndRefusesOneMore() {
        Texts.require(refusals, "reason", "x".repeat(Texts.LONGEST), "Schrijf waarom.");
        assertThat(refusals).isEmpty();

        Texts.require(refusals, "reason", "x".repeat(Texts.LONGEST + 1), "Schrijf waarom.");
        assertThat(refusals)
                .containsExactly(
                        new Refusal("reason", "Deze tekst is te lang: 4001 tekens. Er is plaats voor 4000 tekens."));
    }

    @Test
    void showsATypedTextOnOneLineAndNotTooLong() {
        assertThat(Texts.shown(" een\nregel\t")).isEqualTo("een regel");
        assertThat(Texts.shown(null)).isEmpty();
        assertThat(Texts.shown("x".repeat(60))).isEqualTo("x".repeat(60));
        assertThat(Texts.shown("x".repeat(59) + "🙂x")).isEqualTo("x".repeat(59) + "🙂…");
    }
}
