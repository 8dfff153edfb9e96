package be.pilootloket.correspondence;

import java.time.Instant;

/**
 * One message to one addressee, as the register keeps it.
 *
 * @param about the number or code of what it is about
 * @param number the candidacy's number, or null
 * @param letter whether it counts as the letter of S19
 * @param address as it was given or last corrected; may be malformed
 * @param attempts how often it was handed to a mail server
 * @param serverAnswer what the mail server said last, or why we did not ask it; null before the first attempt
 * @param releasedAt when it was allowed to leave, or null
 * @param releasedBy the user id of who released it; null for a mail, which leaves by itself
 * @param attemptedAt when the last attempt began, or null
 * @param settledAt when it was sent or waived, or null
 * @param waivedBy the user id of who waived it, or null
 * @param waivedWhy their reason, or null
 * @param calendar the calendar entry that goes with it (RFC 5545), with its {@code METHOD}; or null
 * @param unsubscribe the page on which the addressee ends what it is part of (RFC 8058); or null
 */
public record Message(
        MessageId id,
        Occasion occasion,
        String callCode,
        String about,
        String number,
        boolean letter,
        String addressee,
        String address,
        String sender,
        String senderAddress,
        String subject,
        String body,
        MessageState state,
        int attempts,
        String serverAnswer,
        Instant draftedAt,
        Instant releasedAt,
        String releasedBy,
        Instant attemptedAt,
        Instant settledAt,
        String waivedBy,
        String waivedWhy,
        String calendar,
        String unsubscribe) {

    /** The Message-ID header: our id with the domain of the call's mailbox. */
    public String messageId() {
        return id.header(senderAddress.substring(senderAddress.lastIndexOf('@') + 1));
    }
}
