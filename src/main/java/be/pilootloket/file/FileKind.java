package be.pilootloket.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of file that we take. What a file is, its bytes say; its name has to agree. */
public enum FileKind {
    PDF("pdf", "application/pdf", Family.PDF),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Family.OFFICE),
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", Family.OFFICE),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Family.OFFICE),
    ODT("odt", "application/vnd.oasis.opendocument.text", Family.OPEN),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet", Family.OPEN),
    ODP("odp", "application/vnd.oasis.opendocument.presentation", Family.OPEN),
    PNG("png", "image/png", Family.IMAGE),
    JPG("jpg", "image/jpeg", Family.IMAGE);

    /** What is looked at in the same way. */
    enum Family {
        PDF,
        OFFICE,
        OPEN,
        IMAGE
    }

    private final String extension;
    private final String type;
    private final Family family;

    FileKind(String extension, String type, Family family) {
        this.extension = extension;
        this.type = type;
        this.family = family;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    Family family() {
        return family;
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
}
