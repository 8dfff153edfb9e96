package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AgencyTest {

    @Test
    void becomesTheNameAndTheColoursOfAStyleSheet() {
        assertThat(new Agency("Departement Zorg", "#0b3d5c", "#0b5a8f").style())
                .isEqualToIgnoringNewLines(
                        ":root { --blue: #0b3d5c; --link: #0b5a8f; --agency: \"Departement Zorg\"; }");
    }

    @Test
    void aNameCannotLeaveItsPlaceInTheStyleSheet() {
        assertThat(new Agency("Zorg\"; } * { display: none } \\", "#000000", "#000000").style())
                .contains("--agency: \"Zorg\\22 \\3b  \\7d  \\2a  \\7b  display\\3a  none \\7d  \\5c \";")
                .containsOnlyOnce("{");
    }

    @Test
    void refusesAColourOnWhichNobodyCanReadAndOneThatIsNone() {
        assertThatThrownBy(() -> new Agency("Zorg", "#0b3d5c", "#ffeb00"))
                .hasMessageContaining("too light beside white");
        assertThatThrownBy(() -> new Agency("Zorg", "red", "#0b5a8f")).hasMessageContaining("#rrggbb");
        assertThatThrownBy(() -> new Agency("Zorg", "#0b3d5c", "#777777")).hasMessageContaining("4.5");
        assertThat(new Agency("Zorg", "#767676", "#767676")).isNotNull();
        assertThatThrownBy(() -> new Agency(" ", "#0b3d5c", "#0b5a8f")).hasMessageContaining("name");
    }
}
