package be.pilootloket.file;

import java.util.Collection;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The one door for files, whichever way they come in: a mail, a page, a coach. */
@Component
@EnableConfigurationProperties(FileSettings.class)
public class FileGate {

    private final FileSettings settings;

    public FileGate(FileSettings settings) {
        this.settings = settings;
    }

    /**
     * Looks at a file: what it is by its bytes, whether we take it, and what to call it. Never fails on what it is given.
     *
     * @param name as the sender gave it; null when there was none
     */
    public Inspection inspect(String name, byte[] content) {
        String shown = FileName.shown(name);
        Optional<FileKind> promised = FileKind.promisedBy(shown);
        return new Inspection(
                shown, content, promised.orElse(null), ScanState.NOT_SCANNED, refusal(shown, content, promised));
    }

    private String refusal(String name, byte[] content, Optional<FileKind> promised) {
        if (content.length == 0) {
            return "\"%s\" is leeg.".formatted(name);
        }
        if (content.length > settings.largest().toBytes()) {
            return "\"%s\" is te groot. Een bestand telt ten hoogste %s.".formatted(name, largest());
        }
        if (promised.isEmpty()) {
            return "Dit soort bestand kan niet: \"%s\". Kies een %s.".formatted(name, FileKind.choice());
        }
        return promised.get().isOf(content)
                ? null
                : ("De inhoud van \"%s\" is niet wat de naam zegt, of er zit een macro in."
                                + " Bewaar het bestand opnieuw en probeer nog eens.")
                        .formatted(name);
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
