package be.pilootloket.file;

import java.util.Collection;
import java.util.Optional;
import org.apache.tika.Tika;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The one door for files, whichever way they come in: a mail, a page, a coach. */
@Component
@EnableConfigurationProperties(FileSettings.class)
public class FileGate {

    private static final Logger LOG = LoggerFactory.getLogger(FileGate.class);
    private static final Tika TIKA = new Tika();

    private final FileSettings settings;
    private final ClamAv scanner;

    public FileGate(FileSettings settings) {
        this.settings = settings;
        this.scanner = new ClamAv(settings.clamav());
    }

    /**
     * Looks at a file: what it is by its bytes, whether we take it, and what to call it. Never fails on what it is given.
     *
     * @param name as the sender gave it; null when there was none
     */
    public Inspection inspect(String name, byte[] content) {
        String shown = FileName.shown(name);
        FileKind kind = FileKind.promisedBy(shown).orElse(null);
        String fault = fault(kind, content);
        ScanState scan = fault == null ? scanner.scan(content) : ScanState.NOT_SCANNED;
        if (scan == ScanState.INFECTED) {
            fault = "Er zit een virus in dit bestand.";
        }
        return new Inspection(shown, content, kind, scan, fault == null ? null : "\"%s\": %s".formatted(shown, fault));
    }

    private String fault(FileKind kind, byte[] content) {
        if (content.length == 0) {
            return "Dit bestand is leeg.";
        }
        if (content.length > settings.largest().toBytes()) {
            return "Dit bestand is te groot. Een bestand telt ten hoogste %s.".formatted(largest());
        }
        if (kind == null) {
            return "Dit soort bestand kan niet. Kies een %s.".formatted(FileKind.choice());
        }
        try {
            check(kind, content);
            return null;
        } catch (Unsafe unsafe) {
            return unsafe.getMessage();
        } catch (RuntimeException broken) {
            LOG.warn("A file of kind {} could not be looked at", kind, broken);
            return "Dit bestand is stuk. Bewaar het opnieuw en probeer nog eens.";
        }
    }

    private static void check(FileKind kind, byte[] content) throws Unsafe {
        switch (kind.family()) {
            case OFFICE -> OfficeFile.check(kind, content);
            case OPEN -> OpenFile.check(kind, content);
            case PDF -> PdfFile.check(content);
            case IMAGE -> {
                if (!TIKA.detect(content).equals(kind.type())) {
                    throw new Unsafe("De inhoud van dit bestand is niet wat de naam zegt.");
                }
            }
        }
    }

    /**
     * Why files cannot stand together in one dossier, mail or assignment: a sentence in Dutch; empty when they can.
     *
     * @param sizes the size of each in bytes, those that are already there included
     */
    public Optional<String> tooMuch(Collection<Long> sizes) {
        if (sizes.size() > settings.most()) {
            return Optional.of("Dit zijn te veel bestanden: er passen er %d.".formatted(settings.most()));
        }
        long together = sizes.stream().mapToLong(Long::longValue).sum();
        return together > settings.perDossier().toBytes()
                ? Optional.of("Deze bestanden zijn samen te groot: er past %s.".formatted(text(settings.perDossier())))
                : Optional.empty();
    }

    /** How large a file may be, in Dutch: "25 MB". */
    public String largest() {
        return text(settings.largest());
    }

    private static String text(DataSize size) {
        return size.toMegabytes() > 0 ? size.toMegabytes() + " MB" : size.toKilobytes() + " kB";
    }
}
