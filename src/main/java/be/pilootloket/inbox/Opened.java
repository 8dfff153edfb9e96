package be.pilootloket.inbox;

import be.pilootloket.candidacy.Dossier;
import java.util.List;

/**
 * The attachments of a mail after a look at them.
 *
 * @param applications what stands in each application form among them
 * @param declarations the declarations of engagement among them
 * @param remarks what people should know of them, each a sentence in Dutch
 */
record Opened(
        List<Attachment> attachments, List<Dossier> applications, List<Declared> declarations, List<String> remarks) {

    static final Opened NOTHING = new Opened(List.of(), List.of(), List.of(), List.of());

    /** Whether there is anything that was taken. */
    boolean any() {
        return attachments.stream().anyMatch(attachment -> attachment.refusal() == null);
    }

    /** The one application form; null when there is none or more than one. */
    Dossier application() {
        return applications.size() == 1 ? applications.get(0) : null;
    }
}
