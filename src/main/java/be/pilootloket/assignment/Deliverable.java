package be.pilootloket.assignment;

/**
 * What a coach hands in for an assignment.
 *
 * @param assignment the assignment's number
 * @param content its parts, of the kind that the assignment asks
 * @param by the user id of who hands it in
 */
public record Deliverable(String assignment, Content content, String by) {}
