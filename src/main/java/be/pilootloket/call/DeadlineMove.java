package be.pilootloket.call;

import be.pilootloket.programme.Deadline;

/**
 * The decision to move the deadline of a running call. It becomes a new version of the call; nobody's file changes.
 *
 * @param callCode the call
 * @param deadline the new deadline
 * @param reason why, in Dutch
 * @param proposedBy the user id of who proposed it
 * @param approvedBy the user id of who approved it; never the same person
 */
public record DeadlineMove(String callCode, Deadline deadline, String reason, String proposedBy, String approvedBy) {}
