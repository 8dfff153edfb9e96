package be.pilootloket.candidacy;

import java.time.Instant;

/**
 * The wish to hand in a draft.
 *
 * @param id of the draft
 * @param basedOn the version that the candidate looked at
 * @param receivedAt when the request reached us: the instant that decides whether it is in time (D1)
 * @param knowinglyLate whether the candidate was told that it is too late and hands it in all the same
 */
public record DraftSubmission(String id, int basedOn, Instant receivedAt, boolean knowinglyLate) {}
