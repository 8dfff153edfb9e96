package be.pilootloket.call;

/**
 * The decision to end a call without a selection, because no candidacy is admissible.
 *
 * @param callCode the call
 * @param by the user id of the decision-maker
 * @param reason why, in Dutch, for the record
 */
public record Closing(String callCode, String by, String reason) {}
