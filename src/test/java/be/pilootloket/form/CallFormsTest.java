package be.pilootloket.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import be.pilootloket.candidacy.Partner;
import be.pilootloket.file.FileGate;
import be.pilootloket.file.FileSettings;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Programmes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** The forms that we hand out: complete, the same for everyone, and of a kind that we take back. */
class CallFormsTest {

    private final Programme programme =
            Programmes.in("classpath:programmes/").find("RZP-2019").orElseThrow();
    private final List<CallForm> forms = new CallForms().of(programme);

    @Test
    void makesOneFormForEachDocumentOfTheCall() {
        assertThat(forms).extracting(CallForm::code).containsExactly("application-form", "engagement-declaration");
        assertThat(forms).extracting(CallForm::number).containsExactly("RZP-2019-F1", "RZP-2019-F2");
        assertThat(forms)
                .extracting(CallForm::fileName)
                .containsExactly("RZP-2019-aanvraagformulier.docx", "RZP-2019-engagementverklaring.docx");
    }

    @Test
    void handsOutTheSameBytesToEveryone() {
        assertThat(new CallForms().of(programme))
                .extracting(CallForm::content)
                .containsExactlyElementsOf(forms.stream().map(CallForm::content).toList());
    }

    @Test
    void saysWhatAFormSaysByConvention() throws IOException {
        for (CallForm form : forms) {
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(form.content()))) {
                String text = Filled.of(form.content()).orElseThrow().text();
                assertThat(text)
                        .contains(form.number(), "2019-09", "11 november 2019 om 23u59", programme.mailbox())
                        .contains("Waarvoor?", "Wie vult het in?", "Handtekening", "Uw gegevens", "AVG");
                assertThat(document.getProperties().getCoreProperties().getTitle())
                        .isEqualTo(form.label());
                assertThat(document.getProperties()
                                .getCoreProperties()
                                .getUnderlyingProperties()
                                .getLanguageProperty())
                        .hasValue("nl-BE");
                assertThat(document.getParagraphs())
                        .extracting(XWPFParagraph::getStyle)
                        .contains("Title", "Heading1");
            }
        }
    }

    @Test
    void givesEveryControlANameForWhoCannotSeeIt() {
        for (CallForm form : forms) {
            Pen pen = Pen.on(form.content());
            for (Field field : Field.values()) {
                pen.controls(field.tag())
                        .forEach(control -> assertThat(Pen.all(Pen.child(control, "sdtPr"), "alias"))
                                .singleElement()
                                .satisfies(alias -> assertThat(alias.getAttributeNS(Body.W, "val"))
                                        .isEqualTo(field.label())));
            }
        }
    }

    @Test
    void comeInAtTheGateAsTheyWentOut() {
        FileGate gate = new FileGate(new FileSettings(
                DataSize.ofMegabytes(25), DataSize.ofMegabytes(100), 150, new FileSettings.ClamAv("", 3310)));

        assertThat(Stream.of(forms.get(0).content(), forms.get(1).content(), resaved()))
                .allSatisfy(content -> assertThat(
                                gate.inspect("formulier.docx", content).refusal())
                        .isNull());
    }

    /** LibreOffice drops the tags of the controls, the titles of the lists, and what makes rows repeat. */
    @Test
    void areReadBackAsLibreOfficeSavesThem() {
        FormReading reading = new FormReader().read(resaved(), programme);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.code()).isEqualTo("application-form");
        assertThat(reading.dossier().title()).isEqualTo("Samen in de Kempen");
        assertThat(reading.dossier().zone()).isEqualTo("kempen");
        assertThat(reading.dossier().partners())
                .extracting(Partner::organisation, Partner::kind, Partner::recognised, Partner::interestEvidence)
                .containsExactly(
                        tuple("Logo Voorbeeld", "logo", true, null),
                        tuple("Buurtwerk Voorbeeld", "other-organisation", false, "Een mail"));
    }

    private static byte[] resaved() {
        try (InputStream file = CallFormsTest.class.getResourceAsStream("/form/resaved-by-libreoffice.docx")) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
