package be.pilootloket.call;

/**
 * The proposal to cancel a call.
 *
 * @param callCode the call as typed
 * @param reason why, in Dutch, at most 4000 characters
 * @param by the user id of who proposes it
 */
public record NewCancellation(String callCode, String reason, String by) {}
