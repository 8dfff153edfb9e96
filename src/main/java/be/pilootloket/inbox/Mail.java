package be.pilootloket.inbox;

import java.time.Instant;

/**
 * A mail that reached us.
 *
 * @param id given when it was stored; the business key of its process
 * @param mailbox the address whose mailbox it came to
 * @param receipt when it reached us
 * @param sha256 of its bytes, as they were kept
 * @param size in bytes, as the mail server counts them
 * @param whole whether all of it was kept; of a mail that is too large only the header is
 * @param storedAt when it was kept
 * @param reading what was read of it; null until then
 * @param place where it belongs
 * @param placing how it came there; null until then
 * @param number the candidacy that it led to or is about; null when there is none
 * @param message the candidate's message that it became; null when it became none
 * @param answeredAt when its receipt was acknowledged; null when it was not
 */
public record Mail(
        String id,
        String mailbox,
        Receipt receipt,
        String sha256,
        long size,
        boolean whole,
        Instant storedAt,
        MailReading reading,
        Place place,
        Placing placing,
        String number,
        String message,
        Instant answeredAt) {}
