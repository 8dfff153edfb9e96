package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AgencySettingsTest {

    @Test
    void becomesTheNameAndTheColoursOfAStyleSheet() {
        assertThat(new AgencySettings("Departement Zorg", "#0b3d5c", "#0b5a8f").style())
                .isEqualToIgnoringNewLines(
                        ":root { --blue: #0b3d5c; --link: #0b5a8f; --agency: \"Departement Zorg\"; }");
    }

    @Test
    void aNameCannotLeaveItsPlaceInTheStyleSheet() {
        assertThat(new AgencySettings("Zorg\"; } * { display: none } \\", "#000000", "#000000").style())
                .contains("--agency: \"Zorg\\22 \\3b  \\7d  \\2a  \\7b  display\\3a  none \\7d  \\5c \";")
                .containsOnlyOnce("{");
    }

    @Test
    void refusesAColourOnWhichNobodyCanReadAndOneThatIsNone() {
        assertThatThrownBy(() -> new AgencySettings("Zorg", "#0b3d5c", "#ffeb00"))
                .hasMessageContaining("too light beside white");
        assertThatThrownBy(() -> new AgencySettings("Zorg", "red", "#0b5a8f")).hasMessageContaining("#rrggbb");
        assertThatThrownBy(() -> new AgencySettings("Zorg", "#0b3d5c", "#777777"))
                .hasMessageContaining("4.5");
        assertThat(new AgencySettings("Zorg", "#767676", "#767676")).isNotNull();
        assertThatThrownBy(() -> new AgencySettings(" ", "#0b3d5c", "#0b5a8f")).hasMessageContaining("name");
    }
}
