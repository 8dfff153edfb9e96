package be.pilootloket.assignment;

/**
 * The coordinator no longer asks an assignment. It is named by its number, or by roadmap, pilot and homework together.
 *
 * @param assignment the assignment's number; null when it is named otherwise
 * @param roadmap the roadmap's code; null when the number is given
 * @param pilot the pilot's number or name; null when the number is given
 * @param homework the homework's code or label; null when the number is given
 * @param reason why, in Dutch
 * @param by the user id of the coordinator
 */
public record Waiver(String assignment, String roadmap, String pilot, String homework, String reason, String by) {}
