package be.pilootloket.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/** The kinds of file that we take. What a file is, its bytes say; its name has to agree. */
public enum FileKind {
    PDF("pdf", "application/pdf", null),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/"),
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "ppt/"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/"),
    ODT("odt", "application/vnd.oasis.opendocument.text", null),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet", null),
    ODP("odp", "application/vnd.oasis.opendocument.presentation", null),
    PNG("png", "image/png", null),
    JPG("jpg", "image/jpeg", null);

    private static final Tika TIKA = new Tika();
    /** A container is looked through no further than this, so that a small file cannot keep us unpacking. */
    private static final long MOST_UNPACKED = 200_000_000;

    private final String extension;
    private final String type;
    /** The folder within the container that only this kind has; null when its first bytes say enough. */
    private final String folder;

    FileKind(String extension, String type, String folder) {
        this.extension = extension;
        this.type = type;
        this.folder = folder;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** The kind that a file's name promises; empty for a name that promises none that we take. */
    static Optional<FileKind> promisedBy(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String end = lower.substring(lower.lastIndexOf('.') + 1).replace("jpeg", "jpg");
        return Stream.of(values()).filter(kind -> kind.extension.equals(end)).findFirst();
    }

    /** The kinds by their extension, as a choice in Dutch: "pdf, docx of png". */
    public static String choice() {
        List<String> extensions =
                Stream.of(values()).map(kind -> kind.extension).toList();
        int last = extensions.size() - 1;
        return String.join(", ", extensions.subList(0, last)) + " of " + extensions.get(last);
    }

    /** Whether these bytes are of this kind, without a macro. */
    boolean isOf(byte[] content) {
        if (folder == null) {
            return TIKA.detect(content).equals(type);
        }
        try (ZipInputStream container = new ZipInputStream(new ByteArrayInputStream(content))) {
            return holdsOnly(container);
        } catch (IOException | IllegalArgumentException noContainer) {
            return false;
        }
    }

    private boolean holdsOnly(ZipInputStream container) throws IOException {
        boolean typed = false;
        boolean own = false;
        long unpacked = 0;
        byte[] buffer = new byte[8192];
        for (ZipEntry entry = container.getNextEntry(); entry != null; entry = container.getNextEntry()) {
            typed |= entry.getName().equals("[Content_Types].xml");
            own |= entry.getName().startsWith(folder);
            if (entry.getName().endsWith("vbaProject.bin")) {
                return false;
            }
            for (int read = container.read(buffer); read >= 0; read = container.read(buffer)) {
                unpacked += read;
                if (unpacked > MOST_UNPACKED) {
                    return false;
                }
            }
        }
        return typed && own;
    }
}
