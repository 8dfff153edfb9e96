package be.pilootloket.file;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that was taken. Its content is asked for apart, from {@link FileStore#content(KeptFile)}.
 *
 * @param id its id, which its address carries
 * @param name as it can be shown; text, never a path
 * @param type its media type, by its content
 * @param size in bytes, more than 0
 * @param sha256 of its content, 64 hexadecimal digits
 * @param scan what the virus scanner said when it came in
 * @param receivedAt when it was kept
 */
public record KeptFile(
        UUID id, String name, String type, long size, String sha256, ScanState scan, Instant receivedAt) {}
