package be.pilootloket.file;

/**
 * What a first look at a file gave. Only what was not refused can be kept.
 *
 * @param name as it can be shown: without folders, without characters that mislead; never blank
 * @param content its bytes, as they were given
 * @param kind what its bytes are; null when it is nothing that we take
 * @param scan what the virus scanner said
 * @param refusal why we do not take it, a sentence in Dutch for who sent it; null when we take it
 */
public record Inspection(String name, byte[] content, FileKind kind, ScanState scan, String refusal) {

    /** Whether the file can be kept. */
    public boolean taken() {
        return refusal == null;
    }
}
