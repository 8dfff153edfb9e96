package be.pilootloket.call;

/**
 * A file that belongs to a call, as it was when the call was approved.
 *
 * @param name its file name
 * @param sha256 the hash of its content, 64 hexadecimal digits
 * @param content its bytes
 */
public record CallFile(String name, String sha256, byte[] content) {}
