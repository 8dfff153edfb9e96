package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables for a spreadsheet, whatever people typed. */
class CsvTest {

    @Test
    void quotesEveryFieldAndSaysItsAlphabet() {
        assertThat(table("één", "a;b", "zei \"ja\"", null))
                .isEqualTo("\uFEFF\"kop\"\r\n\"één\";\"a;b\";\"zei \"\"ja\"\"\";\"\"\r\n");
    }

    @Attack(7)
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00A0=1", "\uFF1D1"})
    void letsNoTextBecomeAFormula(String typed) {
        assertThat(table(typed)).contains("\"'" + typed);
    }

    @Test
    void leavesOtherTextAsItIs() {
        assertThat(table("Logo = goed", "RZP-2019-001")).contains("\"Logo = goed\";\"RZP-2019-001\"");
    }

    private static String table(String... fields) {
        return new String(Csv.of(List.of("kop"), List.of(Arrays.asList(fields))), StandardCharsets.UTF_8);
    }
}
