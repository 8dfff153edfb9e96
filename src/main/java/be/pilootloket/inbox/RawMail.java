package be.pilootloket.inbox;

import java.time.Instant;

/**
 * A mail as it lies on the mail server, before anything of it is read.
 *
 * @param mailbox the address whose mailbox it is
 * @param folder the folder in it, such as {@code INBOX}
 * @param uidValidity what the mail server says of the folder (RFC 9051, 2.3.1.1)
 * @param uid the number of the mail in the folder
 * @param internalDate when the mail server took it in
 * @param size in bytes, as the mail server counts them
 * @param bytes the whole mail, or its header when it is too large to take
 */
public record RawMail(
        String mailbox, String folder, long uidValidity, long uid, Instant internalDate, long size, byte[] bytes) {

    /** Whether all of it is here. */
    boolean whole() {
        return bytes.length >= size;
    }
}
