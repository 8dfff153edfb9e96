package be.pilootloket.call;

import be.pilootloket.programme.Programme;
import java.time.Instant;

/**
 * A call as it stands.
 *
 * @param code its code and the business key of its process, such as {@code RZP-2019}
 * @param phase how far it is
 * @param version the version in force, from 1 on; 0 while nothing has been approved
 * @param sha256 the hash of the version in force, 64 hexadecimal digits; null while nothing has been approved
 * @param definition what is in force: as approved, with later decisions on dates in it; the draft while nothing has been
 *     approved. Never read again from the programme's file
 * @param author the user id of who defined it last
 * @param definedAt when that was
 * @param remarks what the approver asked to change; null when nothing was asked
 * @param approvedBy the user id of who approved it; null before
 * @param approvedAt when it was approved; null before
 * @param publishedAt when it was published; null before
 * @param closedAt when its intake was closed; null before
 * @param conclusion why it ends without a selection; null when it does not
 * @param endedAt when it started its pilots, was cancelled or ended; null before
 */
public record Call(
        String code,
        Phase phase,
        int version,
        String sha256,
        Programme definition,
        String author,
        Instant definedAt,
        String remarks,
        String approvedBy,
        Instant approvedAt,
        Instant publishedAt,
        Instant closedAt,
        String conclusion,
        Instant endedAt) {

    /** Whether the world outside knows of it: it was published, whatever happened since. */
    public boolean published() {
        return publishedAt != null;
    }
}
