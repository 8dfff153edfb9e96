package be.pilootloket.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * An Office Open XML file: docx, pptx or xlsx. Tika takes a renamed docm for a docx, so its own parts say what it is: the
 * type of its main part, its relations, and what else lies in it.
 */
final class OfficeFile {

    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OTHER = "De inhoud van dit bestand is niet wat de naam zegt.";
    private static final String MACRO = "In dit bestand zit een macro. Bewaar het zonder macro's en probeer nog eens.";
    private static final String EMBEDDED =
            "In dit bestand zit een ander bestand. Haal het eruit en stuur het apart, of bewaar dit als pdf.";
    private static final String OUTSIDE =
            "Dit bestand haalt bij het openen iets op van buiten, zoals een sjabloon of een beeld. Bewaar het als pdf.";
    private static final String DDE =
            "In dit bestand zit een veld dat een ander programma kan starten. Haal het eruit.";
    private static final List<String> MACRO_PARTS = List.of("vbaproject", "vbadata", "activex", "macrosheets");

    private OfficeFile() {}

    /**
     * Looks through a whole file.
     *
     * @throws Unsafe with the reason why we do not take it
     */
    static void check(FileKind kind, byte[] content) throws Unsafe {
        check(kind, content, true);
    }

    private static void check(FileKind kind, byte[] content, boolean mayEmbed) throws Unsafe {
        try (Container container = Container.open(content)) {
            refuseOtherType(kind, container);
            for (String name : container.names()) {
                refuseByName(name);
                if (name.toLowerCase(Locale.ROOT).contains("/embeddings/")) {
                    embedded(name, container, mayEmbed);
                } else if (name.endsWith(".rels")) {
                    relations(SafeXml.parse(container.part(name).orElseThrow()));
                } else if (name.endsWith(".xml")) {
                    text(SafeXml.scan(container.part(name).orElseThrow()));
                }
            }
        }
    }

    private static void refuseOtherType(FileKind kind, Container container) throws Unsafe {
        Optional<byte[]> part = container.part("[Content_Types].xml");
        if (part.isEmpty()) {
            throw new Unsafe(OTHER);
        }
        Document types = SafeXml.parse(part.get());
        boolean main = false;
        for (String name : List.of("Override", "Default")) {
            NodeList declared = types.getElementsByTagNameNS(TYPES, name);
            for (int at = 0; at < declared.getLength(); at++) {
                String type = ((Element) declared.item(at)).getAttribute("ContentType");
                refuseType(type.toLowerCase(Locale.ROOT));
                main |= type.equals(kind.type() + ".main+xml");
            }
        }
        if (!main) {
            throw new Unsafe(OTHER);
        }
    }

    private static void refuseType(String type) throws Unsafe {
        if (type.contains("macroenabled") || type.contains("vba") || type.contains("activex")) {
            throw new Unsafe(MACRO);
        }
        if (type.contains("oleobject")) {
            throw new Unsafe(EMBEDDED);
        }
    }

    private static void refuseByName(String name) throws Unsafe {
        String lower = name.toLowerCase(Locale.ROOT);
        if (MACRO_PARTS.stream().anyMatch(lower::contains)) {
            throw new Unsafe(MACRO);
        }
    }

    /** A chart brings its figures as a workbook; that is all that may lie within a file, and only one deep. */
    private static void embedded(String name, Container container, boolean mayEmbed) throws Unsafe {
        if (name.endsWith("/")) {
            return;
        }
        Optional<FileKind> kind = FileKind.promisedBy(name).filter(FileKind.XLSX::equals);
        if (kind.isEmpty() || !mayEmbed) {
            throw new Unsafe(EMBEDDED);
        }
        check(kind.get(), container.part(name).orElseThrow(), false);
    }

    private static void relations(Document relations) throws Unsafe {
        NodeList all = relations.getElementsByTagNameNS(RELATIONS, "Relationship");
        for (int at = 0; at < all.getLength(); at++) {
            Element relation = (Element) all.item(at);
            String type = relation.getAttribute("Type");
            boolean link = type.endsWith("/hyperlink");
            if (relation.getAttribute("TargetMode").equalsIgnoreCase("External") && !link) {
                throw new Unsafe(OUTSIDE);
            }
            if (type.endsWith("/oleObject")) {
                throw new Unsafe(EMBEDDED);
            }
        }
    }

    private static void text(SafeXml.Scan scan) throws Unsafe {
        if (scan.elements().contains("ddeLink") || scan.fields().matches("(?is).*\\bDDE(AUTO)?\\b.*")) {
            throw new Unsafe(DDE);
        }
    }
}
