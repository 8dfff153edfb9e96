package be.pilootloket.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.file.FileKind;
import be.pilootloket.file.Inspection;
import be.pilootloket.file.ScanState;
import be.pilootloket.form.CallForms;
import be.pilootloket.form.FormReader;
import be.pilootloket.form.Pen;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Programmes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a candidate hears of a declaration at once (S17); it is taken all the same. */
class DeclarationReaderTest {

    private final Programme programme =
            Programmes.in("classpath:programmes/").find("RZP-2019").orElseThrow();
    private final CallForms forms = new CallForms();
    private final DeclarationReader reader = new DeclarationReader(new FormReader());

    @Test
    void hasNothingToSayOfAWholeDeclarationOfThatPartner() {
        byte[] whole = declaration("logo  VOORBEELD")
                .write("signedBy", "De voorzitter")
                .write("signedOn", "1-10-2019")
                .done();

        DeclarationReader.Read read = read(whole, "Logo Voorbeeld");

        assertThat(read.formVersion()).isEqualTo("2019-09");
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void saysWhatSeemsWrong() {
        byte[] odd = declaration("Een ander").write("formVersion", "2018-01").done();

        DeclarationReader.Read read = read(odd, "Logo Voorbeeld");

        assertThat(read.formVersion()).isEqualTo("2018-01");
        assertThat(read.remarks())
                .containsExactly(
                        "Dit is versie 2018-01 van het formulier. Alleen versie 2019-09 telt.",
                        "Onder deze verklaring staat geen naam.",
                        "In de verklaring staat \"Een ander\", en niet de naam van deze partner.");
        assertThat(read(odd, null).remarks()).anyMatch(remark -> remark.contains("Een ander"));
    }

    @Test
    void knowsTheOtherFormOfTheCallAndWhatIsNoForm() {
        List<String> none = List.of("Dit lijkt geen engagementverklaring van deze oproep.");

        assertThat(read(form("application-form"), "Logo Voorbeeld").remarks()).isEqualTo(none);
        assertThat(read("geen docx".getBytes(StandardCharsets.UTF_8), "Logo Voorbeeld")
                        .remarks())
                .isEqualTo(none);
    }

    @Test
    void saysNothingOfAScanWhichNobodyCanRead() {
        Inspection scan = new Inspection("scan.pdf", new byte[] {'%'}, FileKind.PDF, ScanState.NOT_SCANNED, null);

        assertThat(reader.read(scan, programme, "Logo Voorbeeld").remarks()).isEmpty();
    }

    private DeclarationReader.Read read(byte[] content, String organisation) {
        Inspection file = new Inspection("verklaring.docx", content, FileKind.DOCX, ScanState.NOT_SCANNED, null);
        return reader.read(file, programme, organisation);
    }

    private Pen declaration(String organisation) {
        return Pen.on(form("engagement-declaration"))
                .write("partner.organisation", organisation)
                .write("partner.kind", "Logo");
    }

    private byte[] form(String code) {
        return forms.find(programme, code).orElseThrow().content();
    }
}
