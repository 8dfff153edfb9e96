package be.pilootloket.storage;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedAddressTest {

    private static final String ADDRESS = "an@zorg.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an@zorg.example",
                "{\"email\":\"An@Zorg.example\"}",
                "An <an@zorg.example>, iemand anders",
                "Schrijf naar an@zorg.example.",
                "{\"text\":\"Groeten\\nan@zorg.example\"}",
                "mailto:an@zorg.example",
            })
    void isFoundAsAWhole(String text) {
        assertThat(NamedAddress.in(text, ADDRESS)).isTrue();
    }

    @Attack(53)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jan@zorg.example",
                "{\"email\":\"jan@zorg.example\"}",
                "j.an@zorg.example",
                "eva-an@zorg.example",
                "an@zorg.example.org",
                "an@zorg.examples",
            })
    void isNotAPartOfSomebodyElses(String text) {
        assertThat(NamedAddress.in(text, ADDRESS)).isFalse();
    }

    @Test
    void isNowhereInNothing() {
        assertThat(NamedAddress.in(null, ADDRESS)).isFalse();
    }
}
