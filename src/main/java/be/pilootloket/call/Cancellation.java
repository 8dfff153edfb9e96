package be.pilootloket.call;

import java.time.Instant;

/**
 * The proposal to cancel a call, and what a second person decided on it.
 *
 * @param id its number
 * @param callCode the call
 * @param reason why, in Dutch; everyone who knows of the call reads it
 * @param proposedBy the user id of who proposed it
 * @param proposedAt when
 * @param approved null before the decision
 * @param decidedBy the user id of who decided; never who proposed it; null before
 * @param decidedAt when; null before
 */
public record Cancellation(
        long id,
        String callCode,
        String reason,
        String proposedBy,
        Instant proposedAt,
        Boolean approved,
        String decidedBy,
        Instant decidedAt) {}
