package be.pilootloket.call;

/**
 * What the second person decides on a proposal to cancel.
 *
 * @param cancellation the proposal's number
 * @param by the user id of who decides; never who proposed it (four eyes)
 * @param approved null when no verdict was given, which is refused
 * @param remarks why not; required when the call goes on
 */
public record CancellationVerdict(long cancellation, String by, Boolean approved, String remarks) {}
