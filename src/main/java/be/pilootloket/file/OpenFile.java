package be.pilootloket.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.w3c.dom.Document;

/** An OpenDocument file: odt, ods or odp. */
final class OpenFile {

    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String OTHER = "De inhoud van dit bestand is niet wat de naam zegt.";
    private static final String MACRO = "In dit bestand zit een macro. Bewaar het zonder macro's en probeer nog eens.";
    private static final String OUTSIDE =
            "Dit bestand haalt bij het openen iets op van buiten, zoals een beeld. Bewaar het als pdf.";

    private OpenFile() {}

    /**
     * Looks through a whole file.
     *
     * @throws Unsafe with the reason why we do not take it
     */
    static void check(FileKind kind, byte[] content) throws Unsafe {
        try (Container container = Container.open(content)) {
            String type = new String(container.part("mimetype").orElse(new byte[0]), StandardCharsets.US_ASCII);
            if (!type.strip().equals(kind.type())) {
                throw new Unsafe(OTHER);
            }
            if (container.part(MANIFEST).isPresent()) {
                manifest(SafeXml.parse(container.part(MANIFEST).get()));
            }
            for (String name : container.names()) {
                refuse(name, container);
            }
        }
    }

    private static void manifest(Document manifest) throws Unsafe {
        if (manifest.getElementsByTagNameNS("*", "encryption-data").getLength() > 0) {
            throw new Unsafe("Dit bestand is met een wachtwoord beveiligd. Bewaar het zonder wachtwoord.");
        }
    }

    private static void refuse(String name, Container container) throws Unsafe {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean script = lower.startsWith("basic/") || lower.startsWith("scripts/");
        if (script && !name.endsWith("/")) {
            throw new Unsafe(MACRO);
        }
        if (name.endsWith(".xml") && container.part(name).orElseThrow().length > 0) {
            SafeXml.Scan scan = SafeXml.scan(container.part(name).get());
            if (scan.elements().contains("event-listener")) {
                throw new Unsafe(MACRO);
            }
            if (scan.elements().contains("dde-source") || scan.fetches()) {
                throw new Unsafe(OUTSIDE);
            }
        }
    }
}
