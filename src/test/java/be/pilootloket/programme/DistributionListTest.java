package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionListTest {

    private static final String HEADER = "organisatie;soort;e-mail\n";

    @Test
    void readsARow() {
        assertThat(rows("Logo Voorbeeld;Logo;info@logo.example\n"))
                .containsExactly(new Stakeholder("Logo Voorbeeld", "Logo", "info@logo.example", null));
    }

    @Test
    void readsWhatASpreadsheetWrites() {
        byte[] list = ("\uFEFFOrganisatie;Soort;E-mail\r\n\"Logo; \"\"Noord\"\"\";Logo;info@logo.example\r\n\r\n;;\r\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(new DistributionList(list).rows())
                .containsExactly(new Stakeholder("Logo; \"Noord\"", "Logo", "info@logo.example", null));
    }

    @ParameterizedTest
    @CsvSource({
        "Logo;Logo;, Het e-mailadres ontbreekt.",
        "Logo;Logo;info, Het e-mailadres is niet geldig.",
        "Logo;Logo;info@logo, Het e-mailadres is niet geldig.",
        "Logo;Logo;in fo@logo.example, Het e-mailadres bevat een spatie of een regeleinde.",
        "'Logo;Logo;\"info@logo.example\nBcc: x@y.example\"', Het e-mailadres bevat een spatie of een regeleinde.",
        ";Logo;info@logo.example, De naam van de organisatie ontbreekt.",
        "Logo;info@logo.example, Deze rij telt 2 kolommen in plaats van 3.",
        "Logo;Logo;info@logo.example;extra, Deze rij telt 4 kolommen in plaats van 3.",
    })
    void remarksOnARowThatCannotBeWrittenTo(String row, String remark) {
        List<Stakeholder> rows = rows(row + "\nLogo Ander;Logo;info@ander.example\n");
        assertThat(rows.get(0).remark()).isEqualTo(remark);
        assertThat(rows.get(0).reachable()).isFalse();
        assertThat(rows.get(1).reachable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+32", "-1", "@som", "=HYPERLINK(\"http://voorbeeld.example\")"})
    void remarksOnACellThatASpreadsheetWouldRun(String organisation) {
        assertThat(rows(organisation.replace("\"", "\"\"") + ";Logo;info@logo.example\n")
                        .get(0)
                        .remark())
                .isEqualTo("Deze rij begint een tekst met een teken dat een rekenblad als formule uitvoert.");
    }

    @Test
    void writesToAnAddressOnce() {
        assertThat(rows("Logo A;Logo;info@logo.example\nLogo B;Logo;INFO@logo.example\n"))
                .extracting(Stakeholder::remark)
                .containsExactly(null, "Dit e-mailadres staat al bij Logo A.");
    }

    @Test
    void remarksOnAVeryLongCell() {
        assertThat(rows("x".repeat(301) + ";Logo;info@logo.example\n").get(0).remark())
                .isEqualTo("Deze rij bevat een tekst van meer dan 300 tekens.");
    }

    @Test
    void keepsARowWhoseQuotesNeverClose() {
        assertThat(rows("Logo A;Logo;info@logo.example\n\"Logo B;Logo;info@ander.example\n"))
                .extracting(Stakeholder::reachable)
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "naam;adres\n", "organisatie,soort,e-mail\n"})
    void refusesOtherColumns(String text) {
        assertThat(fault(text)).isEqualTo("De eerste rij van de lijst moet \"organisatie;soort;e-mail\" zijn.");
    }

    @Test
    void refusesAnEmptyList() {
        assertThat(fault(HEADER)).isEqualTo("De lijst telt geen enkele rij.");
    }

    @Test
    void refusesAListWithoutEnd() {
        assertThat(fault(HEADER + "Logo;Logo;info@logo.example\n".repeat(5_001)))
                .isEqualTo("De lijst telt meer dan 5000 rijen.");
    }

    @Test
    void refusesAnotherEncoding() {
        byte[] list = (HEADER + "Patiëntenvereniging;x;info@p.example\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new DistributionList(list).fault()).contains("De lijst is niet in UTF-8 bewaard.");
    }

    private static List<Stakeholder> rows(String rows) {
        DistributionList list = new DistributionList((HEADER + rows).getBytes(StandardCharsets.UTF_8));
        assertThat(list.fault()).isEmpty();
        return list.rows();
    }

    private static String fault(String text) {
        return new DistributionList(text.getBytes(StandardCharsets.UTF_8))
                .fault()
                .orElseThrow();
    }
}
