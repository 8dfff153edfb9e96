package be.pilootloket.portfolio;

/**
 * Of which meeting something is the outcome.
 *
 * @param roadmap the roadmap's code
 * @param meeting the meeting's number
 * @param by the user id of who records it
 */
public record Minute(String roadmap, String meeting, String by) {}
