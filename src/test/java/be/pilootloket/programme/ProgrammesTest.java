package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

/** Programmes are read from a configured folder; what a bad file does depends on where the product runs. */
@ExtendWith(OutputCaptureExtension.class)
class ProgrammesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheShippedProgramme() throws IOException {
        copyAs("rzp-2019", "RZP-2019");
    }

    @Test
    void readsAFolder() {
        assertThat(programmesIn("evaluation").all()).extracting(Programme::code).containsExactly("RZP-2019");
    }

    @Test
    void readsAFolderWithoutItsLastSlash() {
        String location = "file:" + folder.toAbsolutePath();
        assertThat(new Programmes(location, new MockEnvironment()).all()).hasSize(1);
    }

    @Test
    void takesAPlainPathForAFolderOnDisk() {
        assertThat(new Programmes(folder.toAbsolutePath().toString(), new MockEnvironment()).all())
                .hasSize(1);
    }

    @Test
    void readsEveryFileOfTheFolder() throws IOException {
        copyAs("rzp-2020", "RZP-2020");
        Programmes programmes = programmesIn("evaluation");
        assertThat(programmes.all()).extracting(Programme::code).containsExactly("RZP-2019", "RZP-2020");
        assertThat(programmes.stakeholders("rzp-2020")).hasSize(24);
        assertThat(programmes.file("rzp-2020", "oproep.pdf").exists()).isTrue();
    }

    @Test
    void readsNothingFromAnEmptyFolder(@TempDir Path empty, CapturedOutput log) {
        assertThat(new Programmes(location(empty), new MockEnvironment()).all()).isEmpty();
        assertThat(log).contains("Geen enkel programma gevonden");
    }

    @Test
    void readsNothingFromAFolderThatDoesNotExist(@TempDir Path empty) {
        assertThat(new Programmes(location(empty.resolve("elders")), new MockEnvironment()).all())
                .isEmpty();
    }

    @Test
    void stopsTheStartOnABadFileOutsideProduction() throws IOException {
        spoil();
        assertThatThrownBy(() -> programmesIn("evaluation"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "rzp-2020.yaml, pilots.capacity: Het aantal pilootprojecten moet 1 of meer zijn.");
    }

    @Test
    void refusesOnlyTheCallOfABadFileInProduction(CapturedOutput log) throws IOException {
        spoil();
        Programmes programmes = programmesIn("production");
        assertThat(programmes.all()).extracting(Programme::code).containsExactly("RZP-2019");
        assertThat(programmes.find("RZP-2020")).isEmpty();
        assertThat(programmes.refused())
                .containsExactly(new Problem(
                        "rzp-2020.yaml", "pilots.capacity", "Het aantal pilootprojecten moet 1 of meer zijn."));
        assertThat(log).contains("Programma geweigerd: rzp-2020.yaml, pilots.capacity:");
    }

    @Test
    void refusesTheSecondOfTwoFilesWithOneCode() throws IOException {
        copyAs("rzp-2020", "RZP-2019");
        Programmes programmes = programmesIn("production");
        assertThat(programmes.all()).hasSize(1);
        assertThat(programmes.refused())
                .containsExactly(new Problem("rzp-2020.yaml", "code", "De code RZP-2019 is al van rzp-2019.yaml."));
    }

    @Test
    void doesNotReadAFileAgainThatChanges() throws IOException {
        Programmes programmes = programmesIn("evaluation");
        Files.writeString(folder.resolve("rzp-2019.yaml"), "kapot");
        assertThat(programmes.find("RZP-2019")).isPresent();
    }

    private Programmes programmesIn(String profile) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        return new Programmes(location(folder), environment);
    }

    private void spoil() throws IOException {
        copyAs("rzp-2020", "RZP-2020");
        Path file = folder.resolve("rzp-2020.yaml");
        Files.writeString(file, Files.readString(file).replace("capacity: 4", "capacity: 0"));
    }

    private void copyAs(String name, String code) throws IOException {
        Path attachments = Files.createDirectory(folder.resolve(name));
        for (String attachment : List.of("oproep.pdf", "belanghebbenden.csv")) {
            Files.write(attachments.resolve(attachment), shipped("programmes/rzp-2019/" + attachment));
        }
        String content = new String(shipped("programmes/rzp-2019.yaml"), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(name + ".yaml"), content.replace("code: RZP-2019", "code: " + code));
    }

    private static String location(Path folder) {
        return "file:" + folder.toAbsolutePath() + "/";
    }

    private static byte[] shipped(String path) throws IOException {
        return new ClassPathResource(path).getContentAsByteArray();
    }
}
