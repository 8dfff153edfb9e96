package be.pilootloket.file;

import static be.pilootloket.file.Samples.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import be.pilootloket.Attack;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** What comes in at the one door for files, and what does not. */
class FileGateTest {

    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String OTHER = "niet wat de naam zegt";
    private static final String MACRO = "macro";
    private static final String EMBEDDED = "een ander bestand";
    private static final String OUTSIDE = "van buiten";
    private static final String ODD = "niet hoort te bevatten";

    private final FileGate gate = new FileGate(
            new FileSettings(DataSize.ofMegabytes(1), DataSize.ofMegabytes(2), 3, new FileSettings.ClamAv("", 3310)));

    static Stream<Arguments> whatWeTake() {
        return Stream.of(
                Arguments.of("tekst.docx", Samples.docx(), FileKind.DOCX),
                Arguments.of("TABEL.XLSX", Samples.xlsx(), FileKind.XLSX),
                Arguments.of("dia.pptx", Samples.pptx(), FileKind.PPTX),
                Arguments.of("tekst.odt", Samples.open("text"), FileKind.ODT),
                Arguments.of("tabel.ods", Samples.open("spreadsheet"), FileKind.ODS),
                Arguments.of("dia.odp", Samples.open("presentation"), FileKind.ODP),
                Arguments.of("blad.pdf", Samples.pdf(""), FileKind.PDF),
                Arguments.of("beeld.png", Samples.png(), FileKind.PNG),
                Arguments.of("foto.JPEG", Samples.jpg(), FileKind.JPG),
                Arguments.of("link.docx", related("hyperlink", "https://www.logo.example/", "External"), FileKind.DOCX),
                Arguments.of(
                        "grafiek.pptx",
                        Samples.with(Samples.pptx(), "ppt/embeddings/cijfers.xlsx", Samples.xlsx()),
                        FileKind.PPTX));
    }

    @ParameterizedTest
    @MethodSource
    void whatWeTake(String name, byte[] content, FileKind kind) {
        Inspection inspection = gate.inspect(name, content);

        assertThat(inspection.refusal()).isNull();
        assertThat(inspection.kind()).isEqualTo(kind);
        assertThat(inspection.scan()).isEqualTo(ScanState.NOT_SCANNED);
    }

    static Stream<Arguments> whatWeRefuse() {
        String main = "wordprocessingml.document.main+xml";
        return Stream.of(
                Arguments.of("leeg.pdf", new byte[0], "leeg"),
                Arguments.of("groot.pdf", new byte[1024 * 1024 + 1], "ten hoogste 1 MB"),
                Arguments.of("programma.exe", ascii("MZ"), "Dit soort bestand kan niet"),
                Arguments.of("zonder", ascii("%PDF-1.7"), "Dit soort bestand kan niet"),
                // What is not what its name says.
                Arguments.of("programma.pdf", ascii("MZ en verder"), OTHER),
                Arguments.of("pagina.pdf", ascii("<html><script>alert(1)</script></html>"), OTHER),
                Arguments.of("beeld.png", ascii("<svg onload='alert(1)'/>"), OTHER),
                Arguments.of("tabel.docx", Samples.xlsx(), OTHER),
                Arguments.of("archief.docx", Samples.zip(Map.of("iets.txt", ascii("x"))), OTHER),
                Arguments.of("tekst.ods", Samples.open("text"), OTHER),
                Arguments.of("twee.pdf", ascii("%PDF-1.7\n<html><script>x</script></html>"), OTHER),
                Arguments.of("stuk.docx", ascii("PK\3\4 en verder niets"), "stuk"),
                Arguments.of("oud.docx", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, "wachtwoord"),
                // Macros and other programs.
                Arguments.of(
                        "macro.docx",
                        Samples.with(
                                Samples.docx(),
                                "[Content_Types].xml",
                                "application/vnd.openxmlformats-officedocument." + main,
                                "application/vnd.ms-word.document.macroEnabled.main+xml"),
                        MACRO),
                Arguments.of("verborgen.docx", Samples.with(Samples.docx(), "word/vbaProject.bin", ascii("x")), MACRO),
                Arguments.of("script.odt", Samples.with(Samples.open("text"), "Basic/a.xml", ascii("<a/>")), MACRO),
                Arguments.of("ole.docx", Samples.with(Samples.docx(), "word/embeddings/a.bin", ascii("x")), EMBEDDED),
                Arguments.of(
                        "genest.docx",
                        Samples.with(Samples.docx(), "word/embeddings/a.docx", Samples.docx()),
                        EMBEDDED),
                Arguments.of(
                        "dieper.docx",
                        Samples.with(
                                Samples.docx(),
                                "word/embeddings/a.xlsx",
                                Samples.with(Samples.xlsx(), "xl/embeddings/b.xlsx", Samples.xlsx())),
                        EMBEDDED),
                Arguments.of(
                        "dde.docx",
                        Samples.with(
                                Samples.docx(),
                                "word/document.xml",
                                "<w:t>Een tekst.</w:t>",
                                "<w:instrText> D</w:instrText><w:instrText>DEAUTO cmd </w:instrText>"),
                        "een ander programma"),
                // What reaches outside.
                Arguments.of(
                        "sjabloon.docx",
                        related("attachedTemplate", "http://evil.example/a.dotm", "External"),
                        OUTSIDE),
                Arguments.of("ole.docx", related("oleObject", "file:///c:/a", "External"), OUTSIDE),
                Arguments.of("beeld.docx", related("image", "http://evil.example/a.png", "External"), OUTSIDE),
                Arguments.of(
                        "beeld.odt",
                        Samples.with(
                                Samples.open("text"),
                                "content.xml",
                                ascii("<o xmlns:x='http://www.w3.org/1999/xlink'>"
                                        + "<image x:href='http://evil.example/a'/></o>")),
                        OUTSIDE),
                // XML that is made to harm.
                Arguments.of(
                        "lach.docx",
                        Samples.with(
                                Samples.docx(),
                                "word/document.xml",
                                ascii("<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><l>&b;</l>")),
                        ODD),
                Arguments.of(
                        "bestand.docx",
                        Samples.with(
                                Samples.docx(),
                                "docProps/custom.xml",
                                ascii("<!DOCTYPE l SYSTEM 'file:///etc/passwd'><l/>")),
                        ODD),
                Arguments.of(
                        "diep.docx",
                        Samples.with(
                                Samples.docx(),
                                "word/document.xml",
                                ascii("<a>".repeat(50_000) + "</a>".repeat(50_000))),
                        ODD),
                // Containers that are made to harm.
                Arguments.of(
                        "uit.docx",
                        Samples.with(Samples.docx(), "../../etc/passwd", ascii("x")),
                        "buiten het document"),
                Arguments.of("uit.docx", Samples.with(Samples.docx(), "C:\\x", ascii("x")), "buiten het document"),
                Arguments.of("veel.docx", manyParts(), "veel meer onderdelen"),
                Arguments.of(
                        "bom.docx",
                        Samples.with(Samples.docx(), "word/media/a.bmp", new byte[200 * 1024 * 1024]),
                        "veel te groot"),
                // What a pdf can do besides showing pages.
                Arguments.of("script.pdf", Samples.pdf("/OpenAction<</S/JavaScript/JS(x)>>"), "een script"),
                Arguments.of("script.pdf", Samples.pdf("/OpenAction<</S/J#61vaScript/JS(x)>>"), "een script"),
                Arguments.of("script.pdf", packed("<</S/JavaScript/JS(x)>>", "/Filter/FlateDecode"), "een script"),
                Arguments.of(
                        "vreemd.pdf",
                        packed("<</S/JavaScript>>", "/Filter[/ASCIIHexDecode/FlateDecode]"),
                        "ongewone manier"),
                Arguments.of("start.pdf", Samples.pdf("/OpenAction<</S/Launch/F(cmd.exe)>>"), "een programma starten"),
                Arguments.of("bijlage.pdf", Samples.pdf("/Names<</EmbeddedFiles 3 0 R>>"), EMBEDDED),
                Arguments.of("formulier.pdf", Samples.pdf("/AcroForm<</XFA[(x)4 0 R]>>"), "een formulier"),
                Arguments.of("slot.pdf", Samples.pdf("/Encrypt 5 0 R"), "wachtwoord"));
    }

    @Attack({36, 37, 38, 39})
    @ParameterizedTest
    @MethodSource
    void whatWeRefuse(String name, byte[] content, String reason) {
        Inspection inspection = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> gate.inspect(name, content));

        assertThat(inspection.taken()).isFalse();
        assertThat(inspection.refusal()).contains("\"" + name + "\"", reason);
    }

    static Stream<Arguments> namesAsWeShowThem() {
        return Stream.of(
                Arguments.of("../../etc/passwd", "passwd"),
                Arguments.of("C:\\Users\\x\\aanvraag.docx", "aanvraag.docx"),
                Arguments.of("aanvraag\u202Excod.exe", "aanvraagxcod.exe"),
                Arguments.of("a\r\nContent-Type: b.pdf", "aContent-Type: b.pdf"),
                Arguments.of("a\0b.pdf", "ab.pdf"),
                Arguments.of("  brief \"nieuw\".pdf ", "brief nieuw.pdf"),
                Arguments.of("CON", "CON"),
                Arguments.of(null, "naamloos"),
                Arguments.of("..", "naamloos"),
                Arguments.of("<b>${7*7}</b>.pdf", "b>.pdf"),
                Arguments.of("x".repeat(400) + ".pdf", "x".repeat(195) + "….pdf"));
    }

    @Attack(40)
    @ParameterizedTest
    @MethodSource
    void namesAsWeShowThem(String given, String shown) {
        assertThat(gate.inspect(given, new byte[0]).name()).isEqualTo(shown);
    }

    @Attack(41)
    @Test
    void saysWhenFilesAreTooManyOrTooLargeTogether() {
        assertThat(gate.tooMuch(List.of(1L, 2L, 3L))).isEmpty();
        assertThat(gate.tooMuch(List.of(1L, 2L, 3L, 4L))).hasValue("Dit zijn te veel bestanden: er passen er 3.");
        assertThat(gate.tooMuch(List.of(2L * 1024 * 1024, 1L)))
                .hasValue("Deze bestanden zijn samen te groot: er past 2 MB.");
    }

    private static byte[] related(String type, String target, String mode) {
        return Samples.with(
                Samples.docx(),
                RELATIONS,
                ascii("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships/" + type + "\" Target=\"" + target + "\" TargetMode=\"" + mode
                        + "\"/></Relationships>"));
    }

    private static byte[] manyParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int part = 0; part < 5000; part++) {
            parts.put("word/media/" + part + ".png", new byte[0]);
        }
        return Samples.zip(parts);
    }

    /** A pdf whose objects are packed in a stream. */
    private static byte[] packed(String objects, String filter) {
        Deflater deflater = new Deflater();
        deflater.setInput(ascii("1 0 " + objects));
        deflater.finish();
        byte[] buffer = new byte[1024];
        int length = deflater.deflate(buffer);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(ascii("%PDF-1.7\n2 0 obj\n<</Type/ObjStm/N 1/First 4" + filter + ">>stream\n"));
        pdf.write(buffer, 0, length);
        pdf.writeBytes(ascii("\nendstream\nendobj\n%%EOF\n"));
        return pdf.toByteArray();
    }
}
