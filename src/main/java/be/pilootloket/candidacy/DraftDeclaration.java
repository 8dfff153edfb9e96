package be.pilootloket.candidacy;

import java.util.List;
import java.util.UUID;

/**
 * A declaration of engagement that came with a draft (S17).
 *
 * @param file the id of the kept file
 * @param name the file's name, to be shown
 * @param size in bytes
 * @param formVersion the version printed on the form; null when it cannot be read, as of a scan
 * @param remarks what the candidate should look at in it, each a sentence in Dutch; never null
 */
public record DraftDeclaration(UUID file, String name, long size, String formVersion, List<String> remarks) {

    public DraftDeclaration {
        remarks = remarks == null ? List.of() : List.copyOf(remarks);
    }
}
