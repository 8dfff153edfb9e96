package be.pilootloket.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as people make them, and ways to spoil them. */
public final class Samples {

    private Samples() {}

    /** A Word document of one paragraph. */
    public static byte[] docx() {
        XWPFDocument document = new XWPFDocument();
        document.createParagraph().createRun().setText("Een tekst.");
        return bytes(document);
    }

    public static byte[] xlsx() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet("Blad").createRow(0).createCell(0).setCellValue("Een cel");
        return bytes(workbook);
    }

    public static byte[] pptx() {
        XMLSlideShow show = new XMLSlideShow();
        show.createSlide();
        return bytes(show);
    }

    /** An OpenDocument file of this kind: text, spreadsheet or presentation. */
    public static byte[] open(String kind) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", ascii("application/vnd.oasis.opendocument." + kind));
        parts.put("content.xml", ascii("<office:document-content xmlns:office=\"o\"/>"));
        return zip(parts);
    }

    public static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    }

    public static byte[] jpg() {
        return new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0};
    }

    /** A pdf with this in its catalogue. */
    public static byte[] pdf(String inCatalogue) {
        return ascii(
                "%PDF-1.7\n1 0 obj\n<</Type/Catalog " + inCatalogue + ">>\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");
    }

    /** The same container with another part, or another content for a part. */
    public static byte[] with(byte[] container, String part, byte[] content) {
        Map<String, byte[]> parts = parts(container);
        parts.put(part, content);
        return zip(parts);
    }

    /** The same container with a text within one of its parts replaced. */
    public static byte[] with(byte[] container, String part, String text, String by) {
        String before = new String(parts(container).get(part), StandardCharsets.UTF_8);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(text + " does not stand in " + before);
        }
        return with(container, part, before.replace(text, by).getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Map<String, byte[]> parts(byte[] container) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(container))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    private static byte[] bytes(POIXMLDocument document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (document) {
            document.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
