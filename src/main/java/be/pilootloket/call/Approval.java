package be.pilootloket.call;

/**
 * The verdict of the second person on a call's definition.
 *
 * @param callCode the call
 * @param by the user id of who judges; never the author (four eyes)
 * @param approved null when no verdict was given, which is refused
 * @param remarks what has to change; required when it is sent back
 */
public record Approval(String callCode, String by, Boolean approved, String remarks) {}
