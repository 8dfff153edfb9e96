package be.pilootloket.inbox;

import be.pilootloket.file.ScanState;
import java.util.UUID;

/**
 * One attachment of a mail, after a look at it.
 *
 * @param name as it can be shown
 * @param size in bytes
 * @param file under which it is kept; null when it was refused
 * @param scan what the virus scanner said
 * @param refusal why it was not taken, in Dutch; null when it was
 * @param document the code of the required document that it is; null when it is none that we know
 * @param formVersion the version of that form; null when it is none
 */
public record Attachment(
        String name, long size, UUID file, ScanState scan, String refusal, String document, String formVersion) {

    /** What became of it, in Dutch. */
    public String state() {
        return refusal == null ? "bewaard, " + scan.text() : refusal;
    }
}
