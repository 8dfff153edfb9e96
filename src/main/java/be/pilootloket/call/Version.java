package be.pilootloket.call;

import be.pilootloket.programme.Programme;
import java.time.Instant;

/**
 * One version of a call, whole, as it was approved.
 *
 * @param number from 1 on
 * @param definition what it says
 * @param sha256 the hash of the stored text, 64 hexadecimal digits
 * @param reason why it came after the one before; null for the first
 * @param proposedBy the user id of who proposed it
 * @param approvedBy the user id of who approved it
 * @param approvedAt when
 */
public record Version(
        int number,
        Programme definition,
        String sha256,
        String reason,
        String proposedBy,
        String approvedBy,
        Instant approvedAt) {}
