package be.pilootloket.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.print.Pdf;
import be.pilootloket.print.Press;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Letters as they come from the printer. */
class LetterPaperTest {

    private static final LocalDate RELEASED = LocalDate.of(2019, 11, 29);

    private final LetterTemplates templates = new LetterTemplates(new DefaultResourceLoader(), "classpath:letters/");
    private final LetterPaper paper = new LetterPaper(layouts(), new Press());

    @ParameterizedTest
    @MethodSource("be.pilootloket.correspondence.LettersTest#decisions")
    void keepsWhatTheArchiveAndTheScreenReaderAsk(Occasion occasion) throws Exception {
        byte[] pdf = paper.pdf(sheet(templates.write(occasion, Specimen.of(occasion)), RELEASED));

        assertThat(Pdf.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(Pdf.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void saysOnEveryPageThatAProofIsNotReleased() throws Exception {
        Map<String, Object> words = new HashMap<>(Specimen.of(Occasion.CANDIDACY_REJECTED));
        words.put("motivation", "De samenwerking is nog niet uitgewerkt. ".repeat(120));
        words.put("appealClause", null);
        byte[] pdf = paper.pdf(sheet(templates.write(Occasion.CANDIDACY_REJECTED, words), null));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
        assertThat(Pdf.text(pdf)).contains("ontwerp", "[de beroepsclausule");
        assertThat(Pdf.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(Pdf.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    /** A sign that the font lacks becomes #: a reader sees that one stood there. */
    @Attack(20)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0639\u0631\u0628\u064A",
                "\u05E9\u05DC\u05D5\u05DD Zorg",
                "\u5317\u4EAC \uD83D\uDC9A \uD835\uDD4F \uDBFF\uDFFD",
                "a\u0301\u0323\u0301\u202E omgekeerd \uFFFF \u0000 \u0007",
                "eerste regel\r\ntweede regel\u2028derde",
                "<b>vet</b> ${7*7} [[${7*7}]] th:text=\"x\"",
            })
    void keepsTheStandardsWhateverSomeoneIsCalled(String name) throws Exception {
        Map<String, Object> words = new HashMap<>(Specimen.of(Occasion.CANDIDACY_REJECTED));
        List.of("greeting", "dossierTitle", "motivation").forEach(word -> words.put(word, name));
        byte[] pdf = paper.pdf(sheet(templates.write(Occasion.CANDIDACY_REJECTED, words), RELEASED));

        assertThat(Pdf.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(Pdf.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Pdf.text(pdf)).contains("Beste ").doesNotContain("49");
    }

    @Test
    void writesANameInHebrewFromRightToLeft() throws Exception {
        Map<String, Object> words = new HashMap<>(Specimen.of(Occasion.CANDIDACY_REJECTED));
        words.put("greeting", "\u05E9\u05DC\u05D5\u05DD");
        byte[] pdf = paper.pdf(sheet(templates.write(Occasion.CANDIDACY_REJECTED, words), RELEASED));

        // Whoever reads the page from the left meets the last letter of the name first.
        assertThat(Pdf.drawn(pdf)).contains("Beste \u05DD\u05D5\u05DC\u05E9,");
    }

    @Attack(32)
    @Test
    void breaksANameOfThreeHundredCharacters() throws Exception {
        Map<String, Object> words = new HashMap<>(Specimen.of(Occasion.CANDIDACY_REJECTED));
        words.put("greeting", "w".repeat(300));
        byte[] pdf = paper.pdf(sheet(templates.write(Occasion.CANDIDACY_REJECTED, words), RELEASED));

        assertThat(Pdf.text(pdf).lines()).allMatch(line -> line.length() < 110);
        assertThat(Pdf.text(pdf).replaceAll("\\s", "")).contains("w".repeat(300));
    }

    @Test
    void putsLettersBehindOneAnother() throws Exception {
        byte[] letter = paper.pdf(
                sheet(templates.write(Occasion.PLACE_OFFERED, Specimen.of(Occasion.PLACE_OFFERED)), RELEASED));
        byte[] bundle = paper.bundle(List.of(letter, letter, letter));

        try (PDDocument document = Loader.loadPDF(bundle)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
    }

    private static LetterSheet sheet(LetterText text, LocalDate date) {
        return new LetterSheet(
                "Agentschap Voorbeeld",
                "Team Voorbeeld",
                List.of("Logo Voorbeeld", "t.a.v. Onthaal", "Per e-mail: onthaal@logo.example"),
                "VB-2019-001",
                date,
                text.subject(),
                text.body(),
                "Team Voorbeeld",
                "contact@agentschap.example",
                "02 000 00 00",
                List.of());
    }

    private static SpringTemplateEngine layouts() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        return engine;
    }
}
