package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What is wrong with the files beside a call's file. */
class AttachmentsTest extends SpoiledFile {

    @Test
    void refusesAMissingPdf() throws IOException {
        Files.delete(folder.resolve("rzp-2019/oproep.pdf"));
        refuses(shipped, "callText.file", "Het bestand oproep.pdf ontbreekt in de map van dit programma.");
    }

    @Test
    void refusesAPdfOtherThanTheOneWithThisHash() throws IOException {
        Files.writeString(folder.resolve("rzp-2019/oproep.pdf"), "een andere oproep");
        assertThat(read(shipped).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("callText.sha256");
            assertThat(problem.reason())
                    .startsWith("De inhoud van oproep.pdf is niet die waarvan hier de SHA-256 staat.");
        });
    }

    @Test
    void refusesAPdfOutsideTheFolderOfTheProgramme() {
        refuses(
                with("file: oproep.pdf", "file: ../../etc/passwd"),
                "callText.file",
                "Schrijf hier de naam van een bestand in de map van dit programma, zonder pad.");
    }

    @Test
    void refusesAMissingDistributionList() throws IOException {
        Files.delete(folder.resolve("rzp-2019/belanghebbenden.csv"));
        refuses(shipped, "distribution.list", "Het bestand belanghebbenden.csv ontbreekt in de map van dit programma.");
    }

    @Test
    void refusesADistributionListWithOtherColumns() throws IOException {
        Files.writeString(folder.resolve("rzp-2019/belanghebbenden.csv"), "naam;adres\n");
        refuses(shipped, "distribution.list", "De eerste rij van de lijst moet \"organisatie;soort;e-mail\" zijn.");
    }

    @Test
    void keepsTheRowsOfADistributionListWithAMalformedAddress() throws IOException {
        Files.writeString(
                folder.resolve("rzp-2019/belanghebbenden.csv"),
                "organisatie;soort;e-mail\nLogo Voorbeeld;Logo;geen adres\nLogo Ander;Logo;info@ander.example\n");
        ProgrammeFile file = read(shipped);
        assertThat(file.problems()).isEmpty();
        assertThat(file.stakeholders()).extracting(Stakeholder::reachable).containsExactly(false, true);
    }
}
