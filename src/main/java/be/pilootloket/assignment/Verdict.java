package be.pilootloket.assignment;

/**
 * What the coordinator finds of a deliverable.
 *
 * @param assignment the assignment's number
 * @param accepted whether it is accepted; null when nothing was chosen, which is refused
 * @param remarks what has to change, required when it is sent back; may be null otherwise
 * @param by the user id of the coordinator
 */
public record Verdict(String assignment, Boolean accepted, String remarks, String by) {}
