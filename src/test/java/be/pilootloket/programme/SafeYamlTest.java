package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;

/** What is refused of a file before anybody looks at what it says. */
class SafeYamlTest extends SpoiledFile {

    @Attack(named = "billion laughs in YAML")
    @Test
    void refusesReferencesThatCouldMultiply() {
        String bomb = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n";
        assertThat(read(bomb).problems())
                .extracting(Problem::reason)
                .contains("Verwijzingen met & of * zijn hier niet toegelaten (regel 1).")
                .allMatch(reason -> reason.startsWith("Verwijzingen"));
    }

    @Attack(named = "Java types in YAML")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "code: !!javax.script.ScriptEngineManager [x]\n",
                "code: !!java.net.URL [\"http://voorbeeld.example\"]\n",
                "code: !eigen x\n",
                "code: !!java.util.HashMap {}\n"
            })
    void refusesTypes(String text) {
        refuses(text, "", "Types met ! zijn hier niet toegelaten (regel 1).");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThat(read(with("  capacity: 4", "  capacity: 4\n  capacity: 5")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).startsWith("Dit bestand is geen geldige YAML"));
    }

    @Test
    void refusesADeepNest() {
        assertThat(read("code: " + "[".repeat(500) + "]".repeat(500)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).startsWith("Dit bestand is geen geldige YAML"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"code: [", "\tcode: x", "a: b: c"})
    void refusesWhatIsNotYaml(String text) {
        assertThat(read(text).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.reason()).startsWith("Dit bestand is geen geldige YAML (regel 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# niets\n", "- code\n", "tekst\n"})
    void refusesWhatIsNotAProgramme(String text) {
        refuses(text, "", "Dit is geen programmabestand.");
    }

    @Test
    void refusesAFileThatIsMuchTooLarge() {
        refuses("#" + "x".repeat(600_000), "", "Dit bestand is groter dan 512 kB.");
    }

    @Test
    void refusesAFileInAnotherEncoding() throws IOException {
        Path file = folder.resolve("rzp-2019.yaml");
        Files.write(file, shipped.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new ProgrammeFile(new FileSystemResource(file)).problems())
                .extracting(Problem::reason)
                .containsExactly("Dit bestand is niet in UTF-8 bewaard.");
    }
}
