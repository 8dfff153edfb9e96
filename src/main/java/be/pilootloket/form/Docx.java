package be.pilootloket.form;

import be.pilootloket.programme.Programme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/** A Word document around a body: its styles, its footer, its language and its title. No macros, nothing from outside. */
final class Docx {

    static final String FOOTER = "rIdFooter";

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private Docx() {}

    /**
     * The document as a file; the same bytes for the same arguments.
     *
     * @param footer stands at the foot of every page, before the page number
     */
    static byte[] of(String body, String title, String footer, Programme programme) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (OPCPackage document = OPCPackage.create(new ByteArrayOutputStream())) {
            properties(document.getPackageProperties(), title, programme);
            PackagePart main = part(document, "/word/document.xml", WORD + "document.main+xml", body);
            document.addRelationship(main.getPartName(), TargetMode.INTERNAL, PackageRelationshipTypes.CORE_DOCUMENT);
            for (String name : new String[] {"styles", "numbering", "settings"}) {
                PackagePart fixed = part(document, "/word/" + name + ".xml", WORD + name + "+xml", resource(name));
                main.addRelationship(fixed.getPartName(), TargetMode.INTERNAL, RELATED + name);
            }
            PackagePart foot = part(document, "/word/footer1.xml", WORD + "footer+xml", Footer.of(footer));
            main.addRelationship(foot.getPartName(), TargetMode.INTERNAL, RELATED + "footer", FOOTER);
            document.save(whole);
            document.revert();
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalStateException("Writing to memory does not fail", impossible);
        }
        return withoutClock(whole.toByteArray());
    }

    private static PackagePart part(OPCPackage document, String path, String type, String content)
            throws IOException, InvalidFormatException {
        PackagePartName name = PackagingURIHelper.createPartName(path);
        PackagePart part = document.createPart(name, type);
        try (OutputStream out = part.getOutputStream()) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return part;
    }

    private static void properties(PackageProperties properties, String title, Programme programme)
            throws InvalidFormatException {
        properties.setTitleProperty(title);
        properties.setSubjectProperty(programme.title());
        properties.setCreatorProperty(programme.agency().name());
        properties.setLanguageProperty("nl-BE");
        properties.setCreatedProperty(Optional.of(Date.from(programme.publishesAt())));
        properties.setModifiedProperty(Optional.of(Date.from(programme.publishesAt())));
    }

    private static String resource(String name) {
        try (InputStream resource = Docx.class.getResourceAsStream("/docx/" + name + ".xml")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The container stamps each part with the time at which it was written: who downloads twice gets the same file. */
    private static byte[] withoutClock(byte[] stamped) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(stamped));
                ZipOutputStream out = new ZipOutputStream(plain)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                out.putNextEntry(same);
                in.transferTo(out);
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return plain.toByteArray();
    }
}
